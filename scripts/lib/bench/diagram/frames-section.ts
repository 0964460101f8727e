import os from 'node:os';
import { chainSvg } from '../../../../src/diagrams/chain-svg.ts';
import { placeChain } from '../../../../src/diagrams/place-chain.ts';
import { chromiumArgs } from '../../find-browser.ts';
import { openChromium, viewport } from '../browser/chromium.ts';
import type { Goal } from '../goals.ts';
import { median } from '../metrics.ts';
import { table } from '../report-table.ts';
import type { BenchSection } from './bench-section.ts';
import { generatedChain } from './generated-chain.ts';
import { type Smoothness, smoothness } from './zoom/frame-trace.ts';
import { Gestures } from './zoom/gestures.ts';
import { type ZoomWay, zoomPage, zoomWays } from './zoom/zoom-page.ts';

type Browser = Awaited<ReturnType<typeof openChromium>>;

const sizes = [
  { nodes: 300, edges: 480, goal: 60 },
  { nodes: 1200, edges: 1900, goal: 55 },
] as const;
const gestures = { zoom: '缩放', pan: '平移' } as const;
type Gesture = keyof typeof gestures;
const kinds = Object.keys(gestures) as Gesture[];
const ways = Object.keys(zoomWays) as ZoomWay[];
const RUNS = 3;
/** 再大，改 viewBox 一帧要画半秒以上，等不起。 */
const VIEW_BOX_MOST = 300;
/** 网页画完、安静下来，再动手（毫秒）。 */
const QUIET = 1500;

async function once(browser: Browser, html: string, width: number, gesture: Gesture): Promise<Smoothness> {
  const page = await browser.newPage({ viewport });
  await page.setContent(html);
  await page.waitForTimeout(QUIET);
  const hand = await Gestures.prepare(page, width);
  const found = await smoothness(browser, page, () => hand[gesture]());
  await page.close();
  return found;
}

/** 每样做几次，取中位：别的程序偶尔抢一下处理器，不该算在里面。 */
async function measured(browser: Browser, html: string, width: number, gesture: Gesture): Promise<Smoothness> {
  const runs: Smoothness[] = [];
  for (let i = 0; i < RUNS; i++) runs.push(await once(browser, html, width, gesture));
  return { fps: median(runs.map(({ fps }) => fps)), longest: median(runs.map(({ longest }) => longest)) };
}

const cell = ({ fps, longest }: Smoothness) =>
  fps === 0 ? '0（画不出）' : `${fps.toFixed(1)}（${longest.toFixed(0)} ms）`;

const terms = (browser: Browser, compositing: string, load: number) => `## 缩放与平移

- 每格是每秒画出的帧数，括号里是最长的一次停顿；各做 ${RUNS} 次，取中位。数的是合成器真的交出的帧（跟踪记录里的 DrawFrame），不是 requestAnimationFrame 的回调：栅格跟不上时回调照来，画面却不动。头一帧到末一帧平均，屏幕每秒刷新 60 次，至多就是 60。
- 三种做法用同样的 SVG（\`generatedChain\`，种子 1）、同样的样式、同样的手势：先缩到整幅两倍宽，然后在 3 秒里按住 Ctrl 转滚轮，缩到整幅、放到四倍、再回来；或按住鼠标拖三圈。事件经调试协议从浏览器进来，每秒 240 个，不等网页处理完。
- 本站的做法是给整个 svg 加 CSS 变换，停下才重排；平移是滚动。另两种是 d3-zoom，每来一个事件改最外一层 g 的 transform，或改 viewBox（只做小的一张，大的一帧要半秒以上）。
- Chromium ${browser.version()}，headless，参数 ${chromiumArgs.map((flag) => `\`${flag}\``).join(' ')}，窗口 ${viewport.width}×${viewport.height}；图形合成：${compositing}；动手前一分钟的负载 ${load.toFixed(1)}（${os.availableParallelism()} 核），机器闲着时跑才作准。`;

/** 有没有用显卡合成，Chromium 自己的说法。 */
async function compositing(browser: Browser): Promise<string> {
  const session = await browser.newBrowserCDPSession();
  const { gpu } = await session.send('SystemInfo.getInfo');
  const status = (gpu.featureStatus as Record<string, string> | undefined)?.['gpu_compositing'] ?? '不详';
  return status.startsWith('enabled') ? `显卡（${status}）` : `没有显卡，全由处理器画（${status}）`;
}

/** 缩放、平移时每秒画出几帧，与改 g 的 transform、改 viewBox 比。 */
export async function framesSection(): Promise<BenchSection> {
  const [load = 0] = os.loadavg();
  const browser = await openChromium();
  try {
    const rows = new Map(ways.map((way) => [way, [] as string[]]));
    const goals: Goal[] = [];
    for (const { nodes, edges, goal } of sizes) {
      const placed = placeChain(generatedChain(nodes, edges, 1));
      const svg = chainSvg(placed, { title: '评测', desc: '评测' });
      for (const way of ways) {
        if (way.startsWith('viewBox') && nodes > VIEW_BOX_MOST) {
          rows.get(way)?.push(...kinds.map(() => '—'));
          continue;
        }
        const html = await zoomPage(svg, way);
        for (const kind of kinds) {
          const found = await measured(browser, html, placed.width, kind);
          rows.get(way)?.push(cell(found));
          if (way !== '本站') continue;
          goals.push({
            text: `${gestures[kind]}，${nodes} 个环节：每秒 ≥ ${goal} 帧`,
            actual: `${found.fps.toFixed(1)} 帧`,
            met: Math.round(found.fps) >= goal,
          });
        }
      }
    }
    const head = sizes.flatMap(({ nodes, edges }) => kinds.map((kind) => `${gestures[kind]} ${nodes}/${edges}`));
    const body = [...rows].map(([way, cells]) => [way, ...cells]);
    return { text: `${terms(browser, await compositing(browser), load)}\n\n${table(['做法', ...head], body)}`, goals };
  } finally {
    await browser.close();
  }
}
