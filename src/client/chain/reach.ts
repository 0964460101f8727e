import type { PathSide } from './chain-state.ts';

/** 一端：第几个环节，或第几段。 */
export type End = { node: number } | { stage: number };
export interface Link {
  from: End;
  to: End;
}

/** 走到的环节、连线、段，都是序号。 */
export interface Reach {
  nodes: Set<number>;
  links: Set<number>;
  stages: Set<number>;
}

/**
 * 从一个环节往上游或下游走到的一切；steps 是走几步，不给就走到头。
 * 供给整段的，往上游算是段里每个环节的上游；往下游只到段，不知道是段里哪一个，不再往前。
 * @param stageOf 第几个环节在第几段的底框里；不在段里的是 undefined
 */
export function reach(
  links: readonly Link[],
  stageOf: (node: number) => number | undefined,
  start: number,
  side: PathSide,
  steps = Number.POSITIVE_INFINITY,
): Reach {
  const found: Reach = { nodes: new Set([start]), links: new Set(), stages: new Set() };
  let edge = [start];
  for (let step = 0; edge.length > 0 && step < steps; step++) {
    const next: number[] = [];
    for (const node of edge) {
      links.forEach(({ from, to }, i) => {
        const [near, far] = side === 'up' ? [to, from] : [from, to];
        const here = 'node' in near ? near.node === node : side === 'up' && near.stage === stageOf(node);
        if (!here) return;
        found.links.add(i);
        if ('stage' in near) found.stages.add(near.stage);
        if ('stage' in far) found.stages.add(far.stage);
        else if (!found.nodes.has(far.node)) {
          found.nodes.add(far.node);
          next.push(far.node);
        }
      });
    }
    edge = next;
  }
  return found;
}

/** 两处走到的合在一起。 */
export function joined(a: Reach, b: Reach): Reach {
  return {
    nodes: new Set([...a.nodes, ...b.nodes]),
    links: new Set([...a.links, ...b.links]),
    stages: new Set([...a.stages, ...b.stages]),
  };
}
