import { loadPart } from '../part.ts';
import { isSingleKey } from '../single-key.ts';

/** 按 ? 或页脚的“键盘”，打开键盘说明；装不成就去使用说明里的那一节。 */
export function wireKeyboardMap(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-keyboard-map]');
  if (!link) return;
  const open = (event: Event) => {
    event.preventDefault();
    loadPart('keyboard-map').then(
      ({ openKeyboardMap }) => openKeyboardMap(link.href),
      () => location.assign(link.href),
    );
  };
  link.addEventListener('click', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener('keydown', (event) => {
    if (isSingleKey(event, ['?', '？'])) open(event);
  });
}
