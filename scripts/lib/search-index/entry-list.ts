import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { EntryName } from '../../../src/search/query-data.ts';

interface Named {
  url?: string;
  title?: string;
  aliases?: readonly string[];
  number?: string;
  kind?: string;
}

const readJson = async (dir: string, file: string): Promise<unknown> =>
  JSON.parse(await readFile(path.join(dir, file), 'utf8'));

function nameOf({ url, title, aliases = [], number }: Named, where: string): EntryName {
  if (!url || !title) throw new Error(`${where} 缺少 url 或 title`);
  const all = number === undefined ? aliases : [number, ...aliases];
  return { url, title, ...(all.length > 0 ? { aliases: all } : {}) };
}

/**
 * 可以按名称找到的东西：`data/entries.json` 的条目（文号与别名同等对待），
 * 加上 `data/graph.json` 里的环节；只取查询用得着的几项。
 */
export async function readEntryNames(dir: string): Promise<EntryName[]> {
  const entries = await readJson(dir, 'data/entries.json');
  const graph = (await readJson(dir, 'data/graph.json')) as { nodes?: Named[] };
  if (!Array.isArray(entries)) throw new Error('data/entries.json 应当是数组');
  const nodes = (graph.nodes ?? []).filter(({ kind }) => kind === 'node');
  return [
    ...entries.map((entry: Named, i) => nameOf(entry, `data/entries.json 第 ${i + 1} 项`)),
    ...nodes.map((node, i) => nameOf(node, `data/graph.json 第 ${i + 1} 个环节`)),
  ];
}
