import type { PlainTable } from './csv.ts';
import { tablesOf } from './tables-of.ts';

/** 证据记号画成圆，下载的表里写成词；只给眼睛看的（旁边已有文字）不写。 */
function textOf(node: Node): string {
  if (!(node instanceof Element)) return node.textContent ?? '';
  if (node.matches('[aria-hidden=true]')) return '';
  if (node.matches('[role=img]')) return `${node.getAttribute('aria-label')} `;
  const parts = [...node.childNodes].map(textOf);
  if (node.matches('ul, ol')) return parts.filter((part) => part.trim()).join('；');
  return parts.join('') + (node.matches('br, p, div') ? ' ' : '');
}

const oneLine = (node: Node) => textOf(node).replace(/\s+/g, ' ').trim();

/** 一张表逐行逐格的字。跨列的格后面补空格子，跨行的格在下面各行重写，每行的列才对得齐。 */
function rowsOf(table: HTMLTableElement): string[][] {
  const rows = [...table.rows].filter((row) => !row.hidden);
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, top) => {
    let left = 0;
    for (const cell of row.cells) {
      while (grid[top]?.[left] !== undefined) left += 1;
      for (const line of grid.slice(top, top + cell.rowSpan))
        for (let i = 0; i < cell.colSpan; i += 1) line[left + i] = i > 0 ? '' : oneLine(cell);
    }
  });
  return grid;
}

/** 与图等价的各张表，连同各自的题。 */
export const pictureTables = (figure: HTMLElement): PlainTable[] =>
  tablesOf(figure).map((table) => ({ caption: table.caption ? oneLine(table.caption) : '', rows: rowsOf(table) }));
