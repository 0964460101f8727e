import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { visitParents } from 'unist-util-visit-parents';

/** 正文里一处指向条目的链接。line 是正文内的行号，从 1 起。 */
export interface Mention {
  /** 条目或环节编号，例如 policies/nanhu-2025-8、chains/ic/power-devices。 */
  to: string;
  anchor?: string;
  /** 链接所在的那一句，纯文字。 */
  sentence: string;
  line: number;
}

/** 只有站内链接才含它；没有就不必解析，两万条正文时省下绝大部分时间。 */
const internalLink = '](/';
const entryPath = /^\/([a-z]+(?:\/[a-z0-9-]+){1,2})(?:#(.+))?$/;
const blocks = new Set(['paragraph', 'heading', 'tableCell']);
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
  };
  walk(block);
  return length;
}

/** 与页面渲染用同一套中文强调规则，摘出的句子才和页面上的一样。 */
const extensions = [cjkFriendlyExtension()];

/** 正文中所有指向条目的链接，按出现次序；同一句里重复指向同一条目的只记一次。 */
export function findMentions(body: string): Mention[] {
  if (!body.includes(internalLink)) return [];
  const mentions: Mention[] = [];
  const seen = new Set<string>();
  visitParents(fromMarkdown(body, { extensions }), 'link', (link, ancestors) => {
    const match = entryPath.exec(link.url);
    if (!match?.[1]) return;
    const block = ancestors.findLast(({ type }) => blocks.has(type)) ?? ancestors[0];
    if (!block) return;
    const sentence = sentenceAt(plainText(block), textBefore(block, link));
    const key = `${match[1]}\n${sentence}`;
    if (seen.has(key)) return;
    seen.add(key);
    mentions.push({
      to: match[1],
      ...(match[2] === undefined ? {} : { anchor: match[2] }),
      sentence,
      line: link.position?.start.line ?? 1,
    });
  });
  return mentions;
}
