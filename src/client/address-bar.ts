/**
 * 改写地址栏。改得太勤，或从磁盘打开，有的浏览器会拒绝而抛错：网址晚一步，要做的事照做。
 * @returns 写成了没有
 */
export const replaceAddress = (href: string, data: unknown = null): boolean =>
  attempt(() => history.replaceState(data, '', href));

/** 添一步历史；不让添的，后退回不到上一步，别的照常。 */
export const pushAddress = (href: string): boolean => attempt(() => history.pushState(null, '', href));

function attempt(write: () => void): boolean {
  try {
    write();
    return true;
  } catch {
    return false;
  }
}
