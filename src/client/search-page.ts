import { combobox } from './combobox.ts';
import { required } from './element.ts';
import { loadSearch } from './load-search.ts';
import { rememberSearch } from './recent-searches.ts';
import { resultKeys } from './result-keys.ts';
import { onScrollSettled } from './scroll-settled.ts';
import { searchAddress } from './search-address.ts';
import { paramsOf, type SearchState, sortFrom, stateFrom, withToggled } from './search-state.ts';
import { searchView } from './search-view.ts';
import { siteRoot } from './site-root.ts';
import { focusOnSlash } from './slash-key.ts';
import { suggestionsFor } from './suggestions.ts';
import { onTyping } from './typing.ts';

/** 结果就在下面，建议只占一行，多了反而挡路。 */
const SUGGESTED = 5;

/** 检索页：网址、输入框、筛选、排序合成一份条件（state），条件一变就查一次，后到的旧答复丢掉。 */
export function wireSearchPage(panel: Element): void {
  const root = siteRoot();
  const input = required<HTMLInputElement>(panel, 'input[name="q"]');
  const sort = required<HTMLSelectElement>(panel, 'select[name="sort"]');
  const title = document.title;
  let state = stateFrom(location.search);
  // 网页还没装好人就打了字，以打的为准。
  if (document.activeElement === input && input.value !== '') state = { ...state, query: input.value };
  let turn = 0;

  const run = async (shown?: number) => {
    const mine = ++turn;
    const { query, filters } = state;
    document.title = query.trim() === '' ? title : `${query.trim()} · ${title}`;
    if (query.trim() === '') return view.idle();
    view.loading();
    try {
      const search = await loadSearch(root);
      const answer = await search.ask(query, { filters, sort: state.sort });
      if (mine === turn) await view.show(search, answer, state, shown);
    } catch (error) {
      if (mine === turn) view.failed(error);
    }
  };
  const showControls = () => {
    if (input.value !== state.query) input.value = state.query;
    sort.value = state.sort;
  };
  /** 定下新的条件：新添一步历史，后退回到 `back`。 */
  const commit = (next: SearchState, back?: SearchState) => {
    state = next;
    rememberSearch(state.query);
    address.commit(state, back);
    showControls();
    box.close();
    run();
  };
  const keepPlace = () => address.keepPlace({ scroll: scrollY, shown: view.shown() });
  const restore = async () => {
    const place = address.place();
    showControls();
    await run(place?.shown);
    if (place) scrollTo(0, place.scroll);
  };

  const view = searchView(panel, {
    root,
    toggle: (facet, option) => commit(withToggled(state, facet, option), state),
    clear: () => commit({ ...state, filters: {} }, state),
  });
  const address = searchAddress(state);
  const enterResults = resultKeys(required(panel, '[data-search-results]'), input);
  const open = (href: string) => {
    keepPlace();
    rememberSearch(state.query);
    location.assign(href);
  };
  const again = (query: string) => commit({ ...state, query });
  const box = combobox(input, {
    choicesFor: (text) => suggestionsFor(text, { load: () => loadSearch(root), root, most: SUGGESTED, open, again }),
    below: enterResults,
  });

  onTyping(input, () => {
    if (input.value === state.query) return;
    state = { ...state, query: input.value };
    address.draft(state);
    run();
    box.refresh();
  });
  input.addEventListener('focus', () => {
    if (input.value === '') box.refresh();
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    commit({ ...state, query: input.value });
  });
  sort.addEventListener('change', () => commit({ ...state, sort: sortFrom(sort.value) }, state));
  panel.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || !(event instanceof MouseEvent)) return;
    if (target.closest('[data-search-retry]')) run();
    if (target.closest('[data-result] a')) {
      keepPlace();
      rememberSearch(state.query);
    }
    const query = target.closest<HTMLElement>('a[data-query]')?.dataset['query'];
    if (query === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    commit({ ...state, query });
    // 点过的链接随旧的一批撤掉了；焦点放到结果数上，不放进输入框，免得手机弹出键盘。
    required<HTMLElement>(panel, '[data-search-state]').focus();
  });
  focusOnSlash([input]);

  history.scrollRestoration = 'manual';
  const forgetScroll = onScrollSettled(keepPlace);
  addEventListener('popstate', () => {
    forgetScroll();
    const next = stateFrom(location.search);
    // 页内跳转（跳到正文）也会来这里，条件没变就不动。
    if (paramsOf(next) === paramsOf(state)) return;
    state = next;
    address.adopt(state);
    restore();
  });
  loadSearch(root).catch(() => undefined);
  restore();
  panel.querySelector('[data-search-stalled]')?.remove();
}
