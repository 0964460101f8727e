import { isOnWeb } from './on-web.ts';
import { siteRoot } from './site-root.ts';

/** 打印页的按钮；在网站上打开的，附录里写出网站的地址，纸上的相对网址才有着落。 */
export function wirePrintSheet(): void {
  const button = document.querySelector<HTMLButtonElement>('[data-print]');
  button?.addEventListener('click', () => window.print());
  if (button) button.hidden = false;
  const address = document.querySelector<HTMLElement>('[data-site-address]');
  if (address && isOnWeb()) address.textContent = `：${decodeURI(new URL(siteRoot(), location.href).href)}`;
}
