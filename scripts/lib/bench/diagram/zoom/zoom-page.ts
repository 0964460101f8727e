import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleClassicScript } from '../../../classic-script.ts';

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** 缩放、平移的三种做法。 */
export const zoomWays = {
  本站: 'own-zoom.ts',
  'g 的 transform（d3-zoom）': 'group-zoom.ts',
  'viewBox（d3-zoom）': 'view-box-zoom.ts',
} as const;
export type ZoomWay = keyof typeof zoomWays;

/** 一张只有链图的网页：同样的 SVG，同样的样式（链页用到的几张），只有脚本不同。 */
export async function zoomPage(svg: string, way: ZoomWay): Promise<string> {
  const style = ['tokens', 'base', 'chain', 'diagram']
    .map((name) => readFileSync(file(`../../../../../src/styles/${name}.css`), 'utf8'))
    .join('\n');
  const script = await bundleClassicScript({ entryPoints: [file(zoomWays[way])] });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>${style}</style><main class="wrap">
<div class="chain-1 wired"><section class="map-viewport" data-map-viewport tabindex="0" style="height:85vh"><div class="map-canvas" data-map-canvas>${svg}</div></section>
<fieldset class="map-zoom" data-map-zoom><span data-zoom-level>100%</span></fieldset></div></main>
<script>${script}</script></html>`;
}
