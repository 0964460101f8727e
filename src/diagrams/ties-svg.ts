import { escapeText, tag } from './markup.ts';
import type { PlacedTies } from './place-ties.ts';
import type { Point } from './placed-chain.ts';
import type { PlacedBox, PlacedReason, TieEnd, TieLine } from './tie-map.ts';
import type { PlacedMore, PlacedTie, Wire } from './tie-stack.ts';
import { withSpaces } from './wrap-text.ts';

const at = ({ x, y }: Point) => `M${x} ${y}`;

/** 框线的画法：横平竖直的线，和箭头。 */
function wirePath({ points }: Wire): string {
  return points.reduce((d, point, i) => {
    const last = points[i - 1];
    if (last === undefined) return at(point);
    return d + (last.y === point.y ? `H${point.x}` : `V${point.y}`);
  }, '');
}

function tipPath(points: readonly Point[]): string {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (tip === undefined || before === undefined) return '';
  const [dx, dy] = [Math.sign(tip.x - before.x), Math.sign(tip.y - before.y)];
  return `${at(tip)}l${-8 * dx - 4 * dy} ${-8 * dy - 4 * dx}l${8 * dy} ${8 * dx}z`;
}

/** 同一种线合成一条路径，箭头合成一条。 */
export function wiresSvg(wires: readonly Wire[]): string {
  const lines = (['stated', 'inferred'] as const).flatMap((basis) => {
    const own = wires.filter((wire) => wire.basis === basis);
    return own.length === 0 ? [] : [tag('path', { class: `wire ${basis}`, d: own.map(wirePath).join('') })];
  });
  const tips = wires.filter(({ tip }) => tip).map(({ points }) => tipPath(points));
  return [...lines, ...(tips.length > 0 ? [tag('path', { class: 'tip', d: tips.join('') })] : [])].join('');
}

/** 证据记号：满圆是明载，半圆是推断。 */
export function markSvg({ x, y }: Point, mark: 'stated' | 'inferred'): string {
  const circle = tag('circle', { class: mark === 'stated' ? 'mark' : 'mark half', cx: x, cy: y, r: 4.5 });
  return mark === 'stated' ? circle : circle + tag('path', { class: 'mark', d: `M${x} ${y - 4.5}a4.5 4.5 0 0 0 0 9z` });
}

const lineSvg = ({ text, x, y, locator }: TieLine, i: number) => {
  const own =
    locator === undefined ? '' : tag('tspan', { class: 'q' }, escapeText(text === '' ? locator : `　${locator}`));
  return i === 0 ? escapeText(text) + own : tag('tspan', { x, y }, escapeText(text) + own);
};

/** 几行字写成一个 text：读屏和复制都是一句。 */
export function linesSvg(lines: readonly TieLine[], className?: string): string {
  const [first] = lines;
  return first === undefined
    ? ''
    : tag('text', { class: className, x: first.x, y: first.y }, lines.map(lineSvg).join(''));
}

const reasonSvg = ({ lines, mark }: PlacedReason, basis: 'stated' | 'inferred') =>
  markSvg(mark, basis) + linesSvg(lines);

/** 一个框：有去处的是链接。 */
export function boxSvg(end: TieEnd, box: PlacedBox, attributes: Record<string, string | undefined> = {}): string {
  const { x, y, width, height } = box;
  const titles = withSpaces(
    end.title,
    box.title.map(({ text }) => text),
  );
  const title = box.title.map((line, i) => ({ ...line, text: titles[i] ?? line.text }));
  const note = box.note.map((line) =>
    tag(
      'tspan',
      { class: `${end.caution ? 'n caution' : 'n'}${box.noteAtEnd ? ' end' : ''}`, x: line.x, y: line.y },
      escapeText(line.text),
    ),
  );
  const [first] = title;
  const text =
    first === undefined
      ? ''
      : tag(
          'text',
          { class: 't', x: first.x, y: first.y },
          [title.map(lineSvg).join(''), note.join('')].filter(Boolean).join(' '),
        );
  return tag(
    end.href === undefined ? 'g' : 'a',
    { href: end.href, ...attributes },
    tag('rect', { x, y, width, height }) + text,
  );
}

const moreSvg = ({ href, lines }: PlacedMore) => tag('a', { href, class: 'more' }, linesSvg(lines));

const tieSvg = ({ tie, box, reason }: PlacedTie, className?: string) =>
  tag('g', { 'data-hop': tie.id, class: className }, reasonSvg(reason, tie.reason.mark) + boxSvg(tie, box));

/** 牵连图 → SVG 文本；先后就是读的先后：条目，环节，环节的上下游，环节再连到的。 */
export function tiesSvg(placed: PlacedTies, entry: TieEnd, label: string): string {
  const { width, height, blocks } = placed;
  const body = blocks.map(({ chain, node, up, down, nearMore, none, reach, reachMore }) =>
    tag(
      'g',
      { class: `chain-${chain}` },
      [
        tieSvg(node, 'node'),
        linesSvg(none, 'q'),
        ...[...up, ...down].map((one) => tieSvg(one)),
        ...(nearMore ? [moreSvg(nearMore)] : []),
        ...reach.map((one) => tieSvg(one)),
        ...(reachMore ? [moreSvg(reachMore)] : []),
      ].join(''),
    ),
  );
  return tag(
    'svg',
    {
      class: 'ties-svg',
      'data-diagram': 'ties',
      // img 会把图里的链接藏起来
      role: 'group',
      'aria-label': label,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
    },
    [
      wiresSvg(placed.wires),
      boxSvg(entry, placed.entry, { class: 'here' }),
      ...body,
      ...(placed.more ? [moreSvg(placed.more)] : []),
    ].join(''),
  );
}
