import type { ChainNode } from '../schema/chain.ts';
import { entryId } from '../schema/kinds.ts';
import { generalSource } from './dated-sources.ts';
import { markOfBasis, moneyText } from './fact-view.ts';
import { bodiesAt, lensNode, nodesWithRows, sourcePlace, writtenEvidence } from './lens-node.ts';
import type { LensEvidence, LensInput, LensView } from './lens-view.ts';
import { hrefOf } from './link-view.ts';

const projects = (input: LensInput, node: ChainNode): LensEvidence[] =>
  bodiesAt(input, node, ['projects']).flatMap(({ entry, edge }) => {
    if (entry.kind !== 'projects') return [];
    const { investment, progress } = entry.data;
    const money =
      investment.state === 'absent' ? `总投资${investment.reason}` : `总投资 ${moneyText(investment.value)}`;
    const latest = progress.state === 'absent' ? `进展${progress.reason}` : progress.value;
    const source = edge.source ?? generalSource(entry);
    return [
      {
        text: `${entry.data.title}：${money}；${latest}`,
        href: hrefOf(entryId(entry)),
        ...(source === undefined ? {} : { at: sourcePlace(input.graph, source, edge.at).at }),
        mark: markOfBasis(edge.basis),
      },
    ];
  });

/** 延链：来源说要延伸到的在前；已有投资项目的是事实，另列。 */
export function extensionLens(input: LensInput): Omit<LensView, 'focus'> {
  const all = nodesWithRows(input);
  const wanted = all
    .filter(([node]) => node.extensions.length > 0)
    .map(([node, row]) =>
      lensNode(
        row,
        node.extensions[0]?.called ?? '',
        node.extensions.map((one) => writtenEvidence(input.graph, one)),
      ),
    );
  const funded = all.flatMap(([node, row]) => {
    const evidence = projects(input, node);
    return evidence.length > 0 ? [lensNode(row, `项目 ${evidence.length}`, evidence)] : [];
  });
  return {
    id: 'extensions',
    name: '延链',
    rule: '列来源说链条要覆盖、布局或引到的环节，叫法照来源；已有投资项目的另列为事实。',
    count: `${wanted.length} 处`,
    groups: [
      {
        title: '来源要延伸到的',
        tone: 'extend',
        note: wanted.length > 0 ? '说的是打算；做到没有，看环节上收到了谁。' : '没有来源说链条要延伸到哪个环节。',
        nodes: wanted,
      },
      ...(funded.length > 0
        ? [{ title: '已有项目', tone: 'project', note: '投资额照来源的币种，不折算。', nodes: funded }]
        : []),
    ],
  };
}
