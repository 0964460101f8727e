import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface IndexSize {
  readonly files: number;
  readonly bytes: number;
  /** 逐个文件 gzip 之和；本来就压缩过的文件压不动多少。 */
  readonly gzipBytes: number;
}

/** 一个目录里全部文件的大小。 */
export function indexSize(dir: string): IndexSize {
  const files = globSync(path.join(dir, '**/*.*'));
  let [bytes, gzipBytes] = [0, 0];
  for (const file of files) {
    const content = readFileSync(file);
    bytes += content.length;
    gzipBytes += gzipSync(content).length;
  }
  return { files: files.length, bytes, gzipBytes };
}
