/** 打字时结果数一秒变几次，读屏软件跟着念会没完；静下来这么久（毫秒）再念一次。 */
const QUIET = 600;

/** 念给读屏软件听的地方；传空字串就不念，也取消还没念的。 */
export function announcer(region: HTMLElement): (text: string) => void {
  let timer = 0;
  return (text) => {
    clearTimeout(timer);
    if (text === '') region.textContent = '';
    else
      timer = window.setTimeout(() => {
        region.textContent = text;
      }, QUIET);
  };
}
