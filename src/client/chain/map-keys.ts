import { type Direction, nextBox } from './grid-moves.ts';
import type { MapModel } from './map-model.ts';
import { type End, reach } from './reach.ts';

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

interface KeyActions {
  /** 固定、取消固定焦点所在的环节。 */
  pin: (index: number) => void;
  path: (index: number, side: 'up' | 'down') => void;
  clear: () => void;
}

/** 图是一个 Tab 站：进来之后方向键照格子走，[ 与 ] 走上下游，空格固定，Esc 清除；回车就是点链接。 */
export function wireKeys(model: MapModel, { pin, path, clear }: KeyActions): { setCurrent: (index: number) => void } {
  const { canvas, nodes, links } = model;
  const boxes = nodes.map(({ box }) => box);
  let current = 0;
  const setCurrent = (index: number) => {
    nodes[current]?.anchor.setAttribute('tabindex', '-1');
    current = index;
    nodes[current]?.anchor.setAttribute('tabindex', '0');
  };
  for (const { anchor } of nodes) anchor.setAttribute('tabindex', '-1');
  setCurrent(0);

  /** 直接的上游或下游里，排在当前之后的下一个；到底再从头。 */
  const along = (side: 'up' | 'down') => {
    const near = reach(links, (node) => nodes[node]?.stage, current, side, 1);
    const stage = (end: End) => 'stage' in end;
    const others = [...near.nodes].filter((node) => node !== current).sort((a, b) => a - b);
    if (others.length > 0) return others[0];
    // 下游只到整段：落到那一段的第一个环节上
    const link = [...near.links].map((i) => links[i]).find((one) => one && stage(one[side === 'up' ? 'from' : 'to']));
    const end = link?.[side === 'up' ? 'from' : 'to'];
    return end && 'stage' in end ? nodes.findIndex((node) => node.stage === end.stage) : undefined;
  };
  const focus = (index: number | undefined) => {
    const anchor = index === undefined ? undefined : nodes[index]?.anchor;
    if (!anchor || index === undefined) return;
    setCurrent(index);
    anchor.focus();
  };

  canvas.addEventListener('focusin', ({ target }) => {
    const index = nodes.findIndex(({ anchor }) => anchor === target);
    if (index >= 0) setCurrent(index);
  });
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = arrows[event.key];
    if (direction) focus(nextBox(boxes, current, direction));
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(nodes.length - 1);
    else if (event.key === '[') focus(along('up'));
    else if (event.key === ']') focus(along('down'));
    else if (event.key === '{') path(current, 'up');
    else if (event.key === '}') path(current, 'down');
    else if (event.key === ' ') pin(current);
    else if (event.key === 'Escape') clear();
    else return;
    event.preventDefault();
  });
  return { setCurrent };
}
