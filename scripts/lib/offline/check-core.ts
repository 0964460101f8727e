import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FileRow, INVENTORY_FILE, WORKER_FILE } from '../../../src/offline/inventory.ts';
import { coreRows } from '../../../src/offline/wanted-files.ts';
import type { Site } from '../../../src/schema/site.ts';
import { parseStamp } from './worker-stamp.ts';

const KB = 1024;

/** 常用页连同清单和 sw.js 有多大；超了上限，`problem` 是给维护者看的话。 */
export async function checkCore(
  dir: string,
  { files }: { readonly files: readonly FileRow[] },
  settings: Site['offlineApp'],
): Promise<{ text?: string; problem?: string }> {
  const stamp = parseStamp(await readFile(path.join(dir, WORKER_FILE), 'utf8').catch(() => ''));
  if (!settings || !stamp) return {};
  const rows = coreRows(files, stamp.core);
  const around = (await stat(path.join(dir, INVENTORY_FILE))).size + (await stat(path.join(dir, WORKER_FILE))).size;
  const bytes = rows.reduce((sum, [, size]) => sum + size, around);
  const text = `离线副本的常用页：${rows.length} 个文件，连同清单 ${Math.ceil(bytes / KB)} KB，上限 ${settings.budget} KB`;
  if (bytes <= settings.budget * KB) return { text };
  const largest = [...rows].sort(([, a], [, b]) => b - a).slice(0, 5);
  return {
    problem: [
      `${text}，超了。每个读者打开网站都会下载这些。最大的几个：`,
      ...largest.map(([name, size]) => `  ${Math.ceil(size / KB)} KB　${name}`),
      '  能减就减；确实要这么大，改 content/site.yaml 的 offlineApp.budget；不要离线副本，写 offlineApp: false',
    ].join('\n'),
  };
}
