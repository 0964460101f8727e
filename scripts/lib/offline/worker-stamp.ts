import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { copyVersion, type FileRow, WORKER_FILE } from '../../../src/offline/inventory.ts';
import type { Stamp } from '../../../src/offline/worker-scope.ts';

const BEFORE = 'self.siteCopy=';

/** sw.js 的第一行：哪一版，常用页是哪些。 */
export const stampLine = (stamp: Stamp) => `${BEFORE}${JSON.stringify(stamp)};\n`;

/** 没有第一行的，是停用时的 sw.js。 */
export function parseStamp(code: string): Stamp | undefined {
  const end = code.indexOf(';\n');
  return code.startsWith(BEFORE) ? (JSON.parse(code.slice(BEFORE.length, end)) as Stamp) : undefined;
}

/**
 * 把版本写进 sw.js：别的文件改一个字节，sw.js 就不同，浏览器才知道有新的一版。
 * @returns 写了没有；没有 sw.js、或它是停用的那一个，就没有
 */
export async function stampVersion(dir: string, files: readonly FileRow[]): Promise<boolean> {
  const file = path.join(dir, WORKER_FILE);
  const code = await readFile(file, 'utf8').catch(() => '');
  const stamp = parseStamp(code);
  if (!stamp) return false;
  const version = await copyVersion(files);
  await writeFile(file, stampLine({ ...stamp, version }) + code.slice(stampLine(stamp).length));
  return true;
}
