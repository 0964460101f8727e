import { createHash } from 'node:crypto';

/** 一页里影响内容安全策略的东西。 */
export interface PolicyNeeds {
  readonly inlineScripts: readonly string[];
  readonly inlineStyles: readonly string[];
  readonly hasStyleAttributes: boolean;
}

/**
 * 每页的内容安全策略：默认一概不许，只放行本站文件与页内脚本、样式的散列。
 * `'self'` 在 file:// 下也认本站文件（Chromium、Firefox 实测）；网页不用 fetch，所以不许任何连接；存副本的是 service worker，
 * 它不归网页的策略管。
 */
export function contentPolicy({ inlineScripts, inlineStyles, hasStyleAttributes }: PolicyNeeds): string {
  const scripts = ["'self'", ...hashes(inlineScripts)];
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    `style-src ${["'self'", ...hashes(inlineStyles)].join(' ')}`,
    ...(hasStyleAttributes ? ["style-src-attr 'unsafe-inline'"] : []),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    // Firefox 从磁盘打开时每个文件各算一处，'self' 不认别的文件，检索框就提交不了；网站上的网页本来去不了 file:。
    "form-action 'self' file:",
  ].join('; ');
}

function hashes(texts: readonly string[]): string[] {
  return [...new Set(texts)].map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}
