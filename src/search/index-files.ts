/** 一个装好的检索文件的内容，由 scripts/lib/search-index 写成 JSON。 */
export interface IndexFiles {
  /**
   * 读入 `search/` 下的一个文件，如 `grams/3f`；同一个文件只读一次。
   * @throws 读不到，或内容损坏；消息里写明文件名
   */
  read(name: string): Promise<unknown>;
}

export const CATALOGUE_FILE = 'catalogue';
export const PINYIN_FILE = 'pinyin';
/** 单元 → 按标题拼音排的名次；要按标题排才读。 */
export const TITLE_ORDER_FILE = 'title-order';
/** 繁体 → 简体，站内没有写着的字；查询里有生字才读。 */
export const TRADITIONAL_FILE = 'traditional';
export const gramFile = (bucket: number) => `grams/${bucket.toString(36)}`;
export const textFile = (index: number) => `texts/${index.toString(36)}`;
