import type { FacetCounts, FacetOption } from '../search/answer.ts';
import { placeChildren } from './child-order.ts';
import { element } from './element.ts';

export type Toggle = (facet: string, option: string) => void;

export interface FacetGroup {
  readonly node: HTMLFieldSetElement;
  update(facet: FacetCounts): void;
}

interface OptionNode {
  readonly node: HTMLLabelElement;
  update(option: FacetOption): void;
}

const FOLDED = 8;

/** 一个筛选项：一组勾选框，数字就地更新，焦点留在原处。 */
export function facetGroup({ slug, label }: FacetCounts, toggle: Toggle): FacetGroup {
  const options = new Map<string, OptionNode>();
  const box = element('div', { id: `facet-${slug}`, class: 'facet-options' });
  const more = element('button', { type: 'button', class: 'plain', 'aria-expanded': 'false', 'aria-controls': box.id });
  const node = element('fieldset', { class: 'facet-group' }, element('legend', {}, label), box, more);
  let open = false;
  let last: readonly FacetOption[] = [];

  const fold = () => {
    for (const [i, option] of last.entries()) {
      const { node: row } = options.get(option.slug) ?? {};
      if (row) row.hidden = !open && i >= FOLDED && !option.chosen && !row.contains(document.activeElement);
    }
    more.hidden = last.length <= FOLDED;
    more.setAttribute('aria-expanded', String(open));
    more.textContent = open ? '收起' : `全部 ${last.length} 个`;
  };
  more.addEventListener('click', () => {
    open = !open;
    fold();
  });

  return {
    node,
    update(facet) {
      last = facet.options;
      const rows = last.map((option) => {
        const row = options.get(option.slug) ?? optionNode(slug, option.slug, toggle);
        options.set(option.slug, row);
        row.update(option);
        return row.node;
      });
      const focused = document.activeElement?.closest('label') ?? undefined;
      for (const [option, row] of options)
        if (row.node === focused && !rows.includes(row.node)) row.update(emptied(option, row.node));
      placeChildren(box, rows, focused);
      // 只有一个取值又没选上，筛了也一样。
      node.hidden = last.length < 2 && !last.some(({ chosen }) => chosen) && !node.contains(document.activeElement);
      fold();
    },
  };
}

/** 没有结果了，但焦点还在它上面：留着，写 0。 */
const emptied = (slug: string, node: Element): FacetOption => ({
  slug,
  label: node.querySelector('.facet-name')?.textContent ?? slug,
  count: 0,
  chosen: false,
});

function optionNode(facet: string, slug: string, toggle: Toggle): OptionNode {
  const box = element('input', { type: 'checkbox', name: facet, value: slug });
  const name = element('span', { class: 'facet-name' });
  const count = element('span', { class: 'facet-count' });
  box.addEventListener('change', () => toggle(facet, slug));
  return {
    node: element('label', {}, box, name, ' ', count),
    update(option) {
      box.checked = option.chosen;
      name.textContent = option.label;
      count.replaceChildren(String(option.count), element('span', { class: 'hidden-text' }, ' 条'));
    },
  };
}
