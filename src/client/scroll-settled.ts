/** 滚动停下这么久（毫秒）才算停了。 */
const SETTLED = 150;

/** 每次滚动停下后调用；返回值取消还没调用的那一次。 */
export function onScrollSettled(then: () => void): () => void {
  let timer = 0;
  const cancel = () => clearTimeout(timer);
  addEventListener('scroll', () => {
    cancel();
    timer = window.setTimeout(then, SETTLED);
  });
  return cancel;
}
