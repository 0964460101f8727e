/** 在结果里用 ↑ ↓ Home End 走，Esc 回输入框；Enter 是链接自己的。返回值用来从输入框走进第一条。 */
export function resultKeys(list: HTMLElement, input: HTMLInputElement): () => void {
  const links = () => [...list.querySelectorAll<HTMLAnchorElement>('[data-result] h3 a')];
  const back = () => input.focus();

  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const all = links();
    const item = event.target instanceof Element ? event.target.closest('[data-result]') : null;
    const at = all.findIndex((link) => item?.contains(link));
    switch (event.key) {
      case 'ArrowDown':
        all[Math.min(at + 1, all.length - 1)]?.focus();
        break;
      case 'ArrowUp':
        at > 0 ? all[at - 1]?.focus() : back();
        break;
      case 'Home':
        all[0]?.focus();
        break;
      case 'End':
        all[all.length - 1]?.focus();
        break;
      case 'Escape':
        back();
        break;
      default:
        return;
    }
    event.preventDefault();
  });
  return () => links()[0]?.focus();
}
