import type { Graph } from '../graph/graph.ts';
import { daysBetween, lastDay } from '../policy/calendar-day.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { periodText } from './fact-view.ts';
import { hrefOf, type LinkView, linkView } from './link-view.ts';
import { basisText } from './timeline-view.ts';

/** 一份规划期有止日、本库又没有文件说替代它的政策。 */
export interface SuccessorRow {
  href: string;
  title: string;
  level: string;
  period: string;
  basis: string;
  /** 止日，年月日；只写到年的，是那年的末日。 */
  end: string;
  /** 编成日之后几天；还没满的是 0。 */
  days: number;
  /** 有效性核查过没有：值，或缺的原因。 */
  validity: string;
  /** 本库里指向它的别的关系，如“由其落实”；有关系不等于续接。 */
  seen: (LinkView & { verb: string })[];
}

export interface SuccessorView {
  /** 全部有止日而未见续接的，止日早的在前；页面按看的那天只显出已满的。 */
  rows: SuccessorRow[];
  /** 按编成日已满的份数。 */
  ended: number;
  /** 找过的范围。 */
  policies: number;
  /** 有止日的份数。 */
  dated: number;
  /** 见到续接文件的，不列；也写出来，好核对。 */
  succeeded: { href: string; title: string; by: LinkView }[];
  /** 宣布了废止、失效的，不列。 */
  declared: number;
}

type PolicyEntry = EntryOf<'policies'>;

const levelNames = Object.keys(levels);

function rowOf(graph: Graph, policy: PolicyEntry, closing: string, site: Site): SuccessorRow {
  const { period, validity, level, title } = policy.data;
  const id = entryId(policy);
  const seen = (graph.incoming.get(id) ?? []).filter(
    ({ origin, from }) => origin === 'field' && from.startsWith('policies/'),
  );
  return {
    href: hrefOf(id),
    title,
    level,
    period: period.state === 'absent' ? '' : periodText(period.value),
    basis: basisText(policy),
    end: closing,
    days: Math.max(0, daysBetween(closing, site.edition)),
    validity: validity.state === 'absent' ? validity.reason : validity.value,
    seen: seen.map(({ from, inverse }) => ({ ...linkView(graph, from), verb: inverse })),
  };
}

/** 规划期已满而未见续接文件的：给编者看，一份份去查；没有见到，不是没有。 */
export function successorView(graph: Graph, site: Site): SuccessorView {
  const rows: SuccessorRow[] = [];
  const succeeded: SuccessorView['succeeded'] = [];
  let declared = 0;
  let dated = 0;
  for (const policy of graph.byKind.policies) {
    const { period, validity, title } = policy.data;
    const end = period.state === 'absent' ? undefined : period.value.end;
    if (end === undefined) continue;
    dated += 1;
    const newer = (graph.incoming.get(entryId(policy)) ?? []).find(
      ({ relation, from }) => relation === '替代' && from.startsWith('policies/'),
    );
    if (validity.state === 'stated' && (validity.value === '废止' || validity.value === '宣布失效')) declared += 1;
    else if (newer) succeeded.push({ href: hrefOf(entryId(policy)), title, by: linkView(graph, newer.from) });
    else rows.push(rowOf(graph, policy, lastDay(end), site));
  }
  rows.sort(
    (a, b) =>
      (a.end < b.end ? -1 : a.end > b.end ? 1 : 0) ||
      levelNames.indexOf(a.level) - levelNames.indexOf(b.level) ||
      (a.href < b.href ? -1 : 1),
  );
  return {
    rows,
    ended: rows.filter(({ days }) => days > 0).length,
    policies: graph.byKind.policies.length,
    dated,
    succeeded,
    declared,
  };
}
