import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import type { BenchCase } from './bench-sets.ts';
import { host } from './browser/bench-server.ts';
import { timeMiniSearchLoad } from './browser/minisearch-load.ts';
import { pagefindEngine } from './browser/pagefind-engine.ts';
import { type BrowserReport, timeInBrowser } from './browser-report.ts';
import { cacheDir, forgetOthers } from './built-site.ts';
import { miniSearchEngine } from './engines/minisearch-engine.ts';
import { ownEngine } from './engines/own-engine.ts';
import { buildPagefind } from './engines/pagefind-index.ts';
import { type FuzzReport, fuzzTitles } from './fuzz.ts';
import { type IndexSize, indexSize } from './index-size.ts';
import type { Score } from './metrics.ts';
import { runQuality } from './quality.ts';

export const engineNames = ['本站', 'Pagefind', 'MiniSearch'] as const;
export type EngineName = (typeof engineNames)[number];

/** 一套内容上量得的一切。 */
export interface CaseReport {
  readonly label: string;
  readonly documents: number;
  readonly scores: Readonly<Record<EngineName, readonly Score[]>>;
  /** 本站在 Node 里每次查询的毫秒数。 */
  readonly nodeTimes: readonly number[];
  readonly fuzz: FuzzReport;
  readonly sizes: {
    readonly 本站: IndexSize;
    readonly Pagefind: IndexSize;
    readonly miniSearchGzip: number | undefined;
  };
  readonly miniSearchLoad: number | undefined;
  readonly browser: BrowserReport;
}

const FUZZ = { full: 2000, quick: 200 } as const;

export async function reportOn(
  bench: BenchCase,
  browser: Browser,
  quick: boolean,
  say: (text: string) => void,
): Promise<CaseReport> {
  const { name, set, queries, key } = bench;
  const pagefindDir = path.join(cacheDir, `pagefind-${name}-${key}`);
  if (!existsSync(pagefindDir)) say(`${set.label}：用 Pagefind 编索引`);
  await buildPagefind(set, pagefindDir);
  forgetOthers(`pagefind-${name}`, key);

  say(`${set.label}：${queries.length} 条查询，本站`);
  const own = await ownEngine(set.dir);
  const ownScores = await runQuality(own, queries, set);
  const nodeTimes = [...own.times];
  say(`${set.label}：标题任意一段`);
  const fuzz = await fuzzTitles(own, set.documents, quick ? FUZZ.quick : FUZZ.full);

  say(`${set.label}：Pagefind`);
  const hosting = await host(pagefindDir, 'plain');
  const pagefind = await pagefindEngine(browser, hosting.base);
  const pagefindScores = await runQuality(pagefind, queries, set);
  await pagefind.close();
  hosting.close();

  say(`${set.label}：MiniSearch`);
  const mini = miniSearchEngine(set.documents);
  const miniScores = await runQuality(mini, queries, set);
  const miniDir = path.join(cacheDir, 'minisearch');
  const miniSearchLoad = mini.json === undefined ? undefined : await timeMiniSearchLoad(browser, mini.json, miniDir);

  say(`${set.label}：在 Chromium 里计时`);
  return {
    label: set.label,
    documents: set.documents.length,
    scores: { 本站: ownScores, Pagefind: pagefindScores, MiniSearch: miniScores },
    nodeTimes,
    fuzz,
    sizes: {
      本站: indexSize(path.join(set.dir, 'search')),
      Pagefind: indexSize(path.join(pagefindDir, 'pagefind')),
      miniSearchGzip: mini.gzipBytes,
    },
    miniSearchLoad,
    browser: await timeInBrowser(browser, bench, pagefindDir, quick),
  };
}
