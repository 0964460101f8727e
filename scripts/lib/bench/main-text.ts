import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** 行内标签前后不断行：`<mark>芯</mark>片` 仍是一个词。 */
const inline = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'cite',
  'code',
  'data',
  'del',
  'em',
  'i',
  'ins',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
]);
const skipped = new Set(['script', 'style', 'template', 'noscript']);

function find(node: Node, tag: string): Node | undefined {
  if (node.nodeName === tag) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = find(child, tag);
    if (found) return found;
  }
  return undefined;
}

function* pieces(node: Node): Generator<string> {
  if (node.nodeName === '#text' && 'value' in node) yield node.value.replace(/\s+/g, ' ');
  if (!('childNodes' in node) || skipped.has(node.nodeName)) return;
  const isBlock = !inline.has(node.nodeName);
  if (isBlock) yield '\n';
  for (const child of node.childNodes) yield* pieces(child);
  if (isBlock) yield '\n';
}

/** 网页里 `<main>` 的文字，一块一行：读者在那一页上读得到的一切。 */
export function mainText(html: string): string {
  const main = find(parse(html), 'main');
  return main
    ? [...pieces(main)]
        .join('')
        .replace(/\s*\n\s*/g, '\n')
        .trim()
    : '';
}
