import path from 'node:path';
import type { SiteIndex } from './site-index.ts';

/** 链接的去处：改写后的地址；指向站内网页时还有目标与锚点，供最后核对。 */
export interface ResolvedLink {
  readonly url: string;
  readonly target?: string;
  readonly fragment?: string;
}

export interface BrokenLink {
  readonly reason: string;
  readonly hint?: string;
}

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PARTS = /^([^?#]*)(\?[^#]*)?(?:#(.*))?$/s;

/**
 * 站内链接改成相对 `from` 的、落到真实文件上的地址。从 `policies/x.html` 看：
 * `/` → `../index.html`，`/terms/` → `../terms/index.html`，`/policies/y#m1` → `y.html#m1`。
 * 站外地址、`#锚点`、`?查询` 原样。
 */
export function resolveLink(raw: string, from: string, site: SiteIndex): ResolvedLink | BrokenLink {
  const link = raw.trim();
  if (link.startsWith('//')) return { reason: '省略协议的地址从磁盘打开时无效', hint: `写全，如 https:${link}` };
  if (/^javascript:/i.test(link)) return { reason: '不能用 javascript: 链接，内容安全策略会拦下' };
  if (link === '' || link.startsWith('?') || SCHEME.test(link)) return { url: raw };
  const [, pathname = '', query = '', fragment] = PARTS.exec(link) ?? [];
  if (pathname === '') return { url: raw, target: from, ...(fragment !== undefined && { fragment }) };

  const wanted = decodePath(pathname);
  if (wanted === undefined) return { reason: '地址里的百分号编码有误', hint: '% 本身写作 %25' };
  const full = path.posix.join(wanted.startsWith('/') ? '/' : `/${path.posix.dirname(from)}`, wanted).slice(1);
  const target = candidates(full).find((file) => site.has(file));
  if (target === undefined) return { reason: '站内没有这个页面或文件', ...hintFor(full, site) };

  const hash = fragment === undefined ? '' : `#${fragment}`;
  const url = `${relativeUrl(from, target)}${query}${hash}`;
  return { url, target, ...(fragment !== undefined && { fragment }) };
}

/** 从一个文件到另一个文件的相对地址；文件名里的 `#`、`?`、空格都转义。 */
export function relativeUrl(from: string, to: string): string {
  return path.posix.relative(path.posix.dirname(from), to).split('/').map(encodeURIComponent).join('/');
}

/** 从一个文件到站点根：`./`、`../`、`../../`。 */
export function rootOf(file: string): string {
  return '../'.repeat(file.split('/').length - 1) || './';
}

function decodePath(pathname: string): string | undefined {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}

function candidates(full: string): string[] {
  if (full === '') return ['index.html'];
  if (full.endsWith('/')) return [`${full}index.html`, `${full.slice(0, -1)}.html`];
  return [full, `${full}.html`, `${full}/index.html`];
}

function hintFor(full: string, site: SiteIndex): { hint?: string } {
  const name = path.posix.basename(full, '.html');
  if (name === '') return {};
  const alike = site.pagesNamed(name);
  return alike.length > 0 ? { hint: `是不是要写 ${alike.slice(0, 3).map(pageLink).join(' 或 ')}` } : {};
}

function pageLink(file: string): string {
  return `/${file.replace(/\.html$/, '')}`;
}
