import { fileURLToPath } from 'node:url';
import { bundleClassicScript } from '../classic-script.ts';

/** 查询前端与文件装载器合成一个普通脚本 `search/engine.js`：不含 import、fetch、Worker，任何来源下都能运行。 */
export function packEngine(): Promise<string> {
  return bundleClassicScript({ entryPoints: [fileURLToPath(new URL('engine/entry.ts', import.meta.url))] });
}
