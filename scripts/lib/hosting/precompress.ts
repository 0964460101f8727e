import { existsSync } from 'node:fs';
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { forEachLimited, siteFiles } from '../portable/site-files.ts';

/** 文字才值得压；图片、zip 本来就是压过的。 */
const TEXT = /\.(html|css|js|mjs|json|xml|csv|ics|txt|svg|webmanifest)$/i;
const PACKED = /\.(gz|br)$/;
/** 写到一半的：断了电也不会被当成压好的送出去。 */
const HALF = /\.packing$/;
/** 比这小的压了也少不了一个网络包。 */
const WORTH = 1024;
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);
/** gzip 的头里 Node 写的时间总是 0，同样的内容总压成同样的字节。 */
const gzipped = (content: Uint8Array) => deflate(content, { level: constants.Z_BEST_COMPRESSION });
const brotlied = (content: Uint8Array) =>
  brotli(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
const ways = [
  ['.gz', gzipped],
  ['.br', brotlied],
] as const;

export interface PrecompressReport {
  /** 值得压的文件数和它们的原来字节数。 */
  readonly files: number;
  readonly bytes: number;
  /** 压好以后各共多少字节。 */
  readonly gz: number;
  readonly br: number;
  /** 写了几个，原来就对的几个，多余而删去的几个。 */
  readonly written: number;
  readonly same: number;
  readonly removed: number;
}

/** 写全了再改名；时间跟着原文件，有的服务器拿它当散列。 @returns 写没写 */
async function put(file: string, content: Uint8Array, like: string): Promise<boolean> {
  const times = await stat(like);
  const old = await readFile(file).catch(() => undefined);
  const isSame = old?.equals(content) === true;
  if (!isSame) {
    await writeFile(`${file}.packing`, content, { mode: times.mode });
    await rename(`${file}.packing`, file);
  }
  await utimes(file, times.atime, times.mtime);
  return !isSame;
}

/**
 * 在文字文件旁边写上 `.gz`、`.br`；压了不见小的不写，原文件不在了的、写到一半的删去。再跑一遍什么也不变。
 * @throws 没有这个文件夹，或里面没有 index.html
 */
export async function precompress(folder: string): Promise<PrecompressReport> {
  if (!existsSync(folder)) throw new Error(`没有这个文件夹：${folder}`);
  const names = await siteFiles(folder);
  if (!names.includes('index.html')) throw new Error(`${folder} 里没有 index.html，不是一份网站`);
  const wanted = new Set<string>();
  const sum = { files: 0, bytes: 0, gz: 0, br: 0, written: 0, same: 0, removed: 0 };
  await forEachLimited(
    names.filter((name) => TEXT.test(name)),
    AT_ONCE,
    async (name) => {
      const file = path.join(folder, name);
      const content = await readFile(file);
      if (content.length < WORTH) return;
      sum.files += 1;
      sum.bytes += content.length;
      for (const [extension, pack] of ways) {
        const packed = await pack(content);
        if (packed.length >= content.length) continue;
        wanted.add(name + extension);
        sum[extension === '.gz' ? 'gz' : 'br'] += packed.length;
        sum[(await put(file + extension, packed, file)) ? 'written' : 'same'] += 1;
      }
    },
  );
  for (const name of names) {
    const stale = PACKED.test(name) && TEXT.test(name.replace(PACKED, '')) && !wanted.has(name);
    if (!stale && !HALF.test(name)) continue;
    await rm(path.join(folder, name));
    sum.removed += 1;
  }
  return sum;
}
