import type { ChainNode, Saying } from '../../schema/chain.ts';
import type { EntryOf } from '../../schema/kinds.ts';
import { joined, placeText } from './claim-text.ts';
import type { PlainFields } from './kind-fields.ts';

type Chain = EntryOf<'chains'>['data'];

/** 连线写两头的名字，不写编号。 */
export function edgeTexts({ nodes, stages, edges }: Chain): string[] {
  const names = new Map([...stages, ...nodes].map(({ id, name }) => [id, name]));
  return edges.map(
    ({ from, to, type, basis, label, at }) =>
      `${names.get(from) ?? from}→${names.get(to) ?? to}（${joined([type, basis, label, at])}）`,
  );
}

const sayings = (all: readonly Saying[]) =>
  all
    .map(({ source, at, called, asOf, note }) => `${called}（${joined([placeText(source, at), asOf, note])}）`)
    .join('；');

/** 一个环节的字段。 */
export function nodeFields(node: ChainNode, { stages, lanes }: Chain): PlainFields {
  return {
    别名: node.aliases.join('、'),
    说明: node.summary,
    段: stages.find(({ id }) => id === node.stage)?.name ?? '支撑全链',
    带: lanes.find(({ id }) => id === node.lane)?.name,
    类型: node.kind,
    依据: joined([node.basis, node.at]),
    状况: node.presence,
    证据: node.evidence.map(({ source, at, asOf, note }) => joined([placeText(source, at), asOf, note])).join('／'),
    强链: sayings(node.strengths),
    延链: sayings(node.extensions),
    格内次序: node.order === undefined ? undefined : `${node.order}`,
    复核: node.reviewedAt,
  };
}
