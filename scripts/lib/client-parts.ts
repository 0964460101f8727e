import { globSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Plugin, transform } from 'esbuild';
import { bundleClassicScript } from './classic-script.ts';
import { byCodePoint } from './portable/site-files.ts';
import { sha256 } from './sha256.ts';

/** 选了“大字”才取的样式表，同脚本放在一处。 */
const READING = path.resolve(import.meta.dirname, '../../src/styles/reading.css');
const SOURCES = path.resolve(import.meta.dirname, '../../src/client/parts/*.ts');

const minified = async (file: string) =>
  (await transform(await readFile(file, 'utf8'), { loader: 'css', minify: true, target: 'chrome109' })).code;

/** `import css from './x.css?inline'`：样式压成一段字，随脚本走，由它自己装上。 */
const inlineCss: Plugin = {
  name: 'inline-css',
  setup(esbuild) {
    esbuild.onResolve({ filter: /\.css\?inline$/ }, ({ path: file, resolveDir }) => ({
      path: path.join(resolveDir, file.replace('?inline', '')),
      namespace: 'inline-css',
    }));
    esbuild.onLoad({ filter: /./, namespace: 'inline-css' }, async ({ path: file }) => {
      return { contents: await minified(file), loader: 'text' };
    });
  },
};

/**
 * 用到才装的几段脚本，各打成一个普通脚本，写进 `_astro/<摘要>/`；目录名随内容变，可以长久缓存。
 * @returns 目录，相对于站点根；网页从 `<html data-parts>` 知道它
 */
export async function writeClientParts(dir: string): Promise<string> {
  const files: [name: string, code: string][] = [];
  for (const source of globSync(SOURCES).sort(byCodePoint)) {
    files.push([
      `${path.basename(source, '.ts')}.js`,
      await bundleClassicScript({ entryPoints: [source], plugins: [inlineCss] }),
    ]);
  }
  files.push([path.basename(READING), await minified(READING)]);
  const digest = sha256(JSON.stringify(files)).slice(0, 8);
  const folder = `_astro/${digest}/`;
  await mkdir(path.join(dir, folder), { recursive: true });
  for (const [name, code] of files) await writeFile(path.join(dir, folder, name), code);
  return folder;
}
