import { hasChosen } from './reading-mode.ts';

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';

/** 按的是不是这个单键快捷键：正在打字、带着别的键、读者关掉了单键快捷键的，都不算。 */
export function isSingleKey(event: KeyboardEvent, keys: readonly string[]): boolean {
  if (!keys.includes(event.key) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  if (hasChosen('no-keys')) return false;
  return !(event.target instanceof Element && event.target.closest(typing));
}
