/**
 * 输入框的字变了就调用一次。
 * 输入法组字时是半截拼音，等选定了再说；各浏览器选定时 `input` 与 `compositionend` 谁先谁后不一，
 * 同一帧里的合成一次，既不重复也不用等。
 */
export function onTyping(input: HTMLInputElement, then: () => void): void {
  let composing = false;
  let frame = 0;
  const typed = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(then);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    cancelAnimationFrame(frame);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    typed();
  });
  input.addEventListener('input', (event) => {
    if (!composing && !(event as InputEvent).isComposing) typed();
  });
}

/** 输入法还占着这次按键；Safari 选定时 isComposing 已是 false，只有 229 认得出来。 */
export const isComposingKey = (event: KeyboardEvent) => event.isComposing || event.keyCode === 229;
