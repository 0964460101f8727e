import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EntryName } from '../../../src/search/query-data.ts';

/** 读建站时写出的 `data/entries.json`；只取查询用得着的几项。 */
export async function readEntryNames(dir: string): Promise<EntryName[]> {
  const file = path.join(dir, 'data/entries.json');
  const entries: unknown = JSON.parse(await readFile(file, 'utf8'));
  if (!Array.isArray(entries)) throw new Error('data/entries.json 应当是数组');
  return entries.map((entry: Partial<EntryName>, i) => {
    const { url, title, aliases } = entry;
    if (!url || !title) throw new Error(`data/entries.json 第 ${i + 1} 项缺少 url 或 title`);
    return { url, title, ...(aliases?.length ? { aliases } : {}) };
  });
}
