import { copyText } from './copy-text.ts';
import { required } from './element.ts';
import { isOnWeb } from './on-web.ts';

/** 嵌入代码：在网站上补全网址，给复制按钮；从磁盘打开的没有网址，说明白。 */
export function wireEmbedCode(code: HTMLElement): void {
  const note = required<HTMLElement>(code, '[data-embed-note]');
  const line = required<HTMLTextAreaElement>(code, 'textarea');
  if (!isOnWeb()) {
    note.textContent = '这一页是从磁盘打开的，没有网址；要嵌入，请到网站上的这一页取代码。';
    line.remove();
    return;
  }
  const button = required<HTMLButtonElement>(code, 'button');
  const status = required<HTMLElement>(code, '[role=status]');
  const address = required<HTMLAnchorElement>(code, 'a').href.replace(/&/g, '&amp;');
  line.value = line.value.replace(/src="[^"]*"/, () => `src="${address}"`);
  note.textContent = '把这一行放进别的网页。';
  button.hidden = false;
  button.addEventListener('click', async () => {
    status.textContent = (await copyText(line)) ? '已复制' : '浏览器不让复制；已选中，请按 Ctrl+C';
  });
}
