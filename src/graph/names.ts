import type { Claim } from '../schema/claim.ts';
import { type Entry, entryId } from '../schema/kinds.ts';
import type { Problem } from './problem.ts';

/** 名称比较的口径：全半角、大小写、空白不算不同。 */
export const foldName = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const textOf = (claim: Claim<string>) => (claim.state === 'absent' ? '' : claim.value);

/** 题名相同的政策，文号、成文或发布日期有一样不同，就是不同版本，不算重名。 */
const version = (entry: Entry) =>
  entry.kind === 'policies'
    ? [entry.data.number, entry.data.dateMade, entry.data.datePublished].map(textOf).join('|')
    : '';

/** 名称和别名 → 编号；一个名称只能属于一个条目，读者按名称找才不会找错。 */
export function indexNames(entries: readonly Entry[]) {
  const names = new Map<string, Entry>();
  const problems: Problem[] = [];
  /** 同名政策的各个版本。 */
  const versions = new Set<string>();
  for (const entry of entries) {
    const own = new Set<string>();
    const claimName = (name: string, path: PropertyKey[]) => {
      const key = foldName(name);
      const taken = names.get(key);
      if (own.has(key)) {
        problems.push({
          file: entry.file,
          path,
          value: name,
          message: `“${name}”在本条里写了两次`,
          hint: '删去一个（全半角、大小写、空格不算不同）',
        });
      } else if (!taken) {
        names.set(key, entry);
      } else {
        const bothPolicies = taken.kind === 'policies' && entry.kind === 'policies' && path[0] === 'title';
        if (!bothPolicies || versions.has(`${key}|${version(entry)}`)) {
          problems.push({
            file: entry.file,
            path,
            value: name,
            message: `“${name}”已是 ${entryId(taken)}（${taken.data.title}）的名称或别名`,
            hint: bothPolicies
              ? '同名政策须以文号或日期相区别；若是同一份，合成一条'
              : '换一个能区分的名称；若是同一对象，合成一条',
          });
        }
      }
      own.add(key);
    };
    claimName(entry.data.title, ['title']);
    versions.add(`${foldName(entry.data.title)}|${version(entry)}`);
    entry.data.aliases.forEach((alias, i) => {
      claimName(alias, ['aliases', i]);
    });
  }
  return { names, problems };
}
