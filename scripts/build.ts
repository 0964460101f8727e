import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { contentDir } from '../src/content-dir.ts';
import { checkContent } from './lib/check-content.ts';
import { outDir, outDirProblem } from './lib/out-dir.ts';
import { checkBudgets, formatWeights, weighPages } from './lib/page-weight.ts';
import { formatLinkProblems } from './lib/portable/link-problem.ts';
import { makePortable } from './lib/portable/make-portable.ts';
import { formatProblems } from './lib/report.ts';
import { buildSearchIndex } from './lib/search-index/build-index.ts';
import { openWorkDir } from './lib/work-dir.ts';

/** 构建中止：原因已经写给作者看，不必再给栈。 */
class BuildStopped extends Error {}

const stop = (text: string): never => {
  console.error(text);
  throw new BuildStopped();
};

/** 正文编译出错（多半是 .mdx 里的 < 或 {）带着文件和行；别的错照原样给，附栈。 */
function explain(error: unknown): unknown {
  const { message, loc } = error as { message?: string; loc?: { file?: string; line?: number } };
  if (!message || !loc?.file) return error;
  const where = `${path.relative('', loc.file)}${loc.line === undefined ? '' : `:${loc.line}`}`;
  return `${where}：正文编译不了（${message}）\n    改法：.mdx 正文里的 < 和 { 要写成 &lt; 和 &#123;，或改用 .md`;
}

/** 全程在旁边的工作目录里做，做成了才换进去；中途失败，原来的输出一字不动。 */
async function buildSite(work: string) {
  const { problems, site: settings } = await checkContent(contentDir);
  if (problems.length > 0) stop(formatProblems(problems, path.relative('', contentDir)));

  const site = path.join(work, 'site');
  await build({ outDir: site, cacheDir: path.join(work, 'cache'), logLevel: 'warn' });

  const links = await makePortable(site);
  if (links.problems.length > 0) stop(formatLinkProblems(links.problems));

  const index = await buildSearchIndex(site);
  console.log(`检索索引：${index.units} 个单元，${index.files} 个文件，${Math.ceil(index.bytes / 1024)} KB`);

  const weights = await weighPages(site);
  console.log(`页重（网页、样式、脚本各自 gzip 之和）：\n${formatWeights(weights)}`);
  const heavy = checkBudgets(weights, settings?.pageBudget);
  if (heavy.length > 0) stop(heavy.join('\n'));
  return site;
}

const shownOut = path.relative('', outDir) || outDir;
const refusal = outDirProblem(outDir, contentDir);
if (refusal) {
  console.error(`${refusal}；请把 OUT_DIR 指到一个新的或空的目录`);
  process.exit(1);
}
const work = openWorkDir(outDir);
if (typeof work === 'number') {
  console.error(`另一个构建正在进行（进程 ${work}），等它结束再来；若确认没有，删去 .build.lock`);
  process.exit(1);
}
try {
  work.swapIn(await buildSite(work.dir));
  console.log(`已生成 ${shownOut}/`);
  work.close();
} catch (error) {
  work.close();
  if (!(error instanceof BuildStopped)) console.error(explain(error));
  console.error(existsSync(outDir) ? `构建失败；${shownOut}/ 保持上一版不变` : '构建失败');
  // Astro 出错后还有延迟的写入要碰已经删掉的中间目录，直接退出。
  process.exit(1);
}
