import { select, type ZoomTransform, zoom } from 'd3';
import { part } from './page-parts.ts';

/** 按 d3-zoom 的惯常用法接上：SVG 与滚动框一样大，变换交给 apply；最小、最大与滚轮的快慢同本站。在网页里执行。 */
export function wireD3(apply: (transform: ZoomTransform, width: number, height: number) => void): void {
  const { clientWidth, clientHeight } = part('[data-map-viewport]');
  const svg = part<SVGSVGElement>('svg');
  const [width, height] = [Number(svg.getAttribute('width')), Number(svg.getAttribute('height'))];
  svg.setAttribute('width', `${clientWidth}`);
  svg.setAttribute('height', `${clientHeight}`);
  svg.removeAttribute('viewBox');
  svg.style.maxWidth = 'none';
  select(svg).call(
    zoom<SVGSVGElement, unknown>()
      .scaleExtent([Math.min(1, clientWidth / width), 4])
      .translateExtent([
        [0, 0],
        [width, height],
      ])
      .wheelDelta(({ deltaY }: WheelEvent) => -deltaY / 300 / Math.LN2)
      .on('zoom', ({ transform }: { transform: ZoomTransform }) => apply(transform, clientWidth, clientHeight)),
  );
}
