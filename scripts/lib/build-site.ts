import path from 'node:path';
import { build } from 'astro';
import { contentDir } from '../../src/content-dir.ts';
import { checkContent } from './check-content.ts';
import { writeClientParts } from './client-parts.ts';
import { writeInventory } from './inventory.ts';
import { checkBudgets, formatWeights, weighPages } from './page-weight.ts';
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

/**
 * 检查内容 → 编译 → 编检索索引 → 改成可携带的网址 → 称重 → 列清单。
 * 全程在 `work` 里做，做成了返回站点的目录，由调用者换进输出目录。
 * @throws BuildStopped 内容、链接或页重有问题，已经印出来
 */
export async function buildSite(work: string): Promise<string> {
  const { problems, site: settings } = await checkContent(contentDir);
  if (problems.length > 0 || !settings) return stop(formatProblems(problems, path.relative('', contentDir)));

  const site = path.join(work, 'site');
  await build({ outDir: site, cacheDir: path.join(work, 'cache'), logLevel: 'warn' });

  const index = await buildSearchIndex(site);
  console.log(`检索索引：${index.units} 个单元，${index.files} 个文件，${Math.ceil(index.bytes / 1024)} KB`);

  const parts = await writeClientParts(site);
  const links = await makePortable(site, { search: index.folder, parts });
  if (links.problems.length > 0) stop(formatLinkProblems(links.problems));

  const weights = await weighPages(site);
  console.log(`页重（网页、样式、脚本各自 gzip 之和）：\n${formatWeights(weights)}`);
  const heavy = checkBudgets(weights, settings.pageBudget);
  if (heavy.length > 0) stop(heavy.join('\n'));

  await writeInventory(site, settings.edition);
  return site;
}
