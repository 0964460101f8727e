import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';

const SKIPPED = new Set(['script', 'style', 'template', 'noscript']);

/** 一页中 Pagefind 会收录的文字；标签处一律断开，只会多断、不会少断。没有 `data-pagefind-body` 的页返回 undefined。 */
export function pageText(html: string): string | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const pieces: string[] = [];
  let found = false;
  const visit = (node: Html.Node, inside: boolean) => {
    if (node.nodeName === '#text' && inside) pieces.push((node as Html.TextNode).value);
    if (!('childNodes' in node) || SKIPPED.has(node.nodeName)) return;
    const attrs = new Set('attrs' in node ? node.attrs.map(({ name }) => name) : []);
    if (attrs.has('data-pagefind-ignore')) return;
    const here = inside || attrs.has('data-pagefind-body');
    found ||= here;
    for (const child of node.childNodes) visit(child, here);
  };
  visit(parse(html), false);
  return found ? pieces.join('\n') : undefined;
}
