import { onFirst } from './on-first.ts';
import { loadPart } from './part.ts';
import { focusOnSlash } from './slash-key.ts';

/** 页上的检索框（检索页自己的除外）：点进来才装给建议的那一段；装不成就是普通的表单，照样能查。 */
export function wireSearchInputs(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>(':not([data-search-panel]) > search input[name="q"]')];
  if (inputs.length === 0) return;
  for (const input of inputs) {
    // 角色先写好：读屏软件一走到就念对，不会念完了才变。
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-expanded', 'false');
    const wire = onFirst(input, 'focus', async () => (await loadPart('search-box')).wireSearchBox(input));
    // 脚本还没到，人已经点进来了。
    if (document.activeElement === input) wire();
  }
  focusOnSlash(inputs);
}
