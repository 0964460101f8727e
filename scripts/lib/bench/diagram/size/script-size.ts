import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { bundleClassicScript } from '../../../classic-script.ts';
import { builtSite, fingerprint } from '../../built-site.ts';
import { type Size, sizeOf } from './svg-size.ts';

/** 与本站比大小的：导出整个包，或按惯常用法只取要的。 */
const rivals = {
  'd3-selection + d3-zoom': "export * from 'd3-selection'; export * from 'd3-zoom';",
  dagre: "export * from '@dagrejs/dagre';",
  'd3-dag': "export * from 'd3-dag';",
  elkjs: "export { default } from 'elkjs/lib/elk.bundled.js';",
} as const;

/** 一个包打成经典脚本的大小：打法与本站的脚本相同。 */
export async function rivalSizes(): Promise<[string, Size][]> {
  const measured: [string, Size][] = [];
  for (const [name, contents] of Object.entries(rivals)) {
    const script = await bundleClassicScript({
      stdin: { contents, resolveDir: process.cwd() },
      globalName: 'bundled',
    });
    measured.push([name, sizeOf(script)]);
  }
  return measured;
}

const scriptsOf = (dir: string, page: string) =>
  [...readFileSync(path.join(dir, page), 'utf8').matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src = '']) =>
    path.posix.join(path.posix.dirname(page), src),
  );

/** 链页上为图而有的脚本：链页取的，减去每一页都取的；是建好的站点里的文件。 */
export async function shippedScripts(): Promise<[string, Size][]> {
  const content = 'content';
  const files = globSync(`${content}/**/*.*`).sort();
  const dir = await builtSite('site', fingerprint(files), content);
  const [page] = globSync('chains/*.html', { cwd: dir })
    .sort()
    .filter((name) => readFileSync(path.join(dir, name), 'utf8').includes('data-chain-page'));
  if (page === undefined) throw new Error('站点里没有链页');
  const common = new Set(scriptsOf(dir, 'about.html'));
  const own = scriptsOf(dir, page).filter((file) => !common.has(file));
  return own.map((file) => [path.basename(file).replace(/\..*$/, ''), sizeOf(readFileSync(path.join(dir, file)))]);
}
