import { cp, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { contentDir } from '../../src/content-dir.ts';
import { WORKER_FILE } from '../../src/offline/inventory.ts';
import { checkContent } from './check-content.ts';
import { writeClientParts } from './client-parts.ts';
import { writeInventory } from './inventory.ts';
import { checkCore } from './offline/check-core.ts';
import { writeWorker } from './offline/write-worker.ts';
import { checkBudgets, formatWeights, weighPages } from './page-weight.ts';
import { writeFolderIndexes } from './portable/folder-indexes.ts';
import { formatLinkProblems } from './portable/link-problem.ts';
import { makePortable } from './portable/make-portable.ts';
import { formatProblems } from './report.ts';
import { buildSearchIndex } from './search-index/build-index.ts';

/** 构建中止：原因已经写给作者看，不必再给栈。 */
export class BuildStopped extends Error {}

const stop = (text: string): never => {
  console.error(text);
  throw new BuildStopped();
};

/** Astro 的中间文件在项目里，靠改名挪进输出目录；输出目录在另一块磁盘上改不了名，先在项目里做好再抄过去。 */
async function compile(site: string, work: string) {
  const isNear = (await stat(work)).dev === (await stat('.')).dev;
  const made = isNear ? site : path.resolve('.astro/site');
  if (!isNear) await rm(made, { recursive: true, force: true });
  await build({ outDir: made, cacheDir: path.join(work, 'cache'), logLevel: 'warn' });
  if (isNear) return;
  await cp(made, site, { recursive: true });
  await rm(made, { recursive: true });
}

/**
 * 检查内容 → 编译 → 编检索索引 → 改成可携带的网址 → 称重 → 列清单。
 * 全程在 `work` 里做，做成了返回站点的目录，由调用者换进输出目录。
 * @throws BuildStopped 内容、链接或页重有问题，已经印出来
 */
export async function buildSite(work: string): Promise<string> {
  const { problems, site: settings } = await checkContent(contentDir);
  if (problems.length > 0 || !settings) return stop(formatProblems(problems, path.relative('', contentDir)));

  const site = path.join(work, 'site');
  await compile(site, work);

  const index = await buildSearchIndex(site);
  console.log(`检索索引：${index.units} 个单元，${index.files} 个文件，${Math.ceil(index.bytes / 1024)} KB`);

  const parts = await writeClientParts(site);
  const links = await makePortable(site, {
    search: index.folder,
    parts,
    ...(settings.offlineApp && { worker: WORKER_FILE }),
  });
  if (links.problems.length > 0) stop(formatLinkProblems(links.problems));

  const weights = await weighPages(site);
  console.log(`页重（网页、样式、脚本各自 gzip 之和）：\n${formatWeights(weights)}`);
  const heavy = checkBudgets(weights, settings.pageBudget);
  if (heavy.length > 0) stop(heavy.join('\n'));

  await writeFolderIndexes(site);
  await writeWorker(site, settings.offlineApp);
  const inventory = await writeInventory(site, settings.edition);
  const core = await checkCore(site, inventory, settings.offlineApp);
  if (core.problem) stop(core.problem);
  if (core.text) console.log(core.text);
  return site;
}
