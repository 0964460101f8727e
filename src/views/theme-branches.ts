import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { levels } from '../schema/vocabulary.ts';
import { policyDate } from './policy-date.ts';

type PolicyEntry = EntryOf<'policies'>;

/** 由关系连成的一支；root 不依据支内别的文件，级别最高、日期最早。 */
export interface ThemeBranch {
  root: PolicyEntry;
  members: PolicyEntry[];
}

const fromTop = Object.keys(levels).reverse();

/** 政策之间的关系连成的各支，只留至少跨两级的；份数多的在前。 */
export function themeBranches(graph: Graph): ThemeBranch[] {
  const byId = new Map(graph.byKind.policies.map((policy) => [entryId(policy), policy]));
  const linked = graph.edges.filter(({ origin, from, to }) => origin === 'field' && byId.has(from) && byId.has(to));
  const near = new Map<string, string[]>();
  for (const { from, to } of linked) {
    near.set(from, [...(near.get(from) ?? []), to]);
    near.set(to, [...(near.get(to) ?? []), from]);
  }
  const pointing = new Set(linked.map(({ from }) => from));
  const seen = new Set<string>();
  const branches: ThemeBranch[] = [];
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    const members: PolicyEntry[] = [];
    const waiting = [start];
    seen.add(start);
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      const policy = byId.get(id);
      if (policy) members.push(policy);
      for (const other of near.get(id) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        waiting.push(other);
      }
    }
    if (new Set(members.map(({ data }) => data.level)).size < 2) continue;
    const key = (policy: PolicyEntry) =>
      `${pointing.has(entryId(policy)) ? 1 : 0}${fromTop.indexOf(policy.data.level)} ${policyDate(policy)?.day ?? '9999'} ${policy.slug}`;
    const [root] = members.sort((a, b) => (key(a) < key(b) ? -1 : 1));
    if (root) branches.push({ root, members });
  }
  return branches.sort((a, b) => b.members.length - a.members.length || (a.root.slug < b.root.slug ? -1 : 1));
}
