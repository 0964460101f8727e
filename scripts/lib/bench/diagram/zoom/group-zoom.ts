import { wireD3 } from './d3-zoom.ts';
import { part } from './page-parts.ts';

// 在评测的网页里执行：每来一个事件就改最外一层 g 的 transform，d3-zoom 的惯常用法
const svg = part<SVGSVGElement>('svg');
const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
group.append(...svg.childNodes);
svg.append(group);
wireD3((transform) => group.setAttribute('transform', transform.toString()));
