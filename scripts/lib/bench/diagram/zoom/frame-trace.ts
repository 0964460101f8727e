import type { Browser, Page } from 'playwright';

/** 一次手势里真的画出来的帧。 */
export interface Smoothness {
  /** 头一帧到末一帧，平均每秒几帧。 */
  fps: number;
  /** 两帧之间（含手势开始到头一帧）最长隔多少毫秒。 */
  longest: number;
}

interface TraceEvent {
  name: string;
  ts: number;
}

/** 记下合成器在这段时间里交出的帧（DrawFrame）：栅格没有跟上的帧交不出来，requestAnimationFrame 却照样回调，不能拿它数。 */
export async function smoothness(browser: Browser, page: Page, act: () => Promise<void>): Promise<Smoothness> {
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline.frame'] });
  await act();
  const trace = (await browser.stopTracing()).toString('utf8');
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const times = (name: string) =>
    traceEvents
      .filter((event) => event.name === name)
      .map(({ ts }) => ts / 1000)
      .sort((a, b) => a - b);
  const drawn = times('DrawFrame');
  const [first, last] = [drawn[0], drawn.at(-1)];
  const begun = times('BeginFrame')[0];
  if (first === undefined || last === undefined || begun === undefined || first === last)
    return { fps: 0, longest: Number.POSITIVE_INFINITY };
  const gaps = drawn.map((time, i) => time - (drawn[i - 1] ?? begun));
  return { fps: ((drawn.length - 1) * 1000) / (last - first), longest: Math.max(...gaps) };
}
