/**
 * 这次打开网页以来查过的，最近的在前。
 * 只在内存里：公用电脑上不留痕迹，关掉或刷新页面就没有了，所以不用 localStorage 一类。
 */
const recent: string[] = [];
const KEPT = 20;

export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const at = recent.indexOf(text);
  if (at >= 0) recent.splice(at, 1);
  recent.unshift(text);
  recent.length = Math.min(recent.length, KEPT);
}

/** 含有 `typed` 而又不就是它的最近几次。 */
export function recentSearches(typed: string, most: number): string[] {
  const text = typed.trim().toLowerCase();
  return recent.filter((query) => query.toLowerCase() !== text && query.toLowerCase().includes(text)).slice(0, most);
}
