import type { ChainMap } from '../../../../../src/diagrams/chain-map.ts';
import { placeChain } from '../../../../../src/diagrams/place-chain.ts';
import type { Rect } from '../../../../../src/diagrams/placed-chain.ts';
import type { Drawing } from '../drawing.ts';

/** 本站的画法。 */
export function drawOwn(map: ChainMap): Drawing {
  const { nodes, stages, edges } = placeChain(map);
  const frames = stages.map(({ id, frame }): [string, Rect] => [id, frame]);
  return { boxes: new Map([...frames, ...nodes.map((node): [string, Rect] => [node.id, node])]), edges };
}

/** 同样的画法，格内照数据的先后：每个环节都写明次序，引擎就不再排。 */
export const inDataOrder = (map: ChainMap): ChainMap => ({
  ...map,
  nodes: map.nodes.map((node, order) => ({ ...node, order })),
});
