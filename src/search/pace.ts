/** 连续算多久（毫秒）就让一让：主线程上没有长任务，打字和滚动才不卡。 */
const STRETCH = 12;

/** 每次调用看看时间，算久了就让出主线程，再接着算。 */
export function createPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
}
