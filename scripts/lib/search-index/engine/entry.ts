import { openSearch } from '../../../../src/search/search.ts';
import { openScriptFiles, receive } from './script-files.ts';

// 打成 search/engine.js：页面脚本用到检索时才装载，装载后从这两个全局函数进来。
Object.assign(globalThis, {
  receiveSearchFile: receive,
  openSearch: (folder: string) => openSearch(openScriptFiles(folder)),
});
