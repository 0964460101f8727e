import type { Search } from '../search/answer.ts';
import { fileOf, runScript } from './run-script.ts';

/** `search/engine.js` 执行后留在全局的东西。 */
interface EngineGlobals {
  openSearch?(folder: string): Promise<Search>;
}

let loading: Promise<Search> | undefined;

/** 装载检索；成功的留着用，失败的下次从头再来。 */
export function loadSearch(root: string): Promise<Search> {
  loading ??= openEngine(root + searchFolder()).catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** 检索索引的目录；构建时写在每页上，名字随内容变。 */
const searchFolder = () => document.documentElement.dataset['search'] ?? 'search/';

async function openEngine(folder: string): Promise<Search> {
  const file = `${folder}engine.js`;
  const globals = globalThis as EngineGlobals;
  if (!globals.openSearch) await runScript(file);
  if (!globals.openSearch) throw new Error(`${fileOf(file)} 不完整`);
  return globals.openSearch(folder);
}
