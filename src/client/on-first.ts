/** 头一次发生时做一件可能做不成的事（多半是装一段脚本）；没做成，下一次发生时再做。 */
export function onFirst(target: EventTarget, type: string, act: () => Promise<void>): () => void {
  const first = () => {
    target.removeEventListener(type, first);
    act().catch(() => target.addEventListener(type, first));
  };
  target.addEventListener(type, first);
  return first;
}
