import type { Cell } from './walk-journeys.ts';

/** 表里的一行：谁、什么配置、放在哪里；各条路线的结果。没装的没有结果。 */
export interface ResultRow {
  readonly server: string;
  readonly config: string;
  readonly place: string;
  readonly cells: readonly Cell[];
  /** 响应头；只有附带的配置查。 */
  readonly headers: Cell;
  /** 没能跑的缘由：没装，或起不来。 */
  readonly note?: string;
  /** 没装不算不通过，起不来算。 */
  readonly failed?: boolean;
}

export const problemsOf = ({ cells, headers }: ResultRow): string[] =>
  [...cells, headers].flatMap((cell) => (typeof cell === 'string' ? [] : [cell.problem]));

export const passedOf = ({ cells, headers }: ResultRow): number =>
  [...cells, headers].filter((cell) => cell === '✓').length;

export const failedOf = (row: ResultRow): number => problemsOf(row).length + (row.failed ? 1 : 0);
