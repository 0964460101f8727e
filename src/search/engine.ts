/** 全文索引给出的一页。 */
export interface Doc {
  /** 相对站点根的地址，如 `policies/x.html`。 */
  readonly url: string;
  readonly title: string;
  /** 类别的中文名；列表页等没有。 */
  readonly kind: string;
  readonly summary: string;
  /** 正文全文，原样，未归一。 */
  readonly text: string;
}

export interface EngineHit {
  readonly id: string;
  data(): Promise<Doc>;
}

/** 查询前端对全文索引的全部要求：`term` 是以空格相隔的词，返回同时含有它们的页；可以多给，不可以漏给。 */
export interface SearchEngine {
  search(term: string): Promise<readonly EngineHit[]>;
}
