/** 装进检索页的探头：记最后一次输入、这次查询的结果出来的时刻，和主线程上的长任务。 */
export interface SearchProbe {
  /** 最后一次输入的时刻；还没有输入是 0。 */
  typed: number;
  /** 这次查询出结果的时刻；还没出是 0。 */
  done: number;
  /** 超过 50 毫秒的任务：开始的时刻与长短。 */
  readonly long: { readonly start: number; readonly ms: number }[];
}

declare global {
  var searchProbe: SearchProbe | undefined;
}

/** 在网页里执行，不能引用外面的东西。 */
export function installSearchProbe() {
  const probe: SearchProbe = { typed: 0, done: 0, long: [] };
  globalThis.searchProbe = probe;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) probe.long.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });

  document.addEventListener(
    'input',
    () => {
      probe.typed = performance.now();
      probe.done = 0;
      asked = false;
    },
    true,
  );
  let asked = false;
  new MutationObserver((records) => {
    const status = document.querySelector<HTMLElement>('[data-search-state]');
    if (!status || probe.typed === 0 || probe.done > 0) return;
    const { searchState, count } = status.dataset;
    // 先变成“正在查”，才算是这次查询的“查完”；上一次留下的不算。
    asked ||= searchState === 'loading' || records.some(({ oldValue }) => oldValue === 'loading');
    const shown = count === '0' || document.querySelector('[data-result]') !== null;
    if (asked && searchState === 'done' && shown) probe.done = performance.now();
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['data-search-state'],
    attributeOldValue: true,
  });
}
