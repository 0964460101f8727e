import { answerText } from '../search/answer-text.ts';
import type { Search, SearchAnswer } from '../search/search.ts';
import { loadSearch } from './load-search.ts';
import { resultItem } from './search-result.ts';

type State = 'idle' | 'loading' | 'done' | 'error';

/** 打完一个字到检索之间等多久（毫秒）：短到感觉是即时，长到连打时不逐字检索。 */
const PAUSE = 120;
const PER_PAGE = 50;
const FAILED =
  '检索没有成功。请确认 search 文件夹与网页放在一起、网络通畅，换用较新的浏览器后刷新再试；也可以从类别列表查找。';

/** 把检索页的输入框、状态、结果列表接到查询前端上。页上的各个检索框（页头一个、正文一个）内容同步。 */
export function wireSearchPage(panel: Element): void {
  const root = document.documentElement.dataset['root'] ?? './';
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input[name="q"]')];
  const main = required<HTMLInputElement>(panel, 'input[name="q"]');
  const status = required<HTMLElement>(panel, '[data-search-state]');
  const list = required<HTMLElement>(panel, '[data-search-results]');
  const more = required<HTMLButtonElement>(panel, '[data-search-more]');
  let turn = 0;
  let timer = 0;
  let showMore: (() => void) | undefined;

  const say = (state: State, text: string, count?: number) => {
    status.dataset['searchState'] = state;
    if (count === undefined) delete status.dataset['count'];
    else status.dataset['count'] = String(count);
    status.textContent = text;
  };

  const show = (search: Search, answer: SearchAnswer) => {
    let shown = 0;
    showMore = () => {
      const next = answer.hits.slice(shown, shown + PER_PAGE).map((hit) => resultItem(search, hit, root));
      const first = shown > 0 ? next[0]?.querySelector('a') : undefined;
      shown += next.length;
      list.append(...next);
      more.hidden = shown >= answer.hits.length;
      first?.focus();
    };
    list.replaceChildren();
    showMore();
  };

  const run = async () => {
    clearTimeout(timer);
    const mine = ++turn;
    const query = main.value.trim();
    keepInAddress(query);
    if (query === '') {
      list.replaceChildren();
      more.hidden = true;
      say('idle', '');
      return;
    }
    say('loading', '正在检索…');
    try {
      const search = await loadSearch(root);
      const answer = await search.ask(query);
      if (mine !== turn) return;
      show(search, answer);
      say('done', answerText(query, answer), answer.hits.length);
    } catch (error) {
      if (mine !== turn) return;
      list.replaceChildren();
      more.hidden = true;
      say('error', `${FAILED}（${error instanceof Error ? error.message : String(error)}）`);
    }
  };

  const typed = (input: HTMLInputElement) => {
    for (const other of inputs) if (other !== input) other.value = input.value;
    clearTimeout(timer);
    timer = window.setTimeout(run, PAUSE);
  };
  for (const input of inputs) {
    input.addEventListener('input', (event) => {
      // 输入法还在组字时是半截拼音，等选定了再查。
      if (!(event instanceof InputEvent && event.isComposing)) typed(input);
    });
    input.addEventListener('compositionend', () => typed(input));
    input.form?.addEventListener('submit', (event) => {
      event.preventDefault();
      typed(input);
      run();
    });
  }
  more.addEventListener('click', () => showMore?.());
  document.addEventListener('keydown', (event) => focusOnSlash(event, main));

  const asked = new URLSearchParams(location.search).get('q') ?? '';
  for (const input of inputs) input.value = asked;
  if (asked.trim() === '') loadSearch(root).catch(() => undefined);
  else run();
}

/** 地址里留着 `?q=`：刷新、收藏、返回都回到同一次检索。 */
function keepInAddress(query: string) {
  const url = new URL(location.href);
  if (query === '') url.searchParams.delete('q');
  else url.searchParams.set('q', query);
  if (url.href !== location.href) history.replaceState(null, '', url.href);
}

function focusOnSlash(event: KeyboardEvent, input: HTMLInputElement) {
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]')) return;
  event.preventDefault();
  input.focus();
  input.select();
}

function required<T extends Element>(within: Element, selector: string): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`检索页缺少 ${selector}`);
  return found;
}
