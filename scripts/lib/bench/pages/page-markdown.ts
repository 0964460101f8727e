import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { escapeMarkdown } from '../escape-markdown.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** 一页的题名和正文，别的生成器从它建同样的一页。 */
export interface MarkdownPage {
  /** 文件名，不带扩展名。 */
  readonly slug: string;
  readonly title: string;
  readonly body: string;
}

/** 图、脚本、表单、站内导航不搬：别的生成器只得到文字和表。 */
const SKIPPED = new Set(['script', 'style', 'template', 'svg', 'form', 'nav', 'button', 'select', 'input', 'dialog']);

const isElement = (node: Node): node is Element => 'tagName' in node;
const childrenOf = (node: Node): readonly Node[] => ('childNodes' in node ? node.childNodes : []);
const isSkipped = (node: Node) =>
  isElement(node) && (SKIPPED.has(node.tagName) || node.attrs.some(({ name }) => name === 'hidden'));

function find(node: Node, tag: string): Element | undefined {
  if (isElement(node) && node.tagName === tag) return node;
  for (const child of childrenOf(node)) {
    const found = find(child, tag);
    if (found) return found;
  }
  return undefined;
}

/** 一个元素里的文字，写成一行。 */
function textOf(node: Node): string {
  const raw = (inner: Node): string => {
    if (isSkipped(inner)) return '';
    if (inner.nodeName === '#text' && 'value' in inner) return inner.value;
    return childrenOf(inner).map(raw).join('');
  };
  return raw(node).replace(/\s+/g, ' ').trim();
}

const cell = (node: Node) => escapeMarkdown(textOf(node));
const elementsOf = (node: Node): Element[] =>
  childrenOf(node).filter((child) => isElement(child) && !isSkipped(child)) as Element[];

function tableOf(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return [];
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, i) => cells[i] ?? '').join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [[line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n')];
}

/** 事实表：一对名称和值一行。 */
const factsOf = (list: Element) =>
  tableOf([
    ['项目', '内容', '出处'],
    ...elementsOf(list)
      .map((row) => elementsOf(row).map(cell))
      .map(([name = '', ...rest]) => [name, rest.slice(0, -1).join(' '), rest.at(-1) ?? '']),
  ]);

function rowsOf(node: Node): string[][] {
  return elementsOf(node).flatMap((row) => (row.tagName === 'tr' ? [elementsOf(row).map(cell)] : rowsOf(row)));
}

function blocksOf(node: Node): string[] {
  if (isSkipped(node)) return [];
  if (!isElement(node)) {
    const text = cell(node);
    return text === '' ? [] : [text];
  }
  switch (node.tagName) {
    case 'h1':
      return [];
    case 'h2':
    case 'h3':
    case 'h4':
      return [`${'#'.repeat(Number(node.tagName[1]))} ${cell(node)}`];
    case 'p':
    case 'summary':
    case 'figcaption':
      return [cell(node)].filter((text) => text !== '');
    case 'ul':
    case 'ol':
      return [
        elementsOf(node)
          .map((item) => `- ${cell(item)}`)
          .join('\n'),
      ];
    case 'dl':
      return factsOf(node);
    case 'table':
      return tableOf(rowsOf(node));
    default:
      return childrenOf(node).flatMap(blocksOf);
  }
}

/** 本站的一页 → Markdown：标题、段落、列表、事实表和表都在，图和交互不在。 @throws 没有 main 或 h1 */
export function markdownOf(html: string, slug: string): MarkdownPage {
  const main = find(parse(html), 'main');
  const heading = main && find(main, 'h1');
  if (!main || !heading) throw new Error(`${slug} 没有 main 或 h1`);
  return { slug, title: textOf(heading), body: blocksOf(main).join('\n\n') };
}
