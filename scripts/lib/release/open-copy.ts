import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { INVENTORY_FILE } from '../../../src/offline/inventory.ts';
import { byCodePoint, siteFiles } from '../portable/site-files.ts';

/** 要核对的一份：文件夹，或没有解压的 zip。 */
export interface Copy {
  /** 里面的全部文件，相对于网站的根；根以外的写成 `../` 开头。 */
  readonly names: readonly string[];
  /** @throws 读不了 */
  readonly read: (name: string) => Promise<Uint8Array>;
  /** zip 原来的字节；文件夹没有。 */
  readonly zip?: Uint8Array;
}

/** @throws 没有这个文件夹或 zip，或 zip 坏了；消息是给人看的 */
export async function openCopy(given: string): Promise<Copy> {
  const found = await stat(given).catch(() => undefined);
  if (!found) throw new Error(`没有 ${given}：请写出解压后的文件夹，或 zip 文件`);
  return found.isDirectory() ? openFolder(given) : openZip(given, await readFile(given));
}

async function openFolder(dir: string): Promise<Copy> {
  const all = await siteFiles(dir);
  const root = siteRootIn(all);
  return {
    names: all.map((name) => path.posix.relative(root, name)),
    read: (name) => readFile(path.join(dir, root, name)),
  };
}

function openZip(file: string, zip: Uint8Array): Copy {
  const all: string[] = [];
  try {
    unzipSync(zip, { filter: ({ name }) => !name.endsWith('/') && all.push(name) < 0 });
  } catch {
    throw new Error(`${file} 不是 zip，或者没有下载完整：请重新取一份`);
  }
  const root = siteRootIn(all);
  return {
    names: all.map((name) => path.posix.relative(root, name)).sort(byCodePoint),
    // 一个一个解：坏了一个，其余照样查。
    read: async (name) => {
      const full = path.posix.join(root, name);
      const content = unzipSync(zip, { filter: (entry) => entry.name === full })[full];
      if (!content) throw new Error(`zip 里读不出 ${name}`);
      return content;
    },
    zip,
  };
}

/** 网站在哪一层：有人给的是外面那个文件夹。取最浅的一份清单（或首页）所在的地方。 */
function siteRootIn(names: readonly string[]): string {
  for (const mark of [INVENTORY_FILE, 'index.html']) {
    const [nearest] = names
      .filter((name) => path.posix.basename(name) === mark)
      .sort((a, b) => a.split('/').length - b.split('/').length);
    if (nearest !== undefined) return path.posix.dirname(nearest);
  }
  return '.';
}
