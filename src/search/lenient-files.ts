import { type IndexFiles, PINYIN_FILE, TITLE_ORDER_FILE, TRADITIONAL_FILE } from './index-files.ts';

/** 读不到时当作空的：字组表没有字组，正文没有字，读音和繁简对照一个字也没有，排序没有名次。 */
function emptyOf(name: string): unknown {
  if (name.startsWith('grams/')) return {};
  if (name.startsWith('texts/') || name === TITLE_ORDER_FILE) return [];
  if (name === PINYIN_FILE) return { readings: ['', ''], odd: {} };
  if (name === TRADITIONAL_FILE) return ['', ''];
  return undefined;
}

/**
 * 缺了几个文件也尽量查：多半只是一时没读到，再读一遍；还读不到的当作空的，缘由交给 `missed`。
 * 目录没有空的一说，照样抛错。
 */
export const lenientFiles = (files: IndexFiles, missed: (error: unknown) => void): IndexFiles => ({
  read: (name) =>
    files
      .read(name)
      .catch(() => files.read(name))
      .catch((error: unknown) => {
        const empty = emptyOf(name);
        if (empty === undefined) throw error;
        missed(error);
        return empty;
      }),
});
