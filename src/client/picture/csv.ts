import { csvFile, csvRows } from '../../csv.ts';
import type { PictureFacts } from './picture-facts.ts';

/** 一张表：题，和逐行逐格的字。 */
export interface PlainTable {
  caption: string;
  rows: readonly (readonly string[])[];
}

const factNames = [
  ['title', '题'],
  ['unit', '单位'],
  ['note', '说明'],
  ['source', '来源'],
  ['date', '日期'],
  ['page', '网页'],
] as const;

/**
 * 几张表 → CSV 全文（带 BOM，行末 CRLF）。表在最前，双击就是题头和数；题、来源、日期在末尾，不占表头的位置。
 * 不止一张表时，各表之前写出表题，之间空一行。
 */
export function csvText(tables: readonly PlainTable[], facts: PictureFacts): string {
  const parts = tables.map(({ caption, rows }) => (tables.length > 1 ? [[caption], ...rows] : rows));
  const known = factNames.flatMap(([key, name]) => (facts[key] === '' ? [] : [[name, facts[key]]]));
  return csvFile([...parts, known].map(csvRows).join('\r\n\r\n'));
}
