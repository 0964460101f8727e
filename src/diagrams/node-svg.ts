import type { Presence } from './chain-map.ts';
import { escapeText, tag } from './markup.ts';
import type { PlacedNode, PlacedText } from './placed-chain.ts';
import { withSpaces } from './wrap-text.ts';

/** 样式表里另有画法的状况 → 类名；别的状况凭左缘的条和词分辨，不必有类。 */
const presenceClass: Partial<Record<Presence, string>> = { 薄弱: 'weak', 空白: 'blank', 未核实: 'unverified' };

interface NodeSvgOptions {
  number: number;
  numbered?: boolean | undefined;
  current?: string | undefined;
  target?: string | undefined;
}

/** 最后一段是状况词、靠右，样式表认得，不写类；名的后几行是 n，靠左的状况词是 q，数目也没有类。 */
const classOf = ({ text, role, anchor }: PlacedText): string | undefined => {
  if (role === 'name' || role === 'small-name') return text === '' ? undefined : 'n';
  return role === 'word' && anchor === 'start' ? 'q' : undefined;
};

/** 框里的字是一个 text：名在前，数目居中，状况词在后，各段末尾留一个空格，读屏才不会连成一串。 */
function textsSvg(node: PlacedNode): string {
  const names = node.texts.filter(({ role }) => role.endsWith('name'));
  const spaced = withSpaces(
    node.name,
    names.map(({ text }) => text),
  );
  const rest = [
    ...node.texts.filter(({ role }) => role === 'count'),
    ...node.texts.filter(({ role }) => role === 'word'),
  ];
  const [first, ...wrapped] = names.map((text, i) => ({ ...text, text: spaced[i] ?? text.text }));
  if (first === undefined) return '';
  const pieces = [...wrapped, ...rest];
  let y = first.y;
  const spans = pieces.map((piece, i) => {
    const own = tag(
      'tspan',
      { class: classOf(piece), x: piece.x, y: piece.y === y ? undefined : piece.y },
      escapeText(piece.text) + (i === pieces.length - 1 || i < wrapped.length - 1 ? '' : ' '),
    );
    y = piece.y;
    return own;
  });
  const gap = wrapped.length === 0 && rest.length > 0 ? ' ' : '';
  return tag('text', { x: first.x, y: first.y }, escapeText(first.text) + gap + spans.join(''));
}

function numberSvg({ x, y }: PlacedNode, number: number): string {
  const width = number > 9 ? 22 : 14;
  return (
    tag('rect', { class: 'no', x: x + 2, y: y - 11, width, height: 15 }) +
    tag('text', { class: 'no', x: x + 2 + width / 2, y: y + 1 }, `${number}`)
  );
}

/** 一个环节的框：整个是一个链接；没有去处的（邻图里的“整段”）只是一组。 */
export function nodeSvg(node: PlacedNode, { number, numbered, current, target }: NodeSvgOptions): string {
  const { x, y, width, height, href } = node;
  const classes = [
    href === undefined ? (node.compact ? 'whole compact' : 'whole') : presenceClass[node.presence],
    node.id === current ? 'on' : undefined,
  ].filter((name) => name !== undefined);
  return tag(
    href === undefined ? 'g' : 'a',
    {
      href,
      target,
      'data-node': node.id,
      class: classes.join(' ') || undefined,
      'aria-current': node.id === current ? 'location' : undefined,
    },
    [
      tag('rect', { x, y, width, height }),
      ...(node.mark === '' ? [] : [tag('path', { d: `M${x} ${y}${node.mark}` })]),
      textsSvg(node),
      ...(numbered ? [numberSvg(node, number)] : []),
    ].join(''),
  );
}
