import type { StatusView } from './status-view.ts';

/** 索引里的一行。lead 是排在前面的文号或日期；see 是别名指向的条目。 */
export interface BrowseLine {
  href: string;
  title: string;
  lead?: string;
  /** 前面那一项是日期时，给机器读。 */
  datetime?: string;
  see?: string;
  notes: string[];
  status?: StatusView;
}

/** 一节：一个字头、一年、一个字母。 */
export interface BrowseSection {
  id: string;
  title: string;
  note?: string;
  lines: BrowseLine[];
}

/** 分页时不拆开的单位：一个字母、一年。slug 是网址的一段。 */
export interface Chapter {
  slug: string;
  label: string;
  sections: BrowseSection[];
}

/** 名字短的分几栏；带文号、日期的一条一行，节名在左。 */
export type BrowseLayout = 'columns' | 'rows';

/** 一种索引的全部内容，还没有分页。 */
export interface BrowseIndex {
  /** 网址的一段：pinyin、number、year。 */
  slug: string;
  title: string;
  /** 页首一句：怎么排的，收了什么。 */
  note: string;
  unit: string;
  chapters: Chapter[];
  /** 不分页时的跳转列哪一层：字母少，列章；字头少，列节。 */
  jumpTo: 'chapters' | 'sections';
  layout: BrowseLayout;
}

/** 一张索引页。 */
export interface BrowseView {
  title: string;
  heading: string;
  sub: string;
  note: string;
  description: string;
  crumbs: { href?: string; title: string }[];
  layout: BrowseLayout;
  jumps: { label: string; href: string; count: number; current: boolean }[];
  sections: (BrowseSection & { count: number })[];
  pages: { number: number; href: string; current: boolean }[];
}
