/** 一节里最多列几条：两万条目时，一个出处可能被几千条引用，页面不能跟着长到几兆。 */
const rowsShown = 100;

/** 前若干条，和没列出来的条数。 */
export function firstRows<T>(all: readonly T[], limit = rowsShown): { rows: T[]; more: number } {
  return { rows: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}
