import type { Excerpt, Hit, Search } from '../search/answer.ts';
import { element, marked } from './element.ts';

/** 停了这么久（毫秒）才读摘要：连着打字时，一闪而过的结果不值得下载正文。 */
const SETTLED = 150;

/** 看得见的结果才读正文；读到时放进已经留好的位置，版面不跳。 */
export function excerptLoader() {
  const waiting = new Map<Element, () => Promise<Excerpt>>();
  const visible = new Set<Element>();
  let timer = 0;
  const seen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) visible.add(target);
      else visible.delete(target);
    }
    clearTimeout(timer);
    timer = window.setTimeout(() => loadAll(visible), SETTLED);
  });

  const loadAll = (places: Iterable<Element>) => {
    for (const place of [...places]) load(place);
  };
  const load = (place: Element) => {
    const read = waiting.get(place);
    forget(place);
    if (read) show(place, read);
  };
  const show = (place: Element, read: () => Promise<Excerpt>) => {
    read().then(
      ({ segments }) => place.replaceChildren(...marked(segments)),
      // 只缺一段摘要：名称和链接都在，不算检索失败。
      () => {
        const again = element('button', { type: 'button', class: 'plain' }, '再读一次');
        again.addEventListener('click', () => show(place, read));
        place.replaceChildren('摘要没有读到。', again);
      },
    );
  };
  const forget = (place: Element) => {
    waiting.delete(place);
    visible.delete(place);
    seen.unobserve(place);
  };

  // 打印的是整张列表，没滚到的也要有摘要。
  addEventListener('beforeprint', () => loadAll(waiting.keys()));
  return {
    watch(place: Element, search: Search, hit: Hit) {
      waiting.set(place, () => search.excerptOf(hit));
      seen.observe(place);
    },
    /** 换了一批结果，旧的不再读。 */
    clear() {
      for (const place of [...waiting.keys()]) forget(place);
    },
  };
}
