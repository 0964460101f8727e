import type { Entry } from '../schema/kinds.ts';
import type { Edge } from './graph.ts';
import type { Problem } from './problem.ts';

/** 某种关系里的环：每个环报一次，写出一圈的路径。深度优先，用显式栈，链再长也不会栈溢出。 */
export function findCycles(edges: readonly Edge[], relation: string, entries: ReadonlyMap<string, Entry>): Problem[] {
  const next = new Map<string, string[]>();
  for (const { from, to, relation: name } of edges) {
    if (name !== relation) continue;
    const targets = next.get(from);
    if (targets) targets.push(to);
    else next.set(from, [to]);
  }
  const done = new Set<string>();
  const problems: Problem[] = [];
  for (const start of next.keys()) {
    const path: string[] = [];
    const onPath = new Set<string>();
    const stack: [string, number][] = [[start, 0]];
    while (stack.length > 0) {
      const top = stack.at(-1) as [string, number];
      const [id, i] = top;
      if (i === 0) {
        if (done.has(id)) {
          stack.pop();
          continue;
        }
        path.push(id);
        onPath.add(id);
      }
      const target = next.get(id)?.[i];
      if (target === undefined) {
        stack.pop();
        path.pop();
        onPath.delete(id);
        done.add(id);
        continue;
      }
      top[1] += 1;
      if (onPath.has(target)) {
        const loop = [...path.slice(path.indexOf(target)), target];
        problems.push({
          file: entries.get(id)?.file ?? id,
          path: ['relations'],
          value: target,
          message: `“${relation}”首尾相接：${loop.join(` ${relation} `)}`,
          hint: '新的替代旧的，方向只能一个；删去写反的那一条',
        });
      } else if (!done.has(target)) {
        stack.push([target, 0]);
      }
    }
  }
  return problems;
}
