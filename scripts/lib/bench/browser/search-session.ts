import type { Browser, Page } from 'playwright';
import type { Traffic } from './bench-server.ts';
import { viewport } from './chromium.ts';
import { NetworkLog } from './network-log.ts';
import { installSearchProbe } from './search-probe.ts';

export interface QueryTiming {
  readonly query: string;
  /** 最后一个字到结果出来，毫秒。 */
  readonly ms: number;
  /** 从这次打字起最长的一个主线程任务；没有超过 50 毫秒的是 0。 */
  readonly longest: number;
  readonly traffic: Traffic;
}

/** 一个字一个字地打，每字之间停这么久（毫秒）：打字快的人。 */
const KEY_GAP = 60;
const GIVE_UP = 30_000;

/** 一个打开着的检索页。每个会话是新的浏览器上下文，没有缓存。 */
export class SearchSession {
  readonly #page: Page;
  readonly #log: NetworkLog;

  private constructor(page: Page, log: NetworkLog) {
    this.#page = page;
    this.#log = log;
  }

  /** @param base 站点根，http 或 file，末尾有斜线 */
  static async open(browser: Browser, base: string): Promise<SearchSession> {
    const context = await browser.newContext({ viewport, locale: 'zh-CN' });
    const page = await context.newPage();
    const log = new NetworkLog((pathname) => pathname.includes('/search/'));
    await log.attach(page);
    await page.addInitScript(installSearchProbe);
    await page.goto(`${base}search.html`);
    return new SearchSession(page, log);
  }

  /**
   * 打一条查询，等结果出来、收发安静下来。
   * @param by keys：逐字打；whole：一次给出，如输入法上屏、粘贴、点链接
   */
  async enter(query: string, by: 'keys' | 'whole'): Promise<QueryTiming> {
    const page = this.#page;
    const input = page.locator('main input[name="q"]');
    await input.fill('');
    await input.focus();
    const from = await page.evaluate(() => performance.now());
    for (const text of by === 'keys' ? query : [query]) {
      await page.keyboard.insertText(text);
      await page.waitForTimeout(KEY_GAP);
    }
    await page.waitForFunction(() => (globalThis.searchProbe?.done ?? 0) > 0, undefined, {
      timeout: GIVE_UP,
      polling: 20,
    });
    const traffic = await this.#log.take();
    const { ms, longest } = await page.evaluate((start) => {
      const probe = globalThis.searchProbe ?? { typed: 0, done: 0, long: [] };
      const own = probe.long.filter((task) => task.start >= start);
      return { ms: probe.done - probe.typed, longest: Math.max(0, ...own.map((task) => task.ms)) };
    }, from);
    return { query, ms, longest, traffic };
  }

  /** 打开以来最长的一个主线程任务。 */
  longest(): Promise<number> {
    return this.#page.evaluate(() => Math.max(0, ...(globalThis.searchProbe?.long ?? []).map((task) => task.ms)));
  }

  async close() {
    await this.#page.context().close();
  }
}
