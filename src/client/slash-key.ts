import { isSingleKey } from './single-key.ts';

/** 在页上任何地方按 / 就到检索框；正在别的框里打字时不抢。一页有两个框时到靠后的那个，它在正文里。 */
export function focusOnSlash(inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) input.setAttribute('aria-keyshortcuts', '/');
  document.addEventListener('keydown', (event) => {
    // 说明开着时，下面的网页不能动。
    if (!isSingleKey(event, ['/']) || document.querySelector('dialog[open]')) return;
    // 手机上首页页头的框是藏起来的。
    const shown = inputs.filter((input) => input.getClientRects().length > 0);
    const input = shown[shown.length - 1];
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
