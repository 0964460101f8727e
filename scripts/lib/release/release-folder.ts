import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { byCodePoint } from '../portable/site-files.ts';
import { sha256 } from '../sha256.ts';
import { formatSums, parseSums, SUMS_FILE } from './sums.ts';

export type Standing = '没有' | '相同' | '不同';

/** 这一版在发布目录里是没有、已有同样的，还是已有不同的。 */
export function standingOf(folder: string, name: string, content: Uint8Array): Standing {
  const file = path.join(folder, name);
  if (!existsSync(file)) return '没有';
  return readFileSync(file).equals(content) ? '相同' : '不同';
}

/**
 * 把一版的几个文件连同散列表放进发布目录：先在 `work` 里写全，再逐个改名换上，写不下就什么也没动。
 * 散列表保留从前各版还在的那些行。
 * @param work 与发布目录同一个磁盘的临时目录
 */
export function writeRelease(folder: string, work: string, files: ReadonlyMap<string, Uint8Array>): void {
  const all = new Map([...files, [SUMS_FILE, Buffer.from(sumsWith(folder, files))]]);
  for (const [name, content] of all) writeFileSync(path.join(work, name), content);
  mkdirSync(folder, { recursive: true });
  for (const name of all.keys()) renameSync(path.join(work, name), path.join(folder, name));
}

function sumsWith(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  const file = path.join(folder, SUMS_FILE);
  const old = existsSync(file) ? (parseSums(readFileSync(file, 'utf8')) ?? new Map<string, string>()) : new Map();
  const sums = new Map([...old].filter(([name]) => existsSync(path.join(folder, name))));
  for (const [name, content] of files) sums.set(name, sha256(content));
  return formatSums(new Map([...sums].sort(([a], [b]) => byCodePoint(a, b))));
}
