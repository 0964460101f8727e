import { firstDay } from '../policy/calendar-day.ts';
import type { Inferred, Stated } from '../schema/claim.ts';
import type { Entry, EntryOf } from '../schema/kinds.ts';
import type { Problem } from './problem.ts';

type Policy = EntryOf<'policies'>;
type Entries = ReadonlyMap<string, Entry>;

const IN_FORCE = '现行有效';

/** 版次日往前十二个月的那一天；比先后只比文字，2 月 29 日不必另算。 */
const yearBefore = (edition: string) => `${Number(edition.slice(0, 4)) - 1}${edition.slice(4)}`;

/** 管 validity 的出处行：字段写了 source 的只看它，否则看指名管它的，再否则看不限字段的。 */
function rowsBehind({ data: { sources } }: Policy, source: string | undefined) {
  if (source !== undefined) return sources.filter(({ ref }) => ref === source);
  const named = sources.filter((row) => row.for?.includes('validity'));
  return named.length > 0 ? named : sources.filter((row) => row.for === undefined);
}

/** 说了“现行有效”的各处：几个来源并列的，各算各的。 */
function claimsOf({ data: { validity } }: Policy): readonly (Stated<string> | Inferred<string>)[] {
  if (validity.state === 'absent') return [];
  const all = validity.state === 'stated' ? [validity, ...validity.also] : [validity];
  return all.filter(({ value }) => value === IN_FORCE);
}

/** 为什么不能说现行有效；能说的返回 undefined。 */
function flaw(policy: Policy, claim: Stated<string> | Inferred<string>, entries: Entries, edition: string) {
  if (claim.state === 'inferred') return '是推断的；有效性只有发文机关说了才算';
  const official = rowsBehind(policy, claim.source).filter(({ ref, url }) => {
    const source = entries.get(`sources/${ref}`);
    return url !== undefined && source?.kind === 'sources' && source.data.type === '官方';
  });
  if (official.length === 0) return '没有发文机关的网页（类型为“官方”、写了 url 的出处）作依据';
  const dates = official.flatMap(({ seen }) => claim.asOf ?? seen ?? []);
  if (dates.length === 0) return '官方网页没有写日期（seen 或 asOf）';
  // 只写到年、月的按最早的一天算：宁可早一点复查
  const fresh = dates.some((date) => firstDay(date) >= yearBefore(edition) && firstDay(date) <= edition);
  return fresh ? undefined : `官方网页的日期 ${dates.join('、')} 不在版次日 ${edition} 之前的十二个月内`;
}

const hint =
  '打开发文机关的网页核对，出处写成 { ref: 官方网站, url: 那一页, seen: 看到的日子, for: [validity] }；核对不了就写 validity: 未核查';

/** 简介、说明里直接写“现行有效”的句子，也算说了有效。 */
function proseProblems(entry: Entry): Problem[] {
  if (entry.kind === 'terms') return [];
  const message = `说了“${IN_FORCE}”，而本条目的 validity 没有这样写`;
  const line = entry.body.split('\n').findIndex((text) => text.includes(IN_FORCE));
  return [
    ...(entry.data.summary.includes(IN_FORCE)
      ? [{ file: entry.file, path: ['summary'], value: entry.data.summary, message, hint }]
      : []),
    ...(line >= 0 ? [{ file: entry.file, line: entry.bodyLine + line, message, hint }] : []),
  ];
}

/** 说“现行有效”，背后须有发文机关的网页，日期在版次日之前的十二个月内；没有的一处一报。 */
export function validityProblems(entries: Entries, edition: string): Problem[] {
  return [...entries.values()].flatMap((entry): Problem[] => {
    const claims = entry.kind === 'policies' ? claimsOf(entry) : [];
    if (entry.kind !== 'policies' || claims.length === 0) return proseProblems(entry);
    return claims.flatMap((claim) => {
      const why = flaw(entry, claim, entries, edition);
      if (why === undefined) return [];
      return [{ file: entry.file, path: ['validity'], value: IN_FORCE, message: `不能写“${IN_FORCE}”：${why}`, hint }];
    });
  });
}
