import path from 'node:path';
import { precompress } from './lib/hosting/precompress.ts';
import { outDir } from './lib/out-dir.ts';

const [given, ...rest] = process.argv.slice(2);
if (rest.length > 0 || given?.startsWith('-')) {
  console.error('用法：npm run precompress -- 文件夹（不写就是 dist；路径里有空格就加引号）');
  process.exit(2);
}
const folder = path.resolve(given ?? outDir);
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`;
try {
  const { files, bytes, gz, br, written, same, removed } = await precompress(folder);
  console.log(
    [
      `${path.relative('', folder) || folder}：${files} 个文字文件，${megabytes(bytes)}`,
      `  .gz ${megabytes(gz)}，.br ${megabytes(br)}`,
      `  新写 ${written} 个，没有变 ${same} 个，删去多余的 ${removed} 个`,
    ].join('\n'),
  );
} catch (error) {
  console.error(`没有压缩：${(error as Error).message}`);
  process.exit(1);
}
