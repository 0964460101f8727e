import { tag } from './markup.ts';
import type { PlacedGroup, PlacedRelations } from './place-relations.ts';
import type { TieEnd } from './tie-map.ts';
import { boxSvg, linesSvg, markSvg, wiresSvg } from './ties-svg.ts';

const groupSvg = ({ verb, items, more }: PlacedGroup): string =>
  [
    linesSvg([verb], 'verb'),
    ...items.map(({ item, box, mark }) =>
      tag('g', { 'data-relation': item.id }, markSvg(mark, item.mark) + boxSvg(item, box)),
    ),
    ...(more ? [tag('a', { href: more.href, class: 'more' }, linesSvg(more.lines))] : []),
  ].join('');

/** 关系图 → SVG 文本；先写左边（别处写到本条目的），再写本条目，再写右边。 */
export function relationsSvg(placed: PlacedRelations, entry: TieEnd, label: string): string {
  const { width, height, incoming, outgoing, wires } = placed;
  return tag(
    'svg',
    {
      class: 'ties-svg',
      'data-diagram': 'relations',
      // img 会把图里的链接藏起来
      role: 'group',
      'aria-label': label,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [
      wiresSvg(wires),
      ...incoming.map(groupSvg),
      boxSvg(entry, placed.entry, { class: 'here' }),
      ...outgoing.map(groupSvg),
    ].join(''),
  );
}
