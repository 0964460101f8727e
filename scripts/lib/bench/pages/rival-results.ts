import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright';
import { fileAddress, type OpenResult, type OpenSteps, openPage } from './file-open.ts';
import { type Measure, measured } from './lighthouse.ts';
import { type MarkdownPage, markdownOf } from './page-markdown.ts';
import type { PageRun } from './page-run.ts';
import { servePages } from './page-server.ts';
import { buildRival } from './rivals/build-rival.ts';
import { docusaurus } from './rivals/docusaurus.ts';
import type { Rival } from './rivals/rival.ts';
import { starlight } from './rivals/starlight.ts';
import { vitepress } from './rivals/vitepress.ts';

const rivals: readonly Rival[] = [starlight, vitepress, docusaurus];

/** 一家的结果；没有量到的写为什么。 */
export interface RivalResult {
  readonly label: string;
  readonly version: string;
  readonly run?: PageRun;
  /** 双击打开，和从服务器打开照同样的步骤做（对照：步骤本身是通的）。 */
  readonly file?: OpenResult;
  readonly http?: OpenResult;
  readonly missed?: string;
}

export interface RivalInput {
  readonly measure: Measure;
  readonly browser: Browser;
  readonly runs: number;
  readonly say: (text: string) => void;
}

const slugOf = (page: string) => path.posix.basename(page, '.html');

/** 本站的几页 → 给各家的 Markdown。 */
export const samplePages = (dir: string, sample: readonly string[]): MarkdownPage[] =>
  sample.map((page) => markdownOf(readFileSync(path.join(dir, page), 'utf8'), slugOf(page)));

async function resultOf(rival: Rival, pages: readonly MarkdownPage[], input: RivalInput): Promise<RivalResult> {
  const { measure, browser, runs, say } = input;
  const label = rival.label;
  const version = Object.values(rival.tool.packages)[0] ?? '';
  const [compared, other] = pages;
  if (!compared || !other) return { label, version, missed: '没有可比的页' };
  const server = { close: () => {} };
  try {
    say(`建 ${label}`);
    const out = buildRival(rival, pages, say);
    const hosted = await servePages(out);
    server.close = hosted.close;
    const steps: OpenSteps = {
      link: other.title,
      heading: other.title,
      query: other.title.slice(0, 4),
      ...(rival.search && { search: rival.search }),
    };
    say(`打开 ${label}`);
    const http = await openPage(browser, `${hosted.base}${rival.url(compared.slug)}`, steps);
    const file = await openPage(browser, fileAddress(out, rival.file(compared.slug)), steps);
    say(`量 ${label}`);
    const run = await measured(measure, `${hosted.base}${rival.url(compared.slug)}`, 'mobile', runs);
    return { label, version, run, file, http };
  } catch (error) {
    return { label, version, missed: (error as Error).message.split('\n')[0] ?? '' };
  } finally {
    server.close();
  }
}

/** 各家依次建、开、量；一家装不上、建不成，别家照做。 */
export async function rivalResults(pages: readonly MarkdownPage[], input: RivalInput): Promise<RivalResult[]> {
  const results: RivalResult[] = [];
  for (const rival of rivals) results.push(await resultOf(rival, pages, input));
  return results;
}

/** 本站的同一页照同样的步骤打开。 */
export async function ownOpening(
  dir: string,
  base: string,
  url: string,
  browser: Browser,
): Promise<{ file: OpenResult; http: OpenResult }> {
  const steps: OpenSteps = {
    link: '企业',
    heading: '企业',
    query: '集成电路',
    async search(page, query) {
      await page.locator('header input[type=search]').fill(query);
      await page.locator('header input[type=search]').press('Enter');
      await page.locator('.search-results > li').first().waitFor();
    },
  };
  const http = await openPage(browser, `${base}${url}`, steps);
  return { http, file: await openPage(browser, fileAddress(dir, url), steps) };
}
