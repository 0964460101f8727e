import type { CopyState, SaveReport } from '../../offline/messages.ts';

const MB = 1_000_000;

export const megabytes = (bytes: number) => `${(bytes / MB).toFixed(1)} MB`;

/** 存到了哪里，一句话。 */
export function stateText({ edition, whole, downloadsLeft, savedBytes, bytes }: CopyState): string {
  if (!whole)
    return `只存了常用页和看过的网页（${edition} 版，${megabytes(savedBytes)}，全部是 ${megabytes(bytes)}）。`;
  const rest = downloadsLeft > 0 ? `还有 ${downloadsLeft} 个下载文件没有存。` : '';
  return `网页已全部存好（${edition} 版，${megabytes(savedBytes)}），没有网络也能打开。${rest}`;
}

/** 存了一段停下来，该说什么；没有停下的是空串。 */
export function stopText({ stopped, done, state, refused }: SaveReport): string {
  if (stopped === 'network') return '网络断了。已存的都留着，连上以后再按一次，接着存。';
  if (stopped === 'full')
    return '这个浏览器给的地方不够了。已存的都留着，照样能用；腾出地方，或删掉别的网站存的东西，再按一次接着存。';
  if (done && !state.whole)
    return `有 ${refused.length} 个文件，服务器给的与这一版对不上，多半是刚换了新版。请刷新本页再存；已存的都留着。`;
  if (done && state.downloadsLeft > 0) return `有 ${state.downloadsLeft} 个下载文件服务器没有给，网页不受影响。`;
  return '';
}
