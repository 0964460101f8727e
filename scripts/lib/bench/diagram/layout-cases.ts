import { fileURLToPath } from 'node:url';
import type { ChainMap } from '../../../../src/diagrams/chain-map.ts';
import { chainsInOrder, chainView } from '../../../../src/views/chain-view.ts';
import { checkContent } from '../../check-content.ts';
import { generatedChain, type LaneMixName } from './generated-chain.ts';

/** 几条链合成一组，各项数目相加。 */
export interface LayoutCase {
  name: string;
  maps: ChainMap[];
}

const seeds = [1, 2, 3, 4, 5];

/** 造的链都取同样五个种子：一条链的输赢有运气，五条的和才算数。 */
export const generatedCase = (nodes: number, edges: number, lanes?: LaneMixName): LayoutCase => ({
  name: `造的链 ${nodes}/${edges}${lanes === undefined ? '' : `，行间“${lanes}”`}`,
  maps: seeds.map((seed) => generatedChain(nodes, edges, seed, lanes)),
});

/** 内容目录里的三条链，一条一组。 */
export async function realCases(): Promise<LayoutCase[]> {
  const { graph, site } = await checkContent(fileURLToPath(new URL('../../../../content', import.meta.url)));
  if (site === undefined) throw new Error('内容目录里没有 site.yaml');
  return chainsInOrder(graph, site).map((chain) => {
    const { map } = chainView(graph, chain, site);
    return { name: `${map.title}（${map.nodes.length} 个环节，${map.edges.length} 条边）`, maps: [map] };
  });
}
