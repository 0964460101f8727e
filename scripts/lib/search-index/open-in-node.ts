import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Search } from '../../../src/search/answer.ts';
import type { IndexFiles } from '../../../src/search/index-files.ts';
import { unpackBytes } from '../../../src/search/pack.ts';
import { openSearch } from '../../../src/search/search.ts';
import { SEARCH_FOLDER } from './build-index.ts';

const PACKED = /^\uFEFFreceiveSearchFile\("([^"]+)","([^"]+)"\)\n$/u;

/** 在 Node 里打开浏览器用的同一份索引：测试与评测查的就是发布的文件。 */
export async function openSearchInNode(dir: string): Promise<Search> {
  return openSearch(packedFiles(await searchFolder(dir)));
}

/** 索引在 `search/<摘要>/` 里，一份站点只有一个。 */
export async function searchFolder(dir: string): Promise<string> {
  const [digest = ''] = await readdir(path.join(dir, SEARCH_FOLDER));
  return path.join(dir, SEARCH_FOLDER, digest);
}

function packedFiles(folder: string): IndexFiles {
  const known = new Map<string, Promise<unknown>>();
  return {
    read(name) {
      const reading = known.get(name) ?? readPacked(path.join(folder, `${name}.js`), name);
      known.set(name, reading);
      return reading;
    },
  };
}

async function readPacked(file: string, name: string): Promise<unknown> {
  const match = PACKED.exec((await readFile(file)).toString('utf16le'));
  if (match?.[1] !== name) throw new Error(`检索文件损坏：${file}`);
  return JSON.parse(gunzipSync(unpackBytes(match[2] ?? '')).toString('utf8'));
}
