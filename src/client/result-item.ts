import type { Group, Hit, Search, Unit } from '../search/answer.ts';
import { whyText } from './answer-text.ts';
import { element, marked } from './element.ts';

/** 摆一条结果要用的东西。 */
export interface ItemContext {
  readonly search: Search;
  readonly root: string;
  /** 筛选项取值的中文名；没有就不写。 */
  labelOf(facet: string, option: string): string | undefined;
}

/** 结果下面的一行里写哪几项，按次序。 */
const META = ['level', 'status', 'chain'];
const SUBS_SHOWN = 3;
let lists = 0;

/** “未载明”“不分链”，写在结果下面没有用处，只在筛选里写。 */
const NONE = 'none';

/** 一条结果：最相符的一个在上，同一条目之下其余的列在里面。 */
export function resultItem({ head, rest }: Group, context: ItemContext): HTMLLIElement {
  const { unit, matchedBy } = head;
  // 所属的条目单有一行，不必再列进去。
  const others = rest.filter((hit) => hit.unit.id !== unit.parent?.id);
  return element(
    'li',
    {},
    element('span', { class: 'kind' }, unit.kind),
    element('h3', {}, hitLink(head, context)),
    metaLine(unit, context),
    ...(matchedBy ? [element('p', { class: 'why' }, whyText(matchedBy, unit.title))] : []),
    ...(unit.parent ? [belongsTo(unit.parent, context)] : []),
    element('p', { class: 'excerpt' }),
    ...(others.length > 0 ? subList(others, head, context) : []),
  );
}

const hrefOf = (unit: Unit, root: string) => root + encodeURI(unit.url);

function hitLink(hit: Hit, { search, root }: ItemContext) {
  return element('a', { href: hrefOf(hit.unit, root) }, ...marked(search.titleOf(hit)));
}

function metaLine({ kind, title, parent, date, facets }: Unit, { labelOf }: ItemContext) {
  const words = META.flatMap((facet) =>
    (facets[facet] ?? []).flatMap((option) => (option === NONE ? [] : (labelOf(facet, option) ?? []))),
  ).filter((word) => word !== title && word !== parent?.title);
  if (date !== undefined) words.unshift(date);
  // 类别另有一栏；窄屏上那一栏收起，写在这一行的头上。
  const inline = element('span', { class: 'kind-inline' }, kind);
  return element('p', { class: 'meta' }, inline, ...words.map((word) => element('span', {}, word)));
}

function belongsTo(parent: Unit, { root }: ItemContext) {
  const link = element('a', { href: hrefOf(parent, root) }, parent.title);
  return element('p', { class: 'parent' }, `${parent.kind}：`, link);
}

function subList(hits: readonly Hit[], head: Hit, context: ItemContext): HTMLElement[] {
  const id = `subs-${++lists}`;
  const items = hits.map((hit) => {
    const item = element('li', {}, element('span', { class: 'sub-kind' }, hit.unit.kind), hitLink(hit, context));
    // 上面已经说过的缘由不再说一遍。
    const isNew = hit.matchedBy?.from !== head.matchedBy?.from || hit.matchedBy?.to !== head.matchedBy?.to;
    if (hit.matchedBy && isNew) item.append(element('span', { class: 'why' }, whyText(hit.matchedBy, hit.unit.title)));
    return item;
  });
  const list = element('ul', { id, class: 'subs' }, ...items);
  const folded = items.slice(SUBS_SHOWN);
  if (folded.length === 0) return [list];
  for (const item of folded) item.hidden = true;
  const button = element('button', { type: 'button', class: 'plain', 'aria-expanded': 'false', 'aria-controls': id });
  button.textContent = `另有 ${folded.length} 项`;
  button.addEventListener('click', () => {
    const open = button.getAttribute('aria-expanded') === 'false';
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? '收起' : `另有 ${folded.length} 项`;
    for (const item of folded) item.hidden = !open;
  });
  return [list, button];
}
