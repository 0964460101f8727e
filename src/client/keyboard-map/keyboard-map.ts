import css from '../../styles/keys.css?inline';
import { addStyles } from '../add-styles.ts';
import { element } from '../element.ts';
import { choose, hasChosen, showLargeText } from '../reading-mode.ts';
import { keyGroups } from './keys.ts';

let dialog: HTMLDialogElement | undefined;

/** 打开键盘说明：只列这一页上有的几处。Esc 关，焦点回到原处（对话框自己会）。 */
export function openKeyboardMap(everyKey: string): void {
  dialog ??= made(everyKey);
  if (dialog.open) return;
  showLargeText();
  dialog.showModal();
}

function made(everyKey: string): HTMLDialogElement {
  addStyles(css);
  const close = element('button', { type: 'button' }, '关闭');
  const single = element('input', { type: 'checkbox' });
  single.checked = !hasChosen('no-keys');
  const made = element(
    'dialog',
    { class: 'keys', 'aria-labelledby': 'keys-title' },
    element('header', {}, element('h2', { id: 'keys-title' }, '键盘'), close),
    ...keyGroups
      .filter(({ selector }) => document.querySelector(selector))
      .flatMap(({ title, rows }) => [
        element('h3', {}, title),
        element(
          'dl',
          {},
          ...rows.map(({ keys, does }) =>
            element(
              'div',
              {},
              element('dt', {}, ...keys.flatMap((key) => [element('kbd', {}, key), ' '])),
              element('dd', {}, does),
            ),
          ),
        ),
      ]),
    element(
      'div',
      { class: 'keys-choices' },
      element('label', {}, single, '用单键快捷键 / 和 ?'),
      element(
        'button',
        { type: 'button', class: 'large-text', 'data-large-text': '', 'aria-pressed': 'false' },
        '大字',
      ),
      element('a', { href: everyKey }, '各页的全部按键'),
    ),
  );
  // 语音输入的人会误触单键，读屏软件也可能用它们：可以关掉（WCAG 2.1.4）。
  single.addEventListener('change', () => choose('no-keys', !single.checked));
  close.addEventListener('click', () => made.close());
  made.addEventListener('click', ({ target }) => {
    if (target === made || target instanceof HTMLAnchorElement) made.close();
  });
  document.body.append(made);
  return made;
}
