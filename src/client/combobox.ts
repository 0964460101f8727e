import { type ChoiceGroup, type ShownChoice, showChoices } from './choice.ts';
import { element } from './element.ts';
import { isComposingKey } from './typing.ts';

export interface Combobox {
  /** 按输入框现在的字重新列出。 */
  refresh(): void;
  close(): void;
}

export interface ComboboxOptions {
  choicesFor(text: string): Promise<readonly ChoiceGroup[]>;
  /** 在列表关着时、或最后一项上再按 ↓。没有的话，最后一项之后回到输入框。 */
  below?(): void;
}

let boxes = 0;

/**
 * WAI-ARIA 的组合框：焦点一直在输入框里，↓ ↑ 移动高亮，Enter 选定，Esc 关闭。
 * 角色由脚本加上：没有脚本时它就是普通的检索框。列表放在输入框那一行之后，排成什么样由样式定。
 */
export function combobox(input: HTMLInputElement, { choicesFor, below }: ComboboxOptions): Combobox {
  const id = `suggest-${++boxes}`;
  const list = element('div', { id, role: 'listbox', 'aria-label': '建议', class: 'suggest', hidden: '' });
  input.parentElement?.after(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': id }))
    input.setAttribute(name, value);
  input.setAttribute('aria-expanded', 'false');

  let options: readonly ShownChoice[] = [];
  let active = -1;
  let turn = 0;
  const isOpen = () => !list.hidden;

  const activate = (at: number) => {
    active = at;
    for (const [i, { node }] of options.entries()) node.setAttribute('aria-selected', String(i === at));
    const node = options[at]?.node;
    if (!node) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', node.id);
    node.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };

  const close = () => {
    turn++;
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  };

  const refresh = async () => {
    const mine = ++turn;
    const groups = (await choicesFor(input.value)).filter(({ choices }) => choices.length > 0);
    if (mine !== turn || document.activeElement !== input) return;
    options = showChoices(list, groups);
    if (options.length === 0) return close();
    // 只在挪动过时复位：读写滚动位置要强制排版，每打一个字都做太费。
    if (active >= 0) list.scrollLeft = 0;
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
  };

  const choose = (at: number) => {
    const chosen = options[at];
    close();
    chosen?.choose();
  };

  const down = () => {
    if (isOpen() && active < options.length - 1) return activate(active + 1);
    if (!below) return isOpen() ? activate(-1) : refresh();
    close();
    below();
  };
  const up = () => {
    if (isOpen()) activate(active < 0 ? options.length - 1 : active - 1);
  };

  input.addEventListener('keydown', (event) => {
    if (isComposingKey(event) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.key === 'ArrowDown') event.altKey ? refresh() : down();
    else if (event.key === 'ArrowUp') up();
    else if (event.key === 'Enter' && isOpen() && active >= 0) choose(active);
    else if (event.key === 'Escape' && isOpen()) close();
    else return;
    event.preventDefault();
  });
  input.addEventListener('blur', close);
  // 按下时不让焦点离开输入框，松开才算选。
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const at = options.findIndex(({ node }) => target instanceof Node && node.contains(target));
    if (at >= 0) choose(at);
  });
  return { refresh, close };
}
