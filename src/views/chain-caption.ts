import type { CitationView } from './citations.ts';

/** 链图的读法：页上、嵌入、打印、下载都是这一句。 */
export const chainLegend =
  '实线：来源写明；虚线：编者归类。连到段的框边，是只知道供给这一段，不知道是哪个环节。点线框：未核实，不等于空白。数字是本库收录数。';

/** 图下的来源一句：写得下两处，其余报数。 */
export function citedSources(citations: readonly CitationView[]): string {
  const titles = citations.map(({ title }) => title);
  return `${titles.slice(0, 2).join('、')}${titles.length > 2 ? ` 等 ${titles.length} 处` : ''}`;
}
