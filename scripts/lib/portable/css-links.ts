const URLS = /url\(\s*(["']?)([^"')]+)\1\s*\)|(@import\s+)(["'])([^"']+)\4/g;

/** 改写样式里的 `url(…)` 与 `@import "…"`；`url(#渐变)` 与 data: 由 `resolve` 原样放过。 */
export function rewriteCss(css: string, resolve: (link: string) => string): string {
  return css.replace(URLS, (whole, quote: string, url: string, at: string, atQuote: string, imported: string) => {
    if (imported !== undefined) return `${at}${atQuote}${resolve(imported)}${atQuote}`;
    if (url.startsWith('#')) return whole;
    return `url(${quote}${resolve(url)}${quote})`;
  });
}
