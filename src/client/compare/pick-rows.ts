import { element, required } from '../element.ts';
import { hashOf, slots } from './compare-state.ts';

const slugOf = (link: HTMLAnchorElement) => /([^/]+)\.html$/.exec(link.pathname)?.[1] ?? '';

/** 登记册每行前加一个勾，勾两三份就能去比较；勾了什么只在这一页的内存里，离开就没了。 */
export function wirePicks(bar: HTMLElement, table: HTMLTableElement): void {
  const go = required<HTMLAnchorElement>(bar, 'a');
  const status = required<HTMLElement>(bar, '[role=status]');
  const page = go.getAttribute('href') ?? '';
  const boxes: HTMLInputElement[] = [];
  const update = () => {
    const picked = boxes.filter(({ checked }) => checked);
    const full = picked.length === slots.length;
    for (const box of boxes) box.disabled = full && !box.checked;
    go.setAttribute('href', page + hashOf(picked.map(({ value }) => value)));
    bar.hidden = picked.length === 0;
    status.textContent = `已选 ${picked.length} 份${full ? '，最多三份' : picked.length === 1 ? '，再选一两份' : ''}`;
  };
  for (const link of table.querySelectorAll<HTMLAnchorElement>('tbody th[scope=row] > a')) {
    const label = `加入比较：${link.textContent}`;
    const box = element('input', { type: 'checkbox', value: slugOf(link), 'aria-label': label, title: '加入比较' });
    box.autocomplete = 'off';
    box.addEventListener('change', update);
    boxes.push(box);
    link.before(box);
  }
  table.classList.add('pickable');
}
