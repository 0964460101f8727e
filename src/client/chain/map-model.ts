import { required } from '../element.ts';
import type { Box } from './grid-moves.ts';
import type { End, Link } from './reach.ts';

/** 图上的一切，从 SVG 里读出来：环节照 Tab 键的先后，连线的两端是序号。 */
export interface MapModel {
  svg: SVGSVGElement;
  /** 图外包的一层。焦点和按键在这一层听：SVG 自己一有焦点监听，Chromium 就让它也占一个 Tab 站。 */
  canvas: HTMLElement;
  links: (Link & { path: SVGPathElement })[];
  nodes: { id: string; anchor: SVGAElement; box: Box; stage: number | undefined }[];
  frames: SVGRectElement[];
  indexOf: (id: string) => number;
}

const boxOf = (rect: Element): Box => {
  const read = (name: string) => Number(rect.getAttribute(name));
  return { x: read('x'), y: read('y'), width: read('width'), height: read('height') };
};

const holds = (frame: Box, box: Box) =>
  box.x >= frame.x &&
  box.x + box.width <= frame.x + frame.width &&
  box.y >= frame.y &&
  box.y + box.height <= frame.y + frame.height;

const endOf = (text: string): End => (text.startsWith('s') ? { stage: Number(text.slice(1)) } : { node: Number(text) });

export function mapModel(canvas: HTMLElement): MapModel {
  const svg = required<SVGSVGElement>(canvas, 'svg[data-diagram="chain"]');
  const frames = [...svg.querySelectorAll<SVGRectElement>('[data-stage] > rect')];
  const frameBoxes = frames.map(boxOf);
  const nodes = [...svg.querySelectorAll<SVGAElement>('a[data-node]')].map((anchor) => {
    const rect = anchor.querySelector('rect');
    const box = rect ? boxOf(rect) : { x: 0, y: 0, width: 0, height: 0 };
    const stage = frameBoxes.findIndex((frame) => holds(frame, box));
    return { id: anchor.dataset['node'] ?? '', anchor, box, stage: stage < 0 ? undefined : stage };
  });
  const links = [...svg.querySelectorAll<SVGGElement>('[data-e]')].flatMap((group) => {
    const ends = (group.dataset['e'] ?? '').split(' ').map(endOf);
    return [...group.querySelectorAll('path')].flatMap((path, i) => {
      const [from, to] = ends.slice(2 * i, 2 * i + 2);
      return from && to ? { path, from, to } : [];
    });
  });
  return { svg, canvas, links, nodes, frames, indexOf: (id) => nodes.findIndex((node) => node.id === id) };
}
