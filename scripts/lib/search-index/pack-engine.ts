import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundleClassicScript } from '../classic-script.ts';

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** pagefind.js 与分片装载器合成一个普通脚本：不含 import、fetch、Worker，任何来源下都能运行。 */
export async function packEngine(pagefind: string): Promise<string> {
  const bundle: Plugin = {
    name: 'pagefind-bundle',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^pagefind-bundle$/ }, () => ({ path: 'pagefind.js', namespace: 'pagefind' }));
      esbuild.onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({ contents: pagefind, loader: 'js' }));
    },
  };
  return bundleClassicScript({
    entryPoints: [here('engine/entry.ts')],
    inject: [here('engine/environment.ts')],
    plugins: [bundle],
    // 查询词由 src/search 切好，以空格相隔；不让 Pagefind 再用自己的分词器切一遍。
    define: { 'import.meta.url': '""', 'Intl.Segmenter': 'undefined' },
  });
}
