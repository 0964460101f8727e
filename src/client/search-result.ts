import { matchedByText } from '../search/answer-text.ts';
import type { Segment } from '../search/highlight.ts';
import type { Search, SearchHit } from '../search/search.ts';

/** 一条结果的 DOM。文字全部以 textContent 放入，正文里有什么都不会变成标签。 */
export function resultItem(search: Search, hit: SearchHit, root: string): HTMLLIElement {
  const { title, excerpt } = search.present(hit);
  const { url, kind } = hit.doc;
  const { matchedBy } = hit.verdict;

  const link = element('a', marked(title));
  link.href = root + url.split('/').map(encodeURIComponent).join('/');
  const item = element('li', [element('h2', [link])]);
  item.dataset['result'] = '';
  if (kind) item.firstElementChild?.append(' ', element('span', [kind], 'kind'));
  item.append(element('p', marked(excerpt)));
  if (matchedBy) item.append(element('p', [matchedByText(matchedBy)], 'why'));
  return item;
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, hit }) => (hit ? element('mark', [text]) : text));
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  children: readonly (Node | string)[],
  className?: string,
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  node.append(...children);
  if (className) node.className = className;
  return node;
}
