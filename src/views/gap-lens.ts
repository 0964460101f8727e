import type { ChainNode } from '../schema/chain.ts';
import type { NodeRow } from './chain-view.ts';
import { lensNode, nodesWithRows, sourcePlace, writtenEvidence } from './lens-node.ts';
import type { LensEvidence, LensGroup, LensInput, LensView } from './lens-view.ts';
import { countsText } from './presence.ts';

/** 未核实的环节只知道两样：为什么在图上，和没收到谁。 */
function unverifiedEvidence({ graph, chain }: LensInput, node: ChainNode, row: NodeRow): LensEvidence[] {
  const bodies = countsText({ ...row.counts, policies: 0 });
  const source = chain.data.sources[0]?.ref;
  return [
    bodies === ''
      ? { text: '没有收到在做这一环节的企业、院所、平台或项目', mark: 'absent' }
      : { text: `挂有${bodies}，是否在做这一环节没有核实`, mark: 'absent' },
    ...(node.at === undefined || source === undefined
      ? []
      : [{ text: node.summary, ...sourcePlace(graph, source, node.at), mark: row.mark }]),
    ...node.evidence.map((one) => writtenEvidence(graph, one)),
  ];
}

/** 补链：空白、薄弱须有依据；未核实另列，它不是缺口，是还不知道。 */
export function gapLens(input: LensInput): Omit<LensView, 'focus'> {
  const all = nodesWithRows(input);
  const judged = (presence: '空白' | '薄弱', tone: string): LensGroup => ({
    title: presence,
    tone,
    nodes: all
      .filter(([, row]) => row.presence === presence)
      .map(([node, row]) =>
        lensNode(
          row,
          presence,
          node.evidence.map((one) => writtenEvidence(input.graph, one)),
        ),
      ),
  });
  const gaps = [judged('空白', 'blank'), judged('薄弱', 'weak')].filter(({ nodes }) => nodes.length > 0);
  const unverified = all
    .filter(([, row]) => row.presence === '未核实')
    .map(([node, row]) => lensNode(row, '未核实', unverifiedEvidence(input, node, row)));
  const none: LensGroup = {
    title: '空白、薄弱',
    tone: 'blank',
    note: '没有来源说哪个环节空白或薄弱，所以一个也没有标。',
    nodes: [],
  };
  const counts = gaps.map(({ title, nodes }) => `${nodes.length} 处${title}`);
  if (unverified.length > 0 || counts.length === 0) counts.push(`${unverified.length} 个未核实`);
  return {
    id: 'gaps',
    name: '补链',
    rule: '列来源说空白或薄弱的环节，附依据；没有收到谁在做的另列为未核实，不算缺口。',
    count: counts.join('、'),
    groups: [
      ...(gaps.length > 0 ? gaps : [none]),
      ...(unverified.length > 0
        ? [
            {
              title: '未核实',
              tone: 'unverified',
              note: '不是缺口：没有收到谁在做，也没有来源说没人做，只是还不知道。',
              nodes: unverified,
            },
          ]
        : []),
    ],
  };
}
