import { type PackedIndex, packedEngine } from '../search/packed-engine.ts';
import type { QueryData } from '../search/query-data.ts';
import { createSearch, type Search } from '../search/search.ts';

/** `search/engine.js` 与 `search/query-data.js` 执行后留在全局的东西。 */
interface SearchGlobals {
  openSearchIndex?(folder: string): PackedIndex;
  searchQueryData?: QueryData;
}

let loading: Promise<Search> | undefined;

/** 装载检索；成功的留着用，失败的下次从头再来。 */
export function loadSearch(root: string): Promise<Search> {
  loading ??= openSearch(`${root}search/`).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function openSearch(folder: string): Promise<Search> {
  await Promise.all([runScript(`${folder}engine.js`), runScript(`${folder}query-data.js`)]);
  const { openSearchIndex, searchQueryData } = globalThis as SearchGlobals;
  if (!openSearchIndex || !searchQueryData) throw new Error('检索文件不完整');
  return createSearch(packedEngine(openSearchIndex(folder)), searchQueryData);
}

function runScript(src: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = src;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`读不到 ${src}`));
    document.head.append(script);
  });
}
