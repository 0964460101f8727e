import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createIndex } from 'pagefind';
import { type BenchSet, pagesOf } from '../bench-document.ts';

/** 装 Pagefind 的空白网页。 */
const HOST_PAGE =
  '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Pagefind</title></head><body></body></html>';

/**
 * 用 Pagefind 的默认设置为同一批条目页编索引（正文取 `<main>`），写进 `folder`；已有就不重做。
 * 列表页不收：收了只会给它添误报。
 */
export async function buildPagefind(set: BenchSet, folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const { index, errors } = await createIndex({ rootSelector: 'main' });
  if (!index) throw new Error(errors.join('\n'));
  for (const { url } of set.documents) {
    for (const file of pagesOf(set.dir, url)) {
      await index.addHTMLFile({ url: `/${path.relative(set.dir, file)}`, content: readFileSync(file, 'utf8') });
    }
  }
  const making = `${folder}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  await index.writeFiles({ outputPath: path.join(making, 'pagefind') });
  await index.deleteIndex();
  writeFileSync(path.join(making, 'index.html'), HOST_PAGE);
  renameSync(making, folder);
}
