/** 在页上任何地方按 / 就到检索框；正在别的框里打字时不抢。一页有两个框时到靠后的那个，它在正文里。 */
export function focusOnSlash(inputs: readonly HTMLInputElement[]): void {
  for (const input of inputs) input.setAttribute('aria-keyshortcuts', '/');
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (
      event.target instanceof Element &&
      event.target.closest('input:not([type=checkbox]), textarea, select, [contenteditable]')
    )
      return;
    // 手机上首页页头的框是藏起来的。
    const shown = inputs.filter((input) => input.getClientRects().length > 0);
    const input = shown[shown.length - 1];
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  });
}
