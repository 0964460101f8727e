import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { type PackedIndex, packedEngine } from '../../../src/search/packed-engine.ts';
import type { QueryData } from '../../../src/search/query-data.ts';
import { createSearch, type Search } from '../../../src/search/search.ts';
import { SEARCH_FOLDER } from './build-index.ts';

interface FakeScript {
  src: string;
  onload?(): void;
  onerror?(): void;
  remove(): void;
}

/** 在 Node 里打开浏览器用的同一份索引：测试与评测查的就是发布的文件，`<script>` 用读文件代替。 */
export function openSearchInNode(dir: string): Search {
  const folder = `${path.join(dir, SEARCH_FOLDER)}/`;
  const context = vm.createContext({
    ...{ console, URL, TextDecoder, TextEncoder, WebAssembly, setTimeout, atob },
    document: {
      currentScript: null,
      createElement: (): FakeScript => ({ src: '', remove() {} }),
      head: { append: (script: FakeScript) => queueMicrotask(() => execute(script)) },
    },
  });
  const run = (file: string) => vm.runInContext(readFileSync(file, 'utf8'), context, { filename: file });
  const execute = (script: FakeScript) => {
    try {
      run(script.src);
    } catch {
      script.onerror?.();
      return;
    }
    script.onload?.();
  };
  run(`${folder}engine.js`);
  run(`${folder}query-data.js`);
  const opened = context as unknown as { openSearchIndex(folder: string): PackedIndex; searchQueryData: QueryData };
  return createSearch(packedEngine(opened.openSearchIndex(folder)), opened.searchQueryData);
}
