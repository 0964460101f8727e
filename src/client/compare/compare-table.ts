import type { ComparePart, CompareRow, CompareSide } from '../../policy/compare-rows.ts';
import { element } from '../element.ts';

const marks = {
  '●': ['stated', '明载'],
  '◐': ['inferred', '推断'],
  '○': ['absent', '缺'],
} as const;

function line([mark, text]: ComparePart): HTMLElement {
  const [kind, word] = marks[mark];
  return element('li', {}, element('span', { class: `ev ${kind}`, role: 'img', 'aria-label': word }, mark), text);
}

const anchorOf = ({ policy, measure }: CompareSide) => policy.href.slice(1) + (measure ? `#m-${measure.id}` : '');

function headOf(side: CompareSide, root: string): HTMLElement {
  const { policy, measure } = side;
  const link = element('a', { href: root + anchorOf(side) }, measure?.title ?? policy.title);
  const under = measure ? [element('span', { class: 'small quiet' }, `措施，见《${policy.title}》`)] : [];
  return element('th', { scope: 'col' }, link, ...under);
}

/** 并排的表；root 是从本页到站点根的相对路径。样子与预先做好的比较页一样。 */
export function compareTable(
  sides: readonly CompareSide[],
  rows: readonly CompareRow[],
  root: string,
  caption: string,
): HTMLTableElement {
  const bodyRows = rows.map(({ label, verdict, cells }) => {
    const word = verdict === '' ? [] : [element('span', { class: 'compare-word' }, verdict)];
    const head = element('th', { scope: 'row' }, label, ...word);
    const tds = cells.map((parts) => element('td', {}, element('ul', {}, ...parts.map(line))));
    return element('tr', { 'data-verdict-word': verdict }, head, ...tds);
  });
  return element(
    'table',
    { class: 'compare' },
    element('caption', {}, caption),
    element(
      'thead',
      {},
      element('tr', {}, element('th', { scope: 'col' }, '项目'), ...sides.map((side) => headOf(side, root))),
    ),
    element('tbody', {}, ...bodyRows),
  );
}
