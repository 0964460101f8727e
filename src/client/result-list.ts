import type { Group } from '../search/answer.ts';
import { excerptLoader } from './excerpt-loader.ts';
import { type ItemContext, resultItem } from './result-item.ts';

/** 一次只摆这么多：再多，慢机器上一次就要几十毫秒，打字会卡。 */
const STEP = 20;

export interface ResultList {
  /** 摆出结果；`shown` 是上次看到第几条，后退回来时一并摆出。 */
  show(groups: readonly Group[], context: ItemContext, shown?: number): Promise<void>;
  clear(): void;
  shown(): number;
}

/** `mark` 标明列的是什么：`result` 是查到的，`near` 是没有结果时供参考的，不算数。 */
export function resultList(list: HTMLElement, more: HTMLButtonElement, mark: 'result' | 'near'): ResultList {
  const excerpts = excerptLoader();
  let groups: readonly Group[] = [];
  let context: ItemContext | undefined;
  let shown = 0;

  /** 上一批里同一条目的摘要先留着用，免得每打一个字摘要都空一下。 */
  const oldExcerpts = () => {
    const found = new Map<string, Node[]>();
    for (const place of list.querySelectorAll('.excerpt')) {
      const href = place.closest('li')?.querySelector('a')?.getAttribute('href');
      if (href) found.set(href, [...place.childNodes]);
    }
    return found;
  };

  const append = (old = new Map<string, Node[]>()) => {
    if (!context) return;
    const next: HTMLElement[] = [];
    for (const group of groups.slice(shown, shown + STEP)) {
      const item = resultItem(group, context);
      item.dataset[mark] = '';
      const place = item.querySelector('.excerpt');
      place?.append(...(old.get(item.querySelector('a')?.getAttribute('href') ?? '') ?? []));
      if (place) excerpts.watch(place, context.search, group.head);
      next.push(item);
    }
    shown += next.length;
    list.append(...next);
    const left = groups.length - shown;
    more.hidden = left <= 0;
    more.textContent = `显示更多（还有 ${left} 条）`;
    return next[0];
  };

  const reset = () => {
    excerpts.clear();
    list.replaceChildren();
    more.hidden = true;
    shown = 0;
  };

  more.addEventListener('click', () => append()?.querySelector('a')?.focus());
  return {
    async show(nextGroups, nextContext, upTo = STEP) {
      const old = oldExcerpts();
      groups = nextGroups;
      context = nextContext;
      reset();
      append(old);
      // 一帧摆一批，不让主线程一口气摆几百条；中途又换了结果就作罢。
      while (shown < Math.min(upTo, groups.length) && groups === nextGroups) {
        await new Promise(requestAnimationFrame);
        if (groups === nextGroups) append();
      }
    },
    clear() {
      groups = [];
      reset();
    },
    shown: () => shown,
  };
}
