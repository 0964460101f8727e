import type { Graph } from '../graph/graph.ts';
import { kindNames } from '../schema/kind-names.ts';
import { kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { type BrowsePage, browsePages } from './browse-pages.ts';
import type { BrowseIndex } from './browse-view.ts';
import { browseHref, kindHref } from './link-view.ts';
import { numberIndex } from './number-index.ts';
import { pinyinIndex } from './pinyin-index.ts';
import { yearIndex } from './year-index.ts';

const indexes = (graph: Graph, site: Site): BrowseIndex[] => [
  pinyinIndex(graph, site),
  numberIndex(graph, site),
  yearIndex(graph, site),
];

/** 三种索引的全部网页。 */
export const allBrowsePages = (graph: Graph, site: Site): BrowsePage[] => indexes(graph, site).flatMap(browsePages);

/** 索引的总页：三种排法，加各类的列表。 */
export interface BrowseHome {
  ways: { href: string; title: string; note: string; count: string }[];
  kinds: { href: string; label: string; count: string }[];
}

export function browseHome(graph: Graph, site: Site): BrowseHome {
  return {
    ways: indexes(graph, site).map(({ slug, title, note, unit, chapters }) => ({
      href: browseHref(slug),
      title,
      note,
      count: `${chapters.flatMap(({ sections }) => sections).reduce((sum, { lines }) => sum + lines.length, 0)} ${unit}`,
    })),
    kinds: kindNames.map((kind) => ({
      href: kindHref(kind),
      label: kinds[kind].label,
      count: `${graph.byKind[kind].length} ${kinds[kind].unit}`,
    })),
  };
}
