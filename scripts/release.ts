import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir } from '../src/content-dir.ts';
import { BuildStopped, buildSite } from './lib/build-site.ts';
import { checkContent } from './lib/check-content.ts';
import { writePreviousEdition } from './lib/edition/read-edition.ts';
import { explainError } from './lib/explain-error.ts';
import { describeCommit } from './lib/release/git-state.ts';
import { makeRelease, ReleaseRefused } from './lib/release/make-release.ts';
import { startWork } from './lib/start-work.ts';

const usage = '用法：npm run release -- [--since 从前的.zip] [--overwrite]';
const folder = path.resolve(process.env['RELEASE_DIR'] || 'release');
const shown = path.relative('', folder) || folder;

function options() {
  try {
    return parseArgs({ options: { since: { type: 'string' }, overwrite: { type: 'boolean', default: false } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}\n${usage}`);
    return process.exit(2);
  }
}

/** 从前的一版读成构建要的 JSON；版次从内容里取，内容有错就留给构建去报。 */
async function readPrevious(since: string, work: string): Promise<void> {
  const { site } = await checkContent(contentDir);
  if (!site) return;
  const file = path.join(work, 'previous.json');
  const { edition } = await writePreviousEdition(path.resolve(since), site.edition, file);
  process.env['PREVIOUS_EDITION'] = file;
  console.log(`与 ${edition} 版比较`);
}

const { since, overwrite } = options();
const started = performance.now();
const commit = describeCommit();
/** 失败时最要紧的一句。 */
const kept = (what: string) => `${what}；${shown}/ 里原来的一字不动`;
const work = startWork(folder, '发布', kept);
try {
  if (since !== undefined) await readPrevious(since, work.dir);
  const built = await buildSite(work.dir);
  const { site } = await checkContent(contentDir);
  if (!site) throw new BuildStopped();
  const fresh = path.join(work.dir, 'release');
  mkdirSync(fresh);
  const release = await makeRelease(built, site, { folder, work: fresh, overwrite });
  console.log(
    [
      `${path.join(shown, release.zip)}：${release.standing === '相同' ? '没有变' : '已写好'}`,
      `  ${(release.bytes / 1_000_000).toFixed(2)} MB，${release.files} 个文件，版本 ${release.version}`,
      `  最长的路径 ${release.longest.length} 个字符：${release.longest}`,
      `  SHA-256 ${release.sum}`,
      commit,
      `用时 ${((performance.now() - started) / 1000).toFixed(1)} 秒`,
    ].join('\n'),
  );
  work.close();
} catch (error) {
  work.close();
  if (error instanceof ReleaseRefused) console.error(error.message);
  else if (!(error instanceof BuildStopped)) console.error(explainError(error));
  console.error(kept('没有做成'));
  process.exit(1);
}
