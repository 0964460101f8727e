/** 建站时生成、由 `search/query-data.js` 交给浏览器的查询资料。 */
export interface QueryData {
  /** 繁体 → 简体，两串逐字对应；只收站内用得着的。 */
  readonly simplified: readonly [from: string, to: string];
  /** 汉字 → 常用读音；读音以空格相隔，与字逐一对应。 */
  readonly readings: readonly [han: string, pinyin: string];
  /** 读音与逐字常用音不同的名称（多音字），读音以空格相隔、逐字对应。 */
  readonly polyphones: Readonly<Record<string, string>>;
  readonly names: readonly EntryName[];
}

/** 一个条目的名称，用来展开别名与拼音、判断“就是它”。 */
export interface EntryName {
  /** 全文索引里这一页的编号（EngineHit 的 id）；没有收录的页没有。 */
  readonly id?: string;
  readonly url: string;
  readonly title: string;
  /** 别名、简称、文号等：与标题同等对待。 */
  readonly aliases?: readonly string[];
}
