import type { Browser } from 'playwright';
import { type BenchEngine, distinct, entryUrl } from '../bench-query.ts';
import { viewport } from './chromium.ts';

interface PagefindResult {
  data(): Promise<{ url: string }>;
}
interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: PagefindResult[] }>;
}
declare global {
  var pagefind: Pagefind | undefined;
}

/** Pagefind 界面每屏列五条，每条要读它的片段。 */
const UI_SHOWN = 5;
/** 比十多读几条：同一条链的几个环节并成一条之后还够十条。 */
const QUALITY_SHOWN = 15;

export interface PagefindEngine extends BenchEngine {
  /** 照界面的做法查一次：检索，读前五条。@returns 毫秒 */
  time(query: string): Promise<number>;
  close(): Promise<void>;
}

/** 在浏览器里用 Pagefind 自己的脚本查；每次打开都是没有缓存的新页面。 */
export async function pagefindEngine(browser: Browser, base: string): Promise<PagefindEngine> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${base}index.html`);
  await page.evaluate(async () => {
    // 脚本在评测的服务器上，不是本项目的模块，打包器和类型检查都不必认得它。
    const address = '/pagefind/pagefind.js';
    const module = (await import(address)) as Pagefind;
    await module.init();
    globalThis.pagefind = module;
  });
  const ask = (query: string, shown: number) =>
    page.evaluate(
      async ([text, most]) => {
        const start = performance.now();
        const { results = [] } = (await globalThis.pagefind?.search(text)) ?? {};
        const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
        return { ms: performance.now() - start, urls: data.map(({ url }) => url) };
      },
      [query, shown] as const,
    );
  return {
    name: 'Pagefind',
    rank: async (query) => ({ urls: distinct((await ask(query, QUALITY_SHOWN)).urls.map(entryUrl)) }),
    time: async (query) => (await ask(query, UI_SHOWN)).ms,
    close: () => context.close(),
  };
}
