import { required } from '../element.ts';

/** 读者按了才把回答写进网址的 #，并复制；浏览器不给剪贴板就说明网址已在地址栏里。 */
export function wireShare(page: HTMLElement, hashOfAnswers: () => string): void {
  const status = required<HTMLElement>(page, '[data-finder-shared]');
  required<HTMLElement>(page, '[data-finder-share]').addEventListener('click', async () => {
    history.replaceState(null, '', `${location.href.replace(/#.*$/, '')}${hashOfAnswers()}`);
    try {
      await navigator.clipboard.writeText(location.href);
      status.textContent = '已复制。回答写在网址的 # 之后，不会发给服务器。';
    } catch {
      status.textContent = '浏览器不让复制；回答已写进地址栏，请从那里复制。';
    }
  });
}
