// 由 pack-engine.ts 与 pagefind.js 合成 search/engine.js；`pagefind-bundle` 是 Pagefind 生成的那一份。
import { createInstance } from 'pagefind-bundle';
import { receiveChunk, setFolder } from './chunk-loader.ts';

Object.assign(globalThis, {
  receiveSearchChunk: receiveChunk,
  /** 每次调用都新开一个实例：Pagefind 初始化失败后不能再用，重试须从头来。 */
  openSearchIndex(folder: string) {
    setFolder(folder);
    return createInstance({ basePath: 'pf:/', noWorker: true });
  },
});
