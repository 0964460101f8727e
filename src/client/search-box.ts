import { combobox } from './combobox.ts';
import { loadSearch } from './load-search.ts';
import { rememberSearch } from './recent-searches.ts';
import { siteRoot } from './site-root.ts';
import { suggestionsFor } from './suggestions.ts';
import { onTyping } from './typing.ts';

const MOST = 8;

/** 普通页面上的一个检索框：提交去检索页，打字时给建议。引擎等到有人点进框里才装，不拖累看网页的人。 */
export function wireSearchBox(input: HTMLInputElement): void {
  const root = siteRoot();
  const again = (query: string) => {
    input.value = query;
    input.form?.submit();
  };
  const box = combobox(input, {
    choicesFor: (text) =>
      suggestionsFor(text, {
        load: () => loadSearch(root),
        root,
        most: MOST,
        open: (href) => location.assign(href),
        again,
      }),
  });
  const warm = () => {
    loadSearch(root).catch(() => undefined);
    if (input.value === '') box.refresh();
  };
  input.addEventListener('focus', warm);
  // 脚本还没到，人已经点进来了。
  if (document.activeElement === input) warm();
  if (input.value !== '') box.refresh();
  onTyping(input, box.refresh);
  input.form?.addEventListener('submit', () => rememberSearch(input.value));
}
