import { createHash } from 'node:crypto';
import { globSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { bundleClassicScript } from './classic-script.ts';
import { byCodePoint } from './portable/site-files.ts';

const SOURCES = path.resolve(import.meta.dirname, '../../src/client/parts/*.ts');

/**
 * 用到才装的几段脚本，各打成一个普通脚本，写进 `_astro/<摘要>/`；目录名随内容变，可以长久缓存。
 * @returns 目录，相对于站点根；网页从 `<html data-parts>` 知道它
 */
export async function writeClientParts(dir: string): Promise<string> {
  const files: [name: string, code: string][] = [];
  for (const source of globSync(SOURCES).sort(byCodePoint)) {
    files.push([`${path.basename(source, '.ts')}.js`, await bundleClassicScript({ entryPoints: [source] })]);
  }
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 8);
  const folder = `_astro/${digest}/`;
  await mkdir(path.join(dir, folder), { recursive: true });
  for (const [name, code] of files) await writeFile(path.join(dir, folder, name), code);
  return folder;
}
