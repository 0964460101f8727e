import type { Answer, Search } from '../search/answer.ts';
import { announcer } from './announcer.ts';
import { correctionNote, emptyNote } from './answer-note.ts';
import { countText, failureText, incompleteText, isOldBrowser, spokenText } from './answer-text.ts';
import { required } from './element.ts';
import type { Toggle } from './facet-group.ts';
import { facetLabels } from './facet-labels.ts';
import { facetPanel } from './facet-panel.ts';
import { showChips } from './filter-chips.ts';
import { resultList } from './result-list.ts';
import { chosenCount, type SearchState } from './search-state.ts';

export type Phase = 'idle' | 'loading' | 'done' | 'error';

export interface SearchView {
  idle(): void;
  loading(): void;
  show(search: Search, answer: Answer, state: SearchState, shown?: number): Promise<void>;
  failed(error: unknown): void;
  /** 已经摆出几条。 */
  shown(): number;
}

export interface ViewOptions {
  readonly root: string;
  readonly toggle: Toggle;
  readonly clear: () => void;
}

/** 多数检索几毫秒就完，这么久（毫秒）还没完才写“正在检索”，免得字一闪一闪。 */
const SLOW = 200;

/** 检索页上四种样子：没有查询、正在查、查完、出错。什么时候变成哪一种由 search-page.ts 定。 */
export function searchView(panel: Element, { root, toggle, clear }: ViewOptions): SearchView {
  const find = <T extends HTMLElement>(name: string) => required<T>(panel, `[data-search-${name}]`);
  const [status, sort, found] = [find('state'), find('sort'), find('found')];
  const [howTo, ways, retry, near] = [find('how-to'), find('ways'), find('retry'), find('near')];
  const [chips, corrections, empty] = [find('chips'), find('corrections'), find('empty')];
  const results = resultList(find('results'), find<HTMLButtonElement>('more'), 'result');
  const nearest = resultList(find('near-results'), find<HTMLButtonElement>('near-more'), 'near');
  const labels = facetLabels();
  const showFacets = facetPanel(find<HTMLDetailsElement>('filters'), toggle);
  const announce = announcer(find('spoken'));
  let slow = 0;
  let turn = 0;

  const enter = (phase: Phase, text: string, isEmpty = false) => {
    turn++;
    clearTimeout(slow);
    status.dataset['searchState'] = phase;
    delete status.dataset['count'];
    status.textContent = text;
    sort.hidden = phase !== 'done' || isEmpty;
    found.hidden = phase !== 'done';
    retry.hidden = phase !== 'error';
    howTo.hidden = phase !== 'idle';
    ways.hidden = phase === 'done' && !isEmpty;
  };

  return {
    idle() {
      enter('idle', '');
      results.clear();
      announce('');
    },
    loading() {
      status.dataset['searchState'] = 'loading';
      delete status.dataset['count'];
      clearTimeout(slow);
      slow = window.setTimeout(() => {
        status.textContent = '正在检索…';
      }, SLOW);
    },
    async show(search, answer, state, shown) {
      const { groups, facets } = answer;
      const isEmpty = groups.length === 0;
      const gap = answer.incomplete === undefined ? '' : incompleteText(answer.incomplete);
      labels.learn(facets);
      const context = { search, root, labelOf: labels.labelOf };
      enter('done', isEmpty ? '没有结果' : countText(answer) + gap, isEmpty);
      retry.hidden = gap === '';
      status.dataset['count'] = String(groups.length);
      // 打印时输入框不印，查的是什么由样式写在结果数前面。
      status.dataset['asked'] = state.query.trim();
      showChips(chips, state.filters, { ...labels, toggle, clear });
      corrections.replaceChildren(...correctionNote(answer.corrections, state));
      corrections.hidden = answer.corrections.length === 0;
      empty.replaceChildren(...(isEmpty ? emptyNote(answer, state, clear) : []));
      near.hidden = !isEmpty || answer.nearest.length === 0;
      announce(spokenText(answer) + gap);
      const mine = turn;
      const shownAll = Promise.all([
        results.show(groups, context, shown),
        near.hidden ? nearest.clear() : nearest.show(answer.nearest, context),
      ]);
      // 结果先上，筛选的数目下一帧再改：合在一起，慢机器上一次要几十毫秒。
      await new Promise(requestAnimationFrame);
      if (mine === turn) showFacets(facets, chosenCount(state.filters));
      await shownAll;
    },
    failed(error) {
      const text = failureText(error);
      enter('error', text);
      retry.hidden = isOldBrowser(error);
      results.clear();
      announce(text);
    },
    shown: results.shown,
  };
}
