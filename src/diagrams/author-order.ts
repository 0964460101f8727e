import type { ChainMapNode } from './chain-map.ts';

/** 未核实的画成小框。 */
export const isSmall = (node: ChainMapNode) => node.presence === '未核实';

/** 一格起步的先后：小框在后，其余照数据；写明了次序的，在它们所占的位置上照次序排。 */
export function authorOrder(nodes: ChainMapNode[]): ChainMapNode[] {
  const sorted = nodes.toSorted((a, b) => Number(isSmall(a)) - Number(isSmall(b)));
  const given = nodes
    .filter((node) => node.order !== undefined)
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .values();
  return sorted.map((node) => (node.order === undefined ? node : (given.next().value ?? node)));
}
