import type { Segment } from './highlight.ts';

/** 可以被找到的一样东西：条目、环节，或政策里的一项措施。 */
export interface Unit {
  /** 在目录里的编号。 */
  readonly id: number;
  /** 相对站点根的地址；措施带锚点，如 `policies/x.html#m-rd`。 */
  readonly url: string;
  readonly title: string;
  readonly aliases: readonly string[];
  /** 类别的中文名：政策、企业、环节、措施…… */
  readonly kind: string;
  /** 措施所在的政策、环节所在的产业链。 */
  readonly parent?: Unit;
  /** 日期，精确到年、月或日；没有就不写。 */
  readonly date?: string;
  /** 期满、废止、失效：排在同样相符而未过去的后面。 */
  readonly past: boolean;
  /** 筛选项标识 → 取值标识。 */
  readonly facets: Readonly<Record<string, readonly string[]>>;
}

/** 查询为何能对上：输入的 `from` 按别名（同义）、拼音、另一种写法（文号、金额、年份）或改正一个字理解为 `to`。 */
export interface MatchedBy {
  readonly kind: 'alias' | 'pinyin' | 'form' | 'typo';
  readonly from: string;
  readonly to: string;
}

export interface Hit {
  readonly unit: Unit;
  /** 相符的程度，大的在前；含义见 rank.ts。 */
  readonly band: number;
  readonly matchedBy?: MatchedBy;
}

/** 一条结果：`head` 是最相符的一个，`rest` 是同一条目之下其余相符的，按相符程度排。 */
export interface Group {
  /** 条目（政策、产业链……）；它自己未必相符。 */
  readonly entry: Unit;
  readonly head: Hit;
  readonly rest: readonly Hit[];
}

export type SortKey = 'relevance' | 'date' | 'title';

/** 筛选项标识 → 选中的取值标识；同一项之内取并，各项之间取交。 */
export type Filters = Readonly<Record<string, readonly string[]>>;

export interface AskOptions {
  readonly filters?: Filters;
  readonly sort?: SortKey;
}

export interface FacetOption {
  readonly slug: string;
  readonly label: string;
  /** 选上它（并保留别的筛选项）会有几条结果。 */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetCounts {
  readonly slug: string;
  readonly label: string;
  /** 有结果的和选中的取值，按词表次序。 */
  readonly options: readonly FacetOption[];
}

/** “您是不是要找”：`query` 是改正后的查询。 */
export interface Correction {
  readonly from: string;
  readonly to: string;
  readonly query: string;
}

export interface Answer {
  /** 全部结果，筛过、排好。 */
  readonly groups: readonly Group[];
  /** 未筛之前有几条。 */
  readonly unfiltered: number;
  readonly facets: readonly FacetCounts[];
  /** 除照原样外，还按哪些别名、拼音、写法理解过。 */
  readonly readAs: readonly MatchedBy[];
  readonly corrections: readonly Correction[];
  /** 没有结果时，含有其中一部分词的几条。 */
  readonly nearest: readonly Group[];
  /** 查询被怎样理解：必须有的词、原样的短语、排除的词。 */
  readonly understood: {
    readonly wanted: readonly string[];
    readonly exact: readonly string[];
    readonly not: readonly string[];
  };
  /** 有的索引文件没有读到，结果可能有漏：读不到的缘由。 */
  readonly incomplete?: unknown;
}

/** 输入框下的建议：条目或术语的名称；`by` 说明由哪个别名或拼音对上。 */
export interface Suggestion {
  readonly unit: Unit;
  readonly title: readonly Segment[];
  readonly matchedBy?: MatchedBy;
}

export interface Excerpt {
  readonly segments: readonly Segment[];
  /** 读了原文，确实含有所查的词；false 是索引误报，或这一段只供浏览。 */
  readonly verified: boolean;
}

/** 检索的全部能力。浏览器、测试与评测共用这一个接口；各方法只在读不到索引文件、又没有别的可答时抛错。 */
export interface Search {
  /** 名称与全文一并检索。空查询得到空结果。 */
  ask(query: string, options?: AskOptions): Promise<Answer>;
  /** 只按名称，不读全文索引；最多 `most` 条。 */
  suggest(text: string, most?: number): Promise<readonly Suggestion[]>;
  /** 标题切成标出与不标出的段。 */
  titleOf(hit: Hit): readonly Segment[];
  /** 读入相符的一段正文；只为看得见的结果调用。 */
  excerptOf(hit: Hit): Promise<Excerpt>;
}
