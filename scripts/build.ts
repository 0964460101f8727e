import { existsSync } from 'node:fs';
import path from 'node:path';
import { contentDir } from '../src/content-dir.ts';
import { BuildStopped, buildSite } from './lib/build-site.ts';
import { explainError } from './lib/explain-error.ts';
import { outDir, outDirProblem } from './lib/out-dir.ts';
import { startWork } from './lib/start-work.ts';

const shownOut = path.relative('', outDir) || outDir;
const refusal = outDirProblem(outDir, contentDir);
if (refusal) {
  console.error(`${refusal}；请把 OUT_DIR 指到一个新的或空的目录`);
  process.exit(1);
}
/** 失败时最要紧的一句：原来的站点还在不在。 */
const kept = (what: string) => (existsSync(outDir) ? `${what}；${shownOut}/ 保持上一版不变` : what);

const work = startWork(outDir, '构建', kept);
try {
  // 全程在旁边的工作目录里做，做成了才换进去；中途失败，原来的输出一字不动。
  work.swapIn(await buildSite(work.dir));
  console.log(`已生成 ${shownOut}/`);
  work.close();
} catch (error) {
  work.close();
  if (!(error instanceof BuildStopped)) console.error(explainError(error));
  console.error(kept('构建失败'));
  // Astro 出错后还有延迟的写入要碰已经删掉的中间目录，直接退出。
  process.exit(1);
}
