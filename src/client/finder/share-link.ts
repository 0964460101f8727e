import { replaceAddress } from '../address-bar.ts';
import { required } from '../element.ts';

/** 读者按了才把回答写进网址的 #，并复制；浏览器不给剪贴板就说明网址在哪里。 */
export function wireShare(page: HTMLElement, hashOfAnswers: () => string): void {
  const status = required<HTMLElement>(page, '[data-finder-shared]');
  required<HTMLElement>(page, '[data-finder-share]').addEventListener('click', async () => {
    const link = `${location.href.replace(/#.*$/, '')}${hashOfAnswers()}`;
    const written = replaceAddress(link);
    try {
      await navigator.clipboard.writeText(link);
      status.textContent = '已复制。回答写在网址的 # 之后，不会发给服务器。';
    } catch {
      status.textContent = written
        ? '浏览器不让复制；回答已写进地址栏，请从那里复制。'
        : `浏览器不让复制，也不让改地址栏；请选中这个网址复制：${link}`;
    }
  });
}
