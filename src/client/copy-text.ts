import { required } from './element.ts';

/** 页上可以复制的几段：有脚本才给按钮。 */
export function wireCopyButtons(): void {
  for (const block of document.querySelectorAll<HTMLElement>('[data-copy]')) {
    const source = required<HTMLElement>(block, '[data-copy-text]');
    const button = required<HTMLButtonElement>(block, '[data-copy-button]');
    const status = required<HTMLElement>(block, '[role=status]');
    button.hidden = false;
    button.addEventListener('click', async () => {
      status.textContent = (await copyText(source)) ? '已复制' : '浏览器不让复制；已选中，请按 Ctrl+C';
    });
  }
}

/** 选中一段再复制。内网多半没有 https，那里浏览器不给剪贴板，退回老办法。 */
export async function copyText(source: HTMLElement): Promise<boolean> {
  const isField = source instanceof HTMLTextAreaElement;
  if (isField) source.select();
  else getSelection()?.selectAllChildren(source);
  try {
    await navigator.clipboard.writeText(isField ? source.value : (source.textContent ?? ''));
    return true;
  } catch {
    return document.execCommand('copy');
  }
}
