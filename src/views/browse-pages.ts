import type { BrowseIndex, BrowseSection, BrowseView, Chapter } from './browse-view.ts';
import { browseHref } from './link-view.ts';

/** 全部列在一页的上限；再多，一章一页。 */
const wholeLimit = 1500;
/** 一章再长，一页也只列这么多行。 */
const pageSize = 500;

export interface BrowsePage {
  /** /browse/ 之后、.html 之前的一段。 */
  path: string;
  view: BrowseView;
}

const sizeOf = ({ sections }: Chapter) => sections.reduce((sum, { lines }) => sum + lines.length, 0);

/** 各节按行数切成几页；一节跨页时，两页都有它的标题。 */
function cut(sections: readonly BrowseSection[]): BrowseView['sections'][] {
  const pages: BrowseView['sections'][] = [[]];
  let room = pageSize;
  for (const section of sections) {
    const count = section.lines.length;
    for (let from = 0; from < count; ) {
      if (room === 0) {
        pages.push([]);
        room = pageSize;
      }
      const lines = section.lines.slice(from, from + room);
      pages.at(-1)?.push({ ...section, count, lines });
      from += lines.length;
      room -= lines.length;
    }
  }
  return pages;
}

function wholePage(index: BrowseIndex, total: number): BrowsePage {
  const { slug, title, note, unit, chapters, jumpTo, layout } = index;
  const sections = chapters.flatMap((chapter) => chapter.sections);
  const jumps =
    jumpTo === 'sections'
      ? sections.map(({ id, title: label, lines }) => ({ label, href: `#${id}`, count: lines.length, current: false }))
      : chapters.map((chapter) => ({
          label: chapter.label,
          href: `#${chapter.sections[0]?.id ?? ''}`,
          count: sizeOf(chapter),
          current: false,
        }));
  return {
    path: slug,
    view: {
      title: `索引：${title}`,
      heading: title,
      sub: `${total} ${unit}`,
      note,
      description: `${title}排的索引，${total} ${unit}。${note}`,
      crumbs: [{ href: browseHref(), title: '索引' }, { title }],
      layout,
      jumps,
      sections: sections.map((section) => ({ ...section, count: section.lines.length })),
      pages: [],
    },
  };
}

function chapterPages(index: BrowseIndex, chapter: Chapter, sizes: ReadonlyMap<string, number>): BrowsePage[] {
  const { slug, title, note, unit, chapters, layout } = index;
  const path = `${slug}/${chapter.slug}`;
  const count = sizes.get(chapter.slug) ?? 0;
  const parts = cut(chapter.sections);
  const pathOf = (page: number) => (page === 0 ? path : `${path}-${page + 1}`);
  const jumps = chapters.map((other) => ({
    label: other.label,
    href: browseHref(`${slug}/${other.slug}`),
    count: sizes.get(other.slug) ?? 0,
    current: other === chapter,
  }));
  return parts.map((sections, page) => {
    const number = parts.length > 1 ? `，第 ${page + 1} 页` : '';
    return {
      path: pathOf(page),
      view: {
        title: `索引：${title} ${chapter.label}${number}`,
        heading: `${title}：${chapter.label}`,
        sub: `${count} ${unit}${number}`,
        note,
        description: `${title}排的索引里的 ${chapter.label}，${count} ${unit}${number}。`,
        crumbs: [{ href: browseHref(), title: '索引' }, { href: browseHref(slug), title }, { title: chapter.label }],
        layout,
        jumps,
        sections,
        pages:
          parts.length > 1
            ? parts.map((_, other) => ({
                number: other + 1,
                href: browseHref(pathOf(other)),
                current: other === page,
              }))
            : [],
      },
    };
  });
}

/** 一种索引的全部页：行数不多就一页列完；多了，总页只列各章和条数，一章一页。 */
export function browsePages(index: BrowseIndex): BrowsePage[] {
  const sizes = new Map(index.chapters.map((chapter) => [chapter.slug, sizeOf(chapter)]));
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const whole = wholePage(index, total);
  if (total <= wholeLimit) return [whole];
  const jumps = index.chapters.map(({ slug, label }) => ({
    label,
    href: browseHref(`${index.slug}/${slug}`),
    count: sizes.get(slug) ?? 0,
    current: false,
  }));
  return [
    { ...whole, view: { ...whole.view, jumps, sections: [] } },
    ...index.chapters.flatMap((chapter) => chapterPages(index, chapter, sizes)),
  ];
}
