import type { Excerpt, Hit, Search } from '../search/answer.ts';
import { marked } from './element.ts';

/** 看得见（或将要看见）的结果才读正文；读到时放进已经留好的位置，版面不跳。 */
export function excerptLoader() {
  const waiting = new Map<Element, () => Promise<Excerpt>>();
  const seen = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) if (isIntersecting) load(target);
    },
    { rootMargin: '200px 0px' },
  );

  const load = (place: Element) => {
    const read = waiting.get(place);
    forget(place);
    read?.().then(
      ({ segments }) => place.replaceChildren(...marked(segments)),
      // 只缺一段摘要：名称和链接都在，不算检索失败。
      () => place.replaceChildren('（摘要没有读到）'),
    );
  };
  const forget = (place: Element) => {
    waiting.delete(place);
    seen.unobserve(place);
  };

  // 打印的是整张列表，没滚到的也要有摘要。
  addEventListener('beforeprint', () => {
    for (const place of [...waiting.keys()]) load(place);
  });
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
