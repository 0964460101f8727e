import type { FacetCounts } from '../search/answer.ts';

/** 筛选项和取值的中文名，从历次答复里记下：没有结果时答复里不带，去掉筛选的按钮上却还要写。 */
export function facetLabels() {
  const facets = new Map<string, string>();
  const options = new Map<string, string>();
  return {
    learn(counts: readonly FacetCounts[]) {
      for (const { slug, label, options: known } of counts) {
        facets.set(slug, label);
        for (const option of known) options.set(`${slug}/${option.slug}`, option.label);
      }
    },
    facetLabel: (facet: string) => facets.get(facet),
    labelOf: (facet: string, option: string) => options.get(`${facet}/${option}`),
  };
}
