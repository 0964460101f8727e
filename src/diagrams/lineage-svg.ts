import { escapeText, tag } from './markup.ts';
import type { PlacedLineage, PlacedLineageItem, PlacedWire } from './place-lineage.ts';

const itemSvg = ({ item, lines, bar, tail, dot }: PlacedLineageItem): string => {
  const names = lines.map(({ text, x, y }) => tag('text', { class: 't', x, y }, escapeText(text))).join('');
  return tag(
    'g',
    {
      'data-item': item.id,
      class: [item.own && 'own', item.inferred && 'inferred'].filter(Boolean).join(' ') || undefined,
    },
    [
      bar === undefined ? '' : tag('rect', { class: 'bar', ...bar }),
      ...tail.map((part) => tag('rect', { class: 'bar', ...part })),
      dot === undefined
        ? ''
        : tag('circle', { class: dot.undated ? 'dot undated' : 'dot', cx: dot.x, cy: dot.y, r: dot.undated ? 4 : 4.5 }),
      item.own ? names : tag('a', { href: item.href }, names),
    ].join(''),
  );
};

const wireSvg = ({ basis, links, d, arrow, joints }: PlacedWire): string =>
  tag(
    'g',
    { 'data-links': links.join(' '), class: basis },
    [
      tag('path', { class: 'wire', d }),
      tag('path', { class: 'tip', d: arrow }),
      ...joints.map(({ x, y }) => tag('circle', { class: 'tip', cx: x, cy: y, r: 2.5 })),
    ].join(''),
  );

/** 前后文件图 → SVG 文本：线在下，各份文件在上；宽窄两幅由样式选一幅显示。 */
export function lineageSvg(placed: PlacedLineage, label: string, size?: 'wide' | 'narrow'): string {
  const { width, height, bands, items, wires, ticks, tickY, plot, edition } = placed;
  return tag(
    'svg',
    {
      class: size === undefined ? 'lineage-svg' : `lineage-svg ${size}`,
      'data-diagram': 'lineage',
      // img 会把图里的链接藏起来
      role: 'group',
      'aria-label': label,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [
      ...items.flatMap(({ row }) => (row === undefined ? [] : tag('rect', { class: 'row', ...row }))),
      ...ticks.map(({ x, text }) =>
        [
          tag('path', { class: 'grid', d: `M${x} ${plot.y1}V${plot.y2}` }),
          tag('text', { class: 'q', x, y: tickY, 'text-anchor': 'middle' }, text),
        ].join(''),
      ),
      ...bands.map(({ level, x, y, top }) =>
        [
          tag('path', { class: 'band', d: `M0 ${top}H${width}` }),
          tag('text', { class: 'level', x, y }, escapeText(level)),
        ].join(''),
      ),
      tag('path', { class: 'edition', d: `M${edition.x} ${plot.y1}V${plot.y2}` }),
      tag('text', { class: 'edition', x: edition.x, y: edition.y, 'text-anchor': edition.anchor }, edition.text),
      ...wires.map(wireSvg),
      ...items.map(itemSvg),
    ].join(''),
  );
}
