import { editDistance } from '../../edit-distance.ts';
import { foldPath } from './fold-path.ts';

/** 要的多半是哪几页，路径都从站点的根说起。 */
export interface Meant {
  /** 只是写法不同（大小写、斜杠、扩展名……）；否则是名字相近。 */
  readonly same: boolean;
  readonly pages: readonly string[];
}

const MOST = 5;
/** 要的名字只有开头几个字时，短于这么多就什么都像了。 */
const SHORTEST_START = 4;
/** 文件夹名打错这么多字，还算是同一个。 */
const FOLDER_SLIPS = 2;
/** 脚本和检索的数据，没有人从网址进来。 */
const DATA = /^(search|_astro)\//;
/** 名字相近也不列的：嵌进别处的、打印的，和这一页自己。 */
const ASIDE = /^(embed|print)\/|^404\.html$/;

/** @param asked 站点根以后的部分，可以是百分号编码的；files 清单里的全部路径 */
export function meantPages(asked: string, files: readonly string[]): Meant {
  const wanted = keyOf(asked);
  const same = shortest(files.filter((file) => !DATA.test(file))).get(wanted);
  if (same !== undefined) return { same: true, pages: [same] };
  const pages = shortest(files.filter((file) => file.endsWith('.html') && !ASIDE.test(file)));
  const scored = [...pages]
    .flatMap(([key, file]) => {
      const score = unlikeness(split(wanted), split(key));
      return score === undefined ? [] : [{ file, score }];
    })
    .sort((a, b) => a.score - b.score || a.file.length - b.file.length || (a.file < b.file ? -1 : 1));
  return { same: false, pages: scored.slice(0, MOST).map(({ file }) => file) };
}

/** 要的就是清单里的一个文件，一字不差：本版有，是服务器没有送来。 */
export function isListed(asked: string, files: readonly string[]): boolean {
  try {
    return files.includes(decodeURIComponent(asked));
  } catch {
    return false;
  }
}

/** 键 → 文件。文件夹的 index.html 有时只是把人领到旁边同名的网页，所以同一个键取路径最短的。 */
function shortest(files: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of files) {
    const key = keyOf(file);
    if (file.length < (found.get(key)?.length ?? Number.POSITIVE_INFINITY)) found.set(key, file);
  }
  return found;
}

/** 同一页的各种写法是同一个键：`Policies/X/`、`policies/x`、`policies/x.html`、`policies/x/index.html`。 */
const keyOf = (path: string) =>
  foldPath(
    foldPath(path)
      .replace(/\.html?$/, '')
      .replace(/(^|\/)index$/, ''),
  );

interface Place {
  readonly folder: string;
  readonly name: string;
}
const split = (key: string): Place => {
  const at = key.lastIndexOf('/');
  return { folder: key.slice(0, Math.max(at, 0)), name: key.slice(at + 1) };
};

/** 有多不像，0 最像；太不像的没有。换了文件夹的，名字须一字不差。 */
function unlikeness(wanted: Place, page: Place): number | undefined {
  if (wanted.name === '' || page.name === '') return undefined;
  const limit = Math.max(1, Math.floor(wanted.name.length / 3));
  const isStart = wanted.name.length >= SHORTEST_START && page.name.startsWith(wanted.name);
  const slips = isStart ? 1 : editDistance(wanted.name, page.name, limit);
  if (slips > limit) return undefined;
  if (page.folder === wanted.folder) return slips;
  if (editDistance(page.folder, wanted.folder, FOLDER_SLIPS) <= FOLDER_SLIPS) return slips + 1;
  return page.name === wanted.name ? 2 : undefined;
}
