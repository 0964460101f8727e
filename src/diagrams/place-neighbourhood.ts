import type { ChainMap, ChainMapEdge, ChainMapNode } from './chain-map.ts';
import { placeChain } from './place-chain.ts';
import type { PlacedChain } from './placed-chain.ts';

const up = 'up/';
const down = 'down/';

/** 边的另一端在邻图里的框；指向整段的边画成不带链接的“整段”。 */
function neighbour(map: ChainMap, id: string, side: string): ChainMapNode | undefined {
  const base = { id: side + id, lane: 'only', stage: side };
  const node = map.nodes.find((item) => item.id === id);
  if (node !== undefined) return { ...node, ...base };
  const stage = map.stages.find((item) => item.id === id);
  if (stage === undefined) return undefined;
  return { ...base, name: stage.name, presence: '未核实', counts: [], basis: 'stated', word: '整段' };
}

/** 供给整段的，也算本环节的上游；只连到段，故一律作推断。已直接相连的不重复。 */
function toStage(map: ChainMap, centre: ChainMapNode, edge: ChainMapEdge): boolean {
  const direct = map.edges.some((other) => other.from === edge.from && other.to === centre.id);
  return edge.to === centre.stage && centre.lane === map.lanes[0]?.id && edge.from !== centre.id && !direct;
}

/** 一个环节与它一步之内的上下游，排成三列；节点的 id 仍是原来的，同一邻居可在两边各出现一次。 */
export function placeNeighbourhood(map: ChainMap, id: string): PlacedChain {
  const centre = map.nodes.find((node) => node.id === id);
  if (centre === undefined) throw new Error(`missing node: ${id}`);
  const nodes = new Map<string, ChainMapNode>([[id, { ...centre, lane: 'only', stage: 'here' }]]);
  const edges = map.edges.flatMap((edge): ChainMapEdge[] => {
    const shared = toStage(map, centre, edge);
    if (edge.from === edge.to || (edge.from !== id && edge.to !== id && !shared)) return [];
    const incoming = edge.to === id || shared;
    const other = neighbour(map, incoming ? edge.from : edge.to, incoming ? up : down);
    if (other === undefined) throw new Error(`missing node: ${incoming ? edge.from : edge.to}`);
    nodes.set(other.id, other);
    if (shared) return [{ ...edge, from: other.id, to: id, basis: 'inferred' }];
    return [incoming ? { ...edge, from: other.id } : { ...edge, to: other.id }];
  });
  const count = (side: string) => [...nodes.keys()].filter((key) => key.startsWith(side)).length;
  const placed = placeChain(
    {
      id: `${map.id}-${id}`,
      title: `${centre.name}的上下游`,
      stages: [
        { id: up, name: '上游', tally: `${count(up)} 项` },
        { id: 'here', name: '本环节' },
        { id: down, name: '下游', tally: `${count(down)} 项` },
      ],
      lanes: [{ id: 'only', name: '' }],
      nodes: [...nodes.values()],
      edges,
    },
    { labels: false },
  );
  const plain = (key: string) => (key.startsWith(up) || key.startsWith(down) ? key.slice(key.indexOf('/') + 1) : key);
  return {
    ...placed,
    nodes: placed.nodes.map((node) => ({ ...node, id: plain(node.id) })),
    edges: placed.edges.map((edge) => ({ ...edge, from: plain(edge.from), to: plain(edge.to) })),
  };
}
