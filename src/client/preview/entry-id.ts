/** 链接指向哪个条目；站外的、别的文件、带锚点的（指到一项措施，不是条目）没有。两个网址都要写全。 */
export function entryIdOf(href: string, root: string): string | undefined {
  if (!href.startsWith(root) || !href.endsWith('.html')) return undefined;
  return decodeURIComponent(href.slice(root.length, -'.html'.length));
}
