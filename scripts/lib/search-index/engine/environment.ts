/** esbuild 用这里的同名导出替换 pagefind.js 里的全局变量。 */
export { chunkFetch as fetch } from './chunk-loader.ts';

/** file:// 下不能起 Worker；我们的查询只有几毫秒，也用不着。 */
export const Worker = undefined;
