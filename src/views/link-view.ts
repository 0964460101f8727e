import type { Graph } from '../graph/graph.ts';
import type { Kind } from '../schema/kind-names.ts';
import { type Entry, kinds } from '../schema/kinds.ts';
import { toolPages } from '../schema/picture-pages.ts';

/** 一个可点的名字。 */
export interface LinkView {
  href: string;
  title: string;
  kindLabel: string;
}

/** 表格里用的短名：政策用文号或通行的简称，公文全名常有三行。 */
export function shortTitle(entry: Entry): string {
  if (entry.kind !== 'policies') return entry.data.title;
  const { number, aliases, title } = entry.data;
  return aliases[0] ?? (number.state === 'absent' ? title : number.value);
}

/** 编号 → 站内网址。网址只在这里拼；组件和页面都不自己拼。 */
export const hrefOf = (id: string, anchor?: string) => `/${id}.html${anchor === undefined ? '' : `#${anchor}`}`;

export const kindHref = (kind: Kind) => `/${kind}/index.html`;

export const facetHref = (kind: Kind, facet: string, value: string) => `/${kind}/by-${facet}/${value}.html`;

/** 索引页：index 是总页，pinyin、number、year 各一种排法。 */
export const browseHref = (path = 'index') => `/browse/${path}.html`;

export const searchHref = (query: string) => `/search.html?q=${encodeURIComponent(query)}`;

/** 找政策页；给了环节（全库唯一的编号）就先替读者选好。 */
export const finderHref = (node?: string) => `/finder.html${node === undefined ? '' : `#node=${node}`}`;

/** 挑好几项的比较页；一项是 slug，或 slug/措施编号，至多三项。 */
export const compareHref = (...chosen: readonly string[]) =>
  hrefOf(toolPages.compare, chosen.map((one, i) => `${'abc'[i]}=${one}`).join('&'));

/** 编号 → 条目；找不到是程序错误。 */
export function entryOf(graph: Graph, id: string): Entry {
  const entry = graph.entries.get(id);
  if (!entry) throw new Error(`missing: ${id}`);
  return entry;
}

/** 条目或环节的链接；编号不在图谱里是程序错误。 */
export function linkView(graph: Graph, id: string): LinkView {
  const entry = graph.entries.get(id);
  if (entry) return { href: hrefOf(id), title: entry.data.title, kindLabel: kinds[entry.kind].label };
  const place = graph.nodes.get(id.split('/')[2] ?? '');
  if (!place || place.id !== id) throw new Error(`missing: ${id}`);
  return { href: hrefOf(id), title: place.node.name, kindLabel: '环节' };
}
