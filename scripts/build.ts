import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { contentDir } from '../src/content-dir.ts';
import { checkContent } from './lib/check-content.ts';
import { outDir } from './lib/out-dir.ts';
import { checkBudgets, formatWeights, weighPages } from './lib/page-weight.ts';
import { formatLinkProblems } from './lib/portable/link-problem.ts';
import { makePortable } from './lib/portable/make-portable.ts';
import { formatProblems } from './lib/report.ts';
import { buildSearchIndex } from './lib/search-index/build-index.ts';

/** 构建中止：原因已经写给作者看，不必再给栈。 */
class BuildStopped extends Error {}

const stop = (text: string): never => {
  console.error(text);
  throw new BuildStopped();
};

/** 全程在旁边的工作目录里做，做成了才换进去；中途失败，原来的输出一字不动。 */
async function buildSite(work: string) {
  const { problems, site: settings } = await checkContent(contentDir);
  if (problems.length > 0) stop(formatProblems(problems, path.relative('', contentDir)));

  const site = path.join(work, 'site');
  await build({ outDir: site, cacheDir: path.join(work, 'cache'), logLevel: 'warn' });

  const links = await makePortable(site);
  if (links.problems.length > 0) stop(formatLinkProblems(links.problems));

  const index = await buildSearchIndex(site);
  console.log(`检索索引：${index.pages} 页，${index.files} 个文件，${Math.ceil(index.bytes / 1024)} KB`);

  const weights = await weighPages(site);
  console.log(`页重（网页、样式、脚本各自 gzip 之和）：\n${formatWeights(weights)}`);
  const heavy = checkBudgets(weights, settings?.pageBudget);
  if (heavy.length > 0) stop(heavy.join('\n'));
  return site;
}

/** 换上新的一版：旧的先挪开，新的就位后再删，两步之间断了也能找回。 */
async function swapIn(site: string, work: string) {
  const old = path.join(work, 'old');
  if (existsSync(outDir)) await rename(outDir, old);
  try {
    await rename(site, outDir);
  } catch (error) {
    if (existsSync(old)) await rename(old, outDir);
    throw error;
  }
}

// 与输出目录同级，改名才不跨磁盘。
const work = path.join(path.dirname(outDir), `.build-${randomUUID().slice(0, 8)}`);
await mkdir(work, { recursive: true });
try {
  await swapIn(await buildSite(work), work);
  console.log(`已生成 ${path.relative('', outDir) || outDir}/`);
} catch (error) {
  if (!(error instanceof BuildStopped)) console.error(error);
  console.error(existsSync(outDir) ? `构建失败；${path.relative('', outDir) || outDir}/ 保持上一版不变` : '构建失败');
  process.exitCode = 1;
} finally {
  await rm(work, { recursive: true, force: true });
}
