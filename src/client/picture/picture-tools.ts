import { element } from '../element.ts';
import { loadPart } from '../part.ts';
import type { PictureFormat } from './save-picture.ts';
import { tablesOf } from './tables-of.ts';

const labels: Record<PictureFormat, string> = { svg: 'SVG 图', png: 'PNG 图（2 倍）', csv: '表格 CSV' };

/** 给页上每一幅图装上下载按钮；做文件的那一段脚本点了才装。 */
export function wirePictures(): void {
  for (const figure of document.querySelectorAll<HTMLElement>('figure[data-picture]')) {
    const tools = figure.querySelector<HTMLElement>('[data-picture-tools]');
    if (tools) wirePicture(figure, tools);
  }
}

function wirePicture(figure: HTMLElement, tools: HTMLElement): void {
  const title = figure.querySelector('[data-picture-title]')?.firstChild?.textContent?.trim() ?? '';
  const status = element('span', { role: 'status' });
  const formats: PictureFormat[] = [];
  if (figure.querySelector('svg')) formats.push('svg', 'png');
  if (tablesOf(figure).length > 0) formats.push('csv');
  const buttons = formats.map((format) => {
    const label = labels[format];
    const button = element('button', { type: 'button', 'aria-label': `下载“${title}”的 ${label}` }, label);
    button.addEventListener('click', async () => {
      try {
        const { savePicture } = await loadPart('pictures');
        status.textContent = await savePicture(figure, format).catch(() => `这个浏览器做不出 ${label}，请改存别的一种`);
      } catch {
        status.textContent = '没能取到做文件的脚本，请再点一次；还不行就刷新网页';
      }
    });
    return button;
  });
  tools.append('下载', ...buttons, status);
  tools.hidden = false;
}
