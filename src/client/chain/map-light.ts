import type { MapModel } from './map-model.ts';
import type { Reach } from './reach.ts';

/** 点亮一部分，其余退后；只添减类名，不重画。并入别的线的，点亮时接上共走的一段和箭头。 */
export function lightMap({ svg, nodes, links, frames }: MapModel): (lit: Reach | undefined, at?: number) => void {
  const tip = `url(#tip-${svg.dataset['chain']}-lit)`;
  const short = links.map(({ path }) => path.getAttribute('d') ?? '');
  let before: Reach | undefined;
  const setLink = (i: number, on: boolean) => {
    const path = links[i]?.path;
    if (!path) return;
    path.classList.toggle('lit', on);
    path.setAttribute('d', on ? `${short[i]}${path.dataset['r'] ?? ''}` : (short[i] ?? ''));
    if (on) path.setAttribute('marker-end', tip);
    else path.removeAttribute('marker-end');
  };
  return (lit, at) => {
    svg.classList.toggle('picking', lit !== undefined);
    for (const i of before?.links ?? []) if (!lit?.links.has(i)) setLink(i, false);
    for (const i of lit?.links ?? []) if (!before?.links.has(i)) setLink(i, true);
    nodes.forEach(({ anchor }, i) => {
      anchor.classList.toggle('lit', lit?.nodes.has(i) === true);
      anchor.classList.toggle('on', i === at);
    });
    frames.forEach((frame, i) => {
      frame.classList.toggle('lit', lit?.stages.has(i) === true);
    });
    before = lit;
  };
}
