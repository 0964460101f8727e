/** 连续算多久（毫秒）就让一让：主线程上没有长任务，打字和滚动才不卡。 */
const STRETCH = 12;

/** 让出主线程，下一个任务再接着算。 */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** 每次调用看看时间，算久了就让出主线程，再接着算。 */
export function createPace(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < STRETCH) return;
    await nextTask();
    since = performance.now();
  };
}
