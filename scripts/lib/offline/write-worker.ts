import { copyFile, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { WORKER_FILE } from '../../../src/offline/inventory.ts';
import type { Site } from '../../../src/schema/site.ts';
import { bundleClassicScript } from '../classic-script.ts';
import { siteFiles } from '../portable/site-files.ts';
import { coreList } from './core-list.ts';
import { stampLine } from './worker-stamp.ts';

const SOURCE = path.resolve(import.meta.dirname, '../../../src/offline/worker.ts');
/** 停用：删掉从前存下的，注销自己。 */
const OFF = path.resolve(import.meta.dirname, '../../../docs/hosting/sw-off.js');
/** 清单要等 sw.js 写好才有，先估它的大小：每行除了路径约八十几个字节；sw.js 自己另留一些。 */
const ROW = 88;
const SPARE = 16 * 1024;

/** 在站点的根写 sw.js；版本等列清单时再填。停用的站点写停用的那一个，从前存过的浏览器才会删。 */
export async function writeWorker(dir: string, settings: Site['offlineApp']): Promise<void> {
  const file = path.join(dir, WORKER_FILE);
  if (!settings) return copyFile(OFF, file);
  const names = await siteFiles(dir);
  const sizes = new Map<string, number>();
  for (const name of names) sizes.set(name, (await stat(path.join(dir, name))).size);
  const html = (page: string) => readFile(path.join(dir, page), 'utf8');
  const folders = ['search', 'parts'].flatMap((key) => dataFolder(key, names, 'index.html', html));
  const { core } = await coreList(
    { sizes, html, folders: (await Promise.all(folders)).filter((name) => name !== '') },
    settings.budget * 1024 - names.reduce((sum, name) => sum + name.length + ROW, SPARE),
  );
  const code = await bundleClassicScript({ entryPoints: [SOURCE] });
  await writeFile(file, stampLine({ version: '', core }) + code);
}

/** 首页的 `<html data-…>` 上写着的文件夹。 */
function dataFolder(
  key: string,
  names: readonly string[],
  page: string,
  html: (page: string) => Promise<string>,
): Promise<string>[] {
  if (!names.includes(page)) return [];
  return [html(page).then((text) => new RegExp(`<html[^>]* data-${key}="([^"]+/)"`).exec(text)?.[1] ?? '')];
}
