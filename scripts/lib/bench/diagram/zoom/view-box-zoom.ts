import { wireD3 } from './d3-zoom.ts';
import { part } from './page-parts.ts';

// 在评测的网页里执行：每来一个事件就改 viewBox
const svg = part<SVGSVGElement>('svg');
wireD3(({ x, y, k }, width, height) => svg.setAttribute('viewBox', `${-x / k} ${-y / k} ${width / k} ${height / k}`));
