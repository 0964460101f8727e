import type { RecordChanges } from './compare-records.ts';
import type { RecordKind } from './field-record.ts';

export interface ChangeCounts {
  added: number;
  changed: number;
  removed: number;
}

/** 一条链（全库、不在链上）里各类的数；没有动的类别不列。 */
export interface CountGroup {
  /** 链的标识；全库和不在链上的没有。 */
  chain?: string;
  title: string;
  total: ChangeCounts;
  kinds: { kind: RecordKind; counts: ChangeCounts }[];
}

const none = (): ChangeCounts => ({ added: 0, changed: 0, removed: 0 });

interface Change {
  kind: RecordKind;
  chains: readonly string[];
  sort: keyof ChangeCounts;
}

/** 全部改动，一项一次。从一条链挪到另一条的，两条链里都算它改动。 */
const allChanges = ({ added, changed, removed }: RecordChanges): Change[] => [
  ...added.map(({ kind, chains }): Change => ({ kind, chains, sort: 'added' })),
  ...changed.map(
    ({ from, to }): Change => ({ kind: to.kind, chains: [...from.chains, ...to.chains], sort: 'changed' }),
  ),
  ...removed.map(({ kind, chains }): Change => ({ kind, chains, sort: 'removed' })),
];

function countGroup(changes: readonly Change[], order: readonly RecordKind[]): Pick<CountGroup, 'total' | 'kinds'> {
  const total = none();
  const byKind = new Map<RecordKind, ChangeCounts>();
  for (const { kind, sort } of changes) {
    const counts = byKind.get(kind) ?? none();
    byKind.set(kind, counts);
    counts[sort] += 1;
    total[sort] += 1;
  }
  const kinds = order.flatMap((kind) => {
    const counts = byKind.get(kind);
    return counts === undefined ? [] : [{ kind, counts }];
  });
  return { total, kinds };
}

/** 链 × 类别的数。在几条链上的，每条链里都数；全库里只数一次。 */
export function changeCounts(
  changes: RecordChanges,
  chains: readonly { slug: string; title: string }[],
  order: readonly RecordKind[],
): CountGroup[] {
  const all = allChanges(changes);
  const outside = all.filter((change) => change.chains.length === 0);
  return [
    { title: '全库', ...countGroup(all, order) },
    ...chains.map(({ slug, title }) => ({
      chain: slug,
      title,
      ...countGroup(
        all.filter((change) => change.chains.includes(slug)),
        order,
      ),
    })),
    ...(outside.length > 0 ? [{ title: '不在链上', ...countGroup(outside, order) }] : []),
  ];
}
