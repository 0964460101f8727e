import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright';
import type { BenchCase } from './bench-sets.ts';
import { host, type Traffic } from './browser/bench-server.ts';
import { type OwnTimings, timeOwn, warmUp } from './browser/own-timings.ts';
import { type PagefindEngine, pagefindEngine } from './browser/pagefind-engine.ts';
import { sampleForTiming } from './sample-queries.ts';

export type Hosting = '不压缩' | '压缩' | 'file://';

export interface PagefindTiming {
  readonly ms: number;
  readonly traffic: Traffic;
}

export interface BrowserReport {
  readonly own: ReadonlyMap<Hosting, OwnTimings>;
  readonly pagefind: { readonly cold: readonly PagefindTiming[]; readonly warm: readonly PagefindTiming[] };
}

/** 冷、热各查几条：不压缩的那一种是目标所指，查得最多；压缩的只看流量。热的头几条是热身，不计。 */
const COUNTS: Readonly<Record<Hosting, { readonly cold: number; readonly warm: number }>> = {
  不压缩: { cold: 20, warm: 35 },
  压缩: { cold: 5, warm: 20 },
  'file://': { cold: 10, warm: 35 },
};
const hostings = Object.keys(COUNTS) as Hosting[];
/** 抽样时查几分之一。 */
const QUICK = 4;

/** 在 Chromium 里量本站与 Pagefind 的快慢和流量。 */
export async function timeInBrowser(
  browser: Browser,
  { set, queries }: BenchCase,
  pagefindDir: string,
  quick: boolean,
): Promise<BrowserReport> {
  const sample = (count: number, seed: number) =>
    sampleForTiming(queries, quick ? Math.ceil(count / QUICK) : count, seed);
  const own = new Map<Hosting, OwnTimings>();
  for (const name of hostings) {
    const { cold, warm } = COUNTS[name];
    const hosting = name === 'file://' ? undefined : await host(set.dir, name === '压缩' ? 'gzip' : 'plain');
    const base = hosting?.base ?? `${pathToFileURL(path.resolve(set.dir)).href}/`;
    own.set(name, await timeOwn(browser, base, sample(cold, 11), [...warmUp, ...sample(warm, 12)]));
    hosting?.close();
  }
  const { cold, warm } = COUNTS['不压缩'];
  return {
    own,
    pagefind: await timePagefind(browser, pagefindDir, sample(cold, 11), [...warmUp, ...sample(warm, 12)]),
  };
}

/** 它在 Worker 里取文件，页面的调试协议看不到，流量从服务器上数。 */
async function timePagefind(browser: Browser, dir: string, cold: readonly string[], warm: readonly string[]) {
  const hosting = await host(dir, 'gzip');
  const timed = async (engine: PagefindEngine, query: string): Promise<PagefindTiming> => ({
    ms: await engine.time(query),
    traffic: hosting.take(),
  });
  const first: PagefindTiming[] = [];
  for (const query of cold) {
    hosting.take();
    const engine = await pagefindEngine(browser, hosting.base);
    first.push(await timed(engine, query));
    await engine.close();
  }
  const engine = await pagefindEngine(browser, hosting.base);
  const later: PagefindTiming[] = [];
  for (const query of warm) later.push(await timed(engine, query));
  await engine.close();
  hosting.close();
  return { cold: first, warm: later.slice(warmUp.length) };
}
