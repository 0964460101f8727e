/** 每个类别下留给图的网址：条目不能用这些名字作文件名。 */
export const picturePages = {
  coverage: 'chains/coverage',
  timeline: 'policies/timeline',
  investment: 'projects/investment',
  honours: 'enterprises/honours',
} as const;
export type PicturePage = keyof typeof picturePages;

export const isPicturePage = (path: string) => Object.values<string>(picturePages).includes(path);
