import type { Basis } from './chain-map.ts';
import { escapeText, tag } from './markup.ts';
import type { PlacedChain, PlacedEdge } from './placed-chain.ts';
import { shortPath } from './short-path.ts';

/** 并入别的线之后共走的一段：接在 d 后面就是全程，所以去掉开头的移笔。 */
const continuation = (rest: string | undefined) => rest && shortPath(rest).replace(/^M[-\d.]+ [-\d.]+/, '');

function marker(id: string, className?: string): string {
  const shape = tag('path', { d: 'M0-4.5V4.5L8 0z' });
  return tag(
    'marker',
    {
      id,
      class: className,
      markerUnits: 'userSpaceOnUse',
      markerWidth: 8,
      markerHeight: 9,
      refX: 0,
      refY: 0,
      viewBox: '0 -4.5 8 9',
      orient: 'auto',
    },
    shape,
  );
}

/**
 * 连线，同样画法的一组。组上的 data-e 依次是各线的两端：数字是第几个环节（nodes 的先后，从 0 起），s 加数字是第几段。
 * 独走到底的有箭头；并入别的线的停在合并处，data-r 是其后共走的一段，单独点亮时才接上。
 */
export function edgesSvg({ id, nodes, stages, edges, junctions }: PlacedChain): string {
  const ends = new Map<string, string>([
    ...stages.map(({ id: stage }, i): [string, string] => [stage, `s${i}`]),
    ...nodes.map((node, i): [string, string] => [node.id, `${i}`]),
  ]);
  const path = ({ d, rest }: PlacedEdge) => tag('path', { d: shortPath(d), 'data-r': continuation(rest) });
  const group = (basis: Basis, merged: boolean) => {
    const own = edges.filter((edge) => edge.basis === basis && (edge.rest !== undefined) === merged);
    if (own.length === 0) return '';
    const pairs = own.map(({ from, to }) => `${ends.get(from)} ${ends.get(to)}`);
    return tag(
      'g',
      { class: basis, 'marker-end': merged ? undefined : `url(#tip-${id})`, 'data-e': pairs.join(' ') },
      own.map(path).join(''),
    );
  };
  const groups = (['stated', 'inferred'] as const).flatMap((basis) => [group(basis, false), group(basis, true)]);
  const joints = junctions.map(({ x, y }) => `M${x} ${y}h0`).join('');
  const labels = edges.flatMap(({ text }) =>
    text === undefined ? [] : [tag('text', { x: text.x, y: text.y }, escapeText(text.text))],
  );
  return tag(
    'g',
    { class: 'edges' },
    [
      marker(`tip-${id}`),
      marker(`tip-${id}-lit`, 'lit-tip'),
      ...groups,
      ...(joints === '' ? [] : [tag('path', { class: 'joints', d: joints })]),
      ...labels,
    ].join(''),
  );
}
