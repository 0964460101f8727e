/** 每个类别下留给图的网址：条目不能用这些名字作文件名。 */
export const picturePages = {
  coverage: 'chains/coverage',
  timeline: 'policies/timeline',
  lineage: 'policies/lineage',
  matrix: 'policies/matrix',
  investment: 'projects/investment',
  honours: 'enterprises/honours',
} as const;
export type PicturePage = keyof typeof picturePages;

/** 不是图、也不是条目的网页：比较、编者的清单。 */
export const toolPages = {
  calendar: 'policies/calendar',
  compare: 'policies/compare',
  withoutSuccessor: 'policies/without-successor',
} as const;

const reserved = new Set<string>([...Object.values(picturePages), ...Object.values(toolPages)]);

/** 是不是留给图和工具页的网址。 */
export const isReservedPage = (path: string) => reserved.has(path);
