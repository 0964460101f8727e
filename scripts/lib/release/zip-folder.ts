import { type Zippable, zipSync } from 'fflate';
import { byCodePoint } from '../portable/site-files.ts';

/** 普通文件，主人可写，人人可读。 */
const ATTRIBUTES = 0o100644 << 16;
const UNIX = 3;

/**
 * 装成一个 zip；同样的文件，哪台机器、哪个时区都是同样的字节：次序、时间、属性全部固定，压缩用纯 JavaScript 做。
 * @param files 路径（用 `/` 分隔）→ 内容
 * @param day 版次日，每个文件的时间都写成这天中午
 */
export function zipFolder(files: ReadonlyMap<string, Uint8Array>, day: string): Uint8Array {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  // zip 里的时间不带时区，fflate 按本机时区取各部分，所以也按本机时区给；中午没有夏令时的空当。
  const mtime = new Date(year, month - 1, date, 12);
  const entries: Zippable = {};
  for (const [name, content] of [...files].sort(([a], [b]) => byCodePoint(a, b))) {
    entries[name] = [content, { level: 9, mtime, os: UNIX, attrs: ATTRIBUTES }];
  }
  return zipSync(entries);
}
