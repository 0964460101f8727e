import type { Group } from './answer.ts';

/** 新的在前，没有日期的在最后。2023 与 2023-05 比，写得笼统的在后。 */
export const newerFirst = (a = '', b = ''): number => (a === b ? 0 : a > b ? -1 : 1);

/** 同一天的次序不动。 */
export const sortByDate = (groups: readonly Group[]): Group[] =>
  [...groups].sort((a, b) => newerFirst(dateOf(a), dateOf(b)));

/** `order`：单元 → 按标题拼音排的名次。 */
export const sortByTitle = (groups: readonly Group[], order: readonly number[]): Group[] =>
  [...groups].sort((a, b) => (order[a.head.unit.id] ?? 0) - (order[b.head.unit.id] ?? 0));

const dateOf = ({ head, entry }: Group) => head.unit.date ?? entry.date;
