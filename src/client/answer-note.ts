import type { Answer, Correction } from '../search/answer.ts';
import { understoodText } from './answer-text.ts';
import { element } from './element.ts';
import { chosenCount, paramsOf, type SearchState } from './search-state.ts';

/** “您是不是要找”：真链接，可以另开一页；普通的点击由检索页接过去，不必重新装载。 */
export function correctionNote(corrections: readonly Correction[], state: SearchState): (Node | string)[] {
  if (corrections.length === 0) return [];
  const links = corrections.flatMap(({ to, query }, i) => {
    const link = element('a', { href: paramsOf({ ...state, query }), 'data-query': query }, to);
    return i === 0 ? [link] : ['、', link];
  });
  return ['您是不是要找：', ...links, '？'];
}

/** 没有结果时的说明：查询怎样理解的，是不是筛选挡住了。 */
export function emptyNote(answer: Answer, state: SearchState, clear: () => void): HTMLElement[] {
  const lines = [element('p', {}, `没有找到“${state.query.trim()}”。`, understoodText(answer, state.query))];
  if (chosenCount(state.filters) > 0 && answer.unfiltered > 0) {
    const button = element('button', { type: 'button', class: 'plain' }, '清除筛选');
    button.addEventListener('click', clear);
    lines.push(element('p', {}, `是筛选挡住了：不筛选有 ${answer.unfiltered} 条。`, button));
  }
  return lines;
}
