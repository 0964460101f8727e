import type { Edge, Graph } from '../graph/graph.ts';
import type { ChainNode } from '../schema/chain.ts';
import type { Claim } from '../schema/claim.ts';
import { type Entry, entryId } from '../schema/kinds.ts';
import { firstSource } from './dated-sources.ts';
import { bodiesAt, lensNode, nodesWithRows, sourcePlace, writtenEvidence } from './lens-node.ts';
import type { LensEvidence, LensGroup, LensInput, LensView } from './lens-view.ts';
import { hrefOf } from './link-view.ts';

/** 条目的一个字段作证据：挂上来或字段有一样是推断，就算推断。 */
function fieldEvidence(
  graph: Graph,
  { entry, edge }: { entry: Entry; edge: Edge },
  field: string,
  claim: Claim<unknown>,
  text: string,
): LensEvidence {
  const source = claim.source ?? firstSource(entry, field);
  return {
    text: `${entry.data.title}：${text}${claim.note === undefined ? '' : `（${claim.note}）`}`,
    href: hrefOf(entryId(entry)),
    ...(source === undefined ? {} : { at: sourcePlace(graph, source, claim.at ?? claim.asOf).at }),
    mark: claim.state === 'stated' && edge.basis === '明文提及' ? 'stated' : 'inferred',
  };
}

const listedFirms = (input: LensInput, node: ChainNode): LensEvidence[] =>
  bodiesAt(input, node, ['enterprises']).flatMap((body) => {
    if (body.entry.kind !== 'enterprises') return [];
    const { stock, listed } = body.entry.data;
    if (stock.state === 'absent') return [];
    const since = listed.state === 'absent' ? '' : `，${listed.value} 上市`;
    return [fieldEvidence(input.graph, body, 'stock', stock, `${stock.value}${since}`)];
  });

const honoured = (input: LensInput, node: ChainNode): LensEvidence[] =>
  bodiesAt(input, node).flatMap((body) => {
    if (!('honours' in body.entry.data)) return [];
    const { honours } = body.entry.data;
    if (honours.state === 'absent') return [];
    return [fieldEvidence(input.graph, body, 'honours', honours, honours.value.join('；'))];
  });

/** 强链：来源的称呼在前；上市、列入名单是事实，另列，不替来源说它强。 */
export function strengthLens(input: LensInput): Omit<LensView, 'focus'> {
  const all = nodesWithRows(input);
  const called = all
    .filter(([node]) => node.strengths.length > 0)
    .map(([node, row]) =>
      lensNode(
        row,
        node.strengths[0]?.called ?? '',
        node.strengths.map((one) => writtenEvidence(input.graph, one)),
      ),
    );
  const facts = (
    title: string,
    tone: string,
    note: string,
    find: typeof honoured,
    word: (n: number) => string,
  ): LensGroup => ({
    title,
    tone,
    note,
    nodes: all.flatMap(([node, row]) => {
      const evidence = find(input, node);
      return evidence.length > 0 ? [lensNode(row, word(evidence.length), evidence)] : [];
    }),
  });
  return {
    id: 'strengths',
    name: '强链',
    rule: '列来源自己称为特色、优势、主导或龙头的环节，叫法照来源；上市、列入名单的另列为事实。',
    count: `${called.length} 处`,
    groups: [
      {
        title: '来源的称呼',
        tone: 'strong',
        note:
          called.length > 0
            ? '称呼是来源的，有的说的是目标，看各条的说明。'
            : '没有来源把哪个环节称为特色、优势、主导或龙头。',
        nodes: called,
      },
      ...[
        facts('有上市企业', 'leader', '上市是事实，不等于链主。', listedFirms, (n) => `上市 ${n} 家`),
        facts('列入名单或获称号', 'honour', '名单和称号照条目里写的，年份见各条。', honoured, () => '列入名单'),
      ].filter(({ nodes }) => nodes.length > 0),
    ],
  };
}
