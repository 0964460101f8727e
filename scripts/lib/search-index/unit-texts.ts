import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg']);
/** 行内元素不断行；其余一律另起一行，词才不会跨着两格粘在一起。 */
const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q s small span strong sub sup time u var wbr'.split(' '),
);

/** 事实表的项名与值写成一行“文号：国发……”，摘录才读得通。 */
const TERM_END = '\uE000';

/** 一页里各单元的文字：锚点 → 文字；不属于任何锚点的，键是空串。 */
export type UnitTexts = ReadonlyMap<string, string>;

/**
 * 读出一页要收进索引的文字：`data-search-body` 之内、`data-search-ignore` 之外。
 * `anchors` 是这一页上自成单元的元素的 id（措施）；它们的文字各归各，不重复算在页面名下。
 * @returns 没有 `data-search-body` 的页返回 undefined
 */
export function unitTexts(html: string, anchors: ReadonlySet<string>): UnitTexts | undefined {
  if (!html.includes('data-search-body')) return undefined;
  const texts = new Map<string, string>();
  let found = false;
  const append = (unit: string, text: string) => texts.set(unit, (texts.get(unit) ?? '') + text);
  const visit = (node: Html.Node, inside: boolean, unit: string) => {
    if (node.nodeName === '#text') {
      if (inside) append(unit, (node as Html.TextNode).value.replace(/\s+/g, ' '));
      return;
    }
    if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return;
    const attrs = new Map('attrs' in node ? node.attrs.map(({ name, value }) => [name, value]) : []);
    if (attrs.has('data-search-ignore')) return;
    const here = inside || attrs.has('data-search-body');
    found ||= here;
    const id = attrs.get('id');
    const own = id !== undefined && anchors.has(id) ? id : unit;
    const breaks = here && !INLINE.has(node.nodeName);
    if (breaks) append(own, '\n');
    for (const child of node.childNodes) visit(child, here, own);
    if (breaks) append(own, node.nodeName === 'dt' ? TERM_END : '\n');
  };
  visit(parse(html), false, '');
  return found ? new Map([...texts].map(([unit, text]) => [unit, tidy(text)])) : undefined;
}

/** 去掉空行和行首尾的空白；项名与值并成一行。 */
const tidy = (text: string) =>
  text
    .replace(/\s*\uE000\s*/g, '：')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
