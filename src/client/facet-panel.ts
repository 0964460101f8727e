import type { FacetCounts } from '../search/answer.ts';
import { placeChildren } from './child-order.ts';
import { required } from './element.ts';
import { type FacetGroup, facetGroup, type Toggle } from './facet-group.ts';

/** 与样式里两栏的界线是同一个数。 */
const WIDE = '(min-width: 1100px)';

/** 筛选栏：宽屏在左边一直开着，窄屏收成一行“筛选（2）”。返回更新它的函数。 */
export function facetPanel(panel: HTMLDetailsElement, toggle: Toggle) {
  const groups = new Map<string, FacetGroup>();
  const box = required<HTMLElement>(panel, '[data-facets]');
  const summary = required<HTMLElement>(panel, 'summary');
  const wide = matchMedia(WIDE);
  const fit = () => {
    panel.open = wide.matches;
  };
  wide.addEventListener('change', fit);
  fit();

  return (facets: readonly FacetCounts[], chosen: number) => {
    const nodes = facets.map((facet) => {
      const group = groups.get(facet.slug) ?? facetGroup(facet, toggle);
      groups.set(facet.slug, group);
      group.update(facet);
      return group.node;
    });
    placeChildren(box, nodes, box.querySelector('fieldset:focus-within') ?? undefined);
    summary.textContent = chosen > 0 ? `筛选（${chosen}）` : '筛选';
    panel.hidden = nodes.every(({ hidden }) => hidden);
  };
}
