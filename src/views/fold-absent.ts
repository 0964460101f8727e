import type { FactRow } from './fact-view.ts';

const isBare = ({ mark, note, locator }: FactRow) => mark === 'absent' && !note && !locator;

/** 没有值、也没有别的话的项，同一原因的合成一行，排在最后：一排空圈只会淹没有值的几项。 */
export function foldAbsent(rows: readonly FactRow[]): FactRow[] {
  const byReason = Map.groupBy(rows.filter(isBare), ({ values }) => values[0] ?? '');
  const folded = [...byReason].map(
    ([reason, group]): FactRow => ({
      label: reason,
      mark: 'absent',
      values: [group.map(({ label }) => label).join('、')],
      locator: '',
    }),
  );
  return [...rows.filter((row) => !isBare(row)), ...folded];
}
