import type { Filters, SortKey } from '../search/answer.ts';

/** 一次检索的全部条件；与网址问号后面的部分一一对应。 */
export interface SearchState {
  readonly query: string;
  readonly filters: Filters;
  readonly sort: SortKey;
}

/** 只认这些筛选项：聊天软件转发时会在网址后面添上自己的参数，不能当成筛选。 */
export const facetNames = ['kind', 'chain', 'node', 'level', 'instrument', 'status', 'source', 'year'] as const;
const sorts: readonly SortKey[] = ['relevance', 'date', 'title'];

export function stateFrom(search: string): SearchState {
  const params = new URLSearchParams(search);
  const filters: Record<string, string[]> = {};
  for (const name of facetNames) {
    const values = [...new Set(params.getAll(name))].filter((value) => value !== '');
    if (values.length > 0) filters[name] = values;
  }
  return { query: params.get('q') ?? '', filters, sort: sortFrom(params.get('sort')) };
}

export const sortFrom = (text: string | null): SortKey => sorts.find((sort) => sort === text) ?? 'relevance';

/** 写成 `?q=…&kind=…`；没有条件就是空。同样的条件总写成同样的网址。 */
export function paramsOf({ query, filters, sort }: SearchState): string {
  const params = new URLSearchParams();
  if (query.trim() !== '') params.set('q', query.trim());
  for (const name of facetNames) for (const value of filters[name] ?? []) params.append(name, value);
  if (sort !== 'relevance') params.set('sort', sort);
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}

export function withToggled(state: SearchState, facet: string, option: string): SearchState {
  const chosen = state.filters[facet] ?? [];
  const next = chosen.includes(option) ? chosen.filter((value) => value !== option) : [...chosen, option];
  const { [facet]: _, ...others } = state.filters;
  return { ...state, filters: next.length > 0 ? { ...others, [facet]: next } : others };
}

/** 选中了几个取值。 */
export const chosenCount = (filters: Filters) => Object.values(filters).reduce((sum, values) => sum + values.length, 0);
