import { wireZoom } from '../../../../../src/client/chain/map-zoom.ts';
import { part } from './page-parts.ts';

// 在评测的网页里执行：本站的缩放与平移
wireZoom(part('[data-map-viewport]'), part('[data-map-canvas]'), part('[data-map-zoom]'));
