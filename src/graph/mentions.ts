import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { visitParents } from 'unist-util-visit-parents';
import { isKind } from '../schema/kind-names.ts';
import { type RawTags, rawFaults } from './raw-html.ts';

/** 正文里一处指向条目的链接。line 是正文内的行号，从 1 起。 */
export interface Mention {
  /** 条目或环节编号，例如 policies/nanhu-2025-8、chains/ic/power-devices。 */
  to: string;
  /** 链接所在的那一句，纯文字。 */
  sentence: string;
  line: number;
}

/** 正文里一处要改的地方。 */
export interface BodyFault {
  line: number;
  value: string;
  message: string;
  hint: string;
}

/** 没有链接、图片、标签的正文不必解析，两万条时省下大部分时间。 */
const worthParsing = /\]\(|\]:|</;
const entryPath = /^\/([a-z]+(?:\/[a-z0-9-]+){1,2})(?:#(.+))?$/;
const external = /^(?:https?:|mailto:|tel:)/i;
const blocks = new Set(['paragraph', 'heading']);
const sentenceEnd = /[^。！？；\n]*[。！？；\n]?/g;

/** 在整段文字里找出第 offset 个字符所在的句子。 */
function sentenceAt(text: string, offset: number): string {
  for (const match of text.matchAll(sentenceEnd)) {
    if (match.index + match[0].length > offset) return match[0].trim();
  }
  return text.trim();
}

/** 节点之前、同一段之内有多少纯文字。 */
function textBefore(block: Parents, target: Nodes): number {
  let length = 0;
  let found = false;
  const walk = (node: Nodes) => {
    if (found || node === target) {
      found = true;
      return;
    }
    if ('children' in node) for (const child of node.children) walk(child as RootContent);
    else if ('value' in node) length += node.value.length;
    else if ('alt' in node) length += node.alt?.length ?? 0;
  };
  walk(block);
  return length;
}

/** 与页面渲染用同一套中文强调规则，摘出的句子才和页面上的一样。 */
const extensions = [cjkFriendlyExtension()];

function linkFault(url: string): Omit<BodyFault, 'line'> | undefined {
  if (external.test(url) || url.startsWith('#')) return undefined;
  const hint = '站内链接写作 /类别/标识，例如 /enterprises/acme，不带 .md 或 .html';
  if (!url.startsWith('/')) return { value: url, message: `正文链接“${url}”不是站内链接的写法`, hint };
  const [, folder = ''] = url.split('/');
  if (isKind(folder.toLowerCase()) && !entryPath.test(url) && !url.endsWith('/')) {
    return { value: url, message: `正文链接“${url}”不是条目的网址`, hint };
  }
  return undefined;
}

function imageFault(url: string): Omit<BodyFault, 'line'> | undefined {
  if (url.startsWith('/')) return undefined;
  const message = external.test(url) ? `图片“${url}”在外网，页面不取外网内容` : `图片“${url}”找不到`;
  return { value: url, message, hint: '图片放进 public/，写作 /文件名.png' };
}

/** 读一遍正文：指向条目的链接（按出现次序，同一句里重复指向同一条目的只记一次），和写得不对的地方。 */
export function readBody(body: string): { mentions: Mention[]; faults: BodyFault[] } {
  const mentions: Mention[] = [];
  const faults: BodyFault[] = [];
  if (!worthParsing.test(body)) return { mentions, faults };
  const seen = new Set<string>();
  const raw: RawTags = { open: [], refused: new Set() };
  visitParents(fromMarkdown(body, { extensions }), (node, ancestors) => {
    const line = node.position?.start.line ?? 1;
    const report = (fault: Omit<BodyFault, 'line'> | undefined) => {
      if (fault) faults.push({ line, ...fault });
    };
    if (node.type === 'image') report(imageFault(node.url));
    if (node.type === 'html')
      for (const { row, ...fault } of rawFaults(node.value, raw, line)) faults.push({ line: line + row, ...fault });
    if (node.type === 'definition') {
      report({ value: node.url, message: '正文用了引用式链接', hint: '写成 [文字](网址)' });
    }
    if (node.type !== 'link') return;
    report(linkFault(node.url));
    const match = entryPath.exec(node.url);
    const to = match?.[1];
    if (!to || !isKind(to.split('/')[0] ?? '')) return;
    const block = ancestors.findLast(({ type }) => blocks.has(type)) ?? ancestors[0];
    if (!block) return;
    const sentence = sentenceAt(plainText(block), textBefore(block, node));
    const key = `${to}\n${sentence}`;
    if (seen.has(key)) return;
    seen.add(key);
    mentions.push({ to, sentence, line });
  });
  for (const { name, line } of raw.open)
    faults.push({ line, value: `<${name}>`, message: `<${name}> 没有关上`, hint: `在该结束的地方写 </${name}>` });
  return { mentions, faults };
}
