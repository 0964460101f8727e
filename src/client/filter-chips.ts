import type { Filters } from '../search/answer.ts';
import { element } from './element.ts';
import type { Toggle } from './facet-group.ts';

export interface ChipOptions {
  labelOf(facet: string, option: string): string | undefined;
  facetLabel(facet: string): string | undefined;
  toggle: Toggle;
  clear(): void;
}

/** 选中的筛选项，每个可以单独去掉；去掉后焦点落到下一个，都去完了就落到结果数上。 */
export function showChips(box: HTMLElement, filters: Filters, { labelOf, facetLabel, toggle, clear }: ChipOptions) {
  const at = [...box.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  const chips = Object.entries(filters).flatMap(([facet, options]) =>
    options.map((option) => {
      const name = `${facetLabel(facet) ?? facet}：${labelOf(facet, option) ?? option}`;
      const cross = element('span', { 'aria-hidden': 'true' }, '×');
      const chip = element(
        'button',
        { type: 'button', class: 'chip', 'aria-label': `去掉筛选 ${name}` },
        name,
        ' ',
        cross,
      );
      chip.addEventListener('click', () => toggle(facet, option));
      return element('li', {}, chip);
    }),
  );
  if (chips.length > 0) {
    const all = element('button', { type: 'button', class: 'plain' }, '全部清除');
    all.addEventListener('click', clear);
    chips.push(element('li', {}, all));
  }
  box.replaceChildren(...chips);
  box.hidden = chips.length === 0;
  if (at < 0) return;
  const buttons = box.querySelectorAll('button');
  (buttons[Math.min(at, buttons.length - 2)] ?? document.querySelector<HTMLElement>('[data-search-state]'))?.focus();
}
