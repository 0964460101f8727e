import { close, createIndex } from 'pagefind';

export interface IndexedPage {
  readonly url: string;
  readonly html: string;
}

/** 逐页交给 Pagefind，取回它本要写到盘上的全部文件。页须已按地址排序：次序不同，分片的名字就不同。 */
export async function pagefindFiles(
  pages: AsyncIterable<IndexedPage>,
  maxFragments: number,
): Promise<Map<string, Uint8Array>> {
  const { index, errors } = await createIndex({ keepIndexUrl: true, forceLanguage: 'zh', maxFragments });
  if (!index) throw new Error(`Pagefind 没有启动：${errors.join('；')}`);
  try {
    for await (const { url, html } of pages) {
      const added = await index.addHTMLFile({ url, content: html });
      if (added.errors.length > 0) throw new Error(`Pagefind 不收 ${url}：${added.errors.join('；')}`);
    }
    const { files } = await index.getFiles();
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    await close();
  }
}
