import type { Answer, MatchedBy } from '../search/answer.ts';

const READINGS = 3;
const quoted = (texts: readonly string[]) => texts.map((text) => `“${text}”`).join('、');

/** 几条结果，另外还按什么查了。 */
export function countText({ groups, unfiltered, readAs }: Answer): string {
  const count =
    groups.length === unfiltered ? `${groups.length} 条结果` : `${groups.length} 条结果（共 ${unfiltered} 条）`;
  const also = [...new Set(readAs.map(({ to }) => to))];
  if (also.length === 0) return count;
  return `${count}，兼查${quoted(also.slice(0, READINGS))}${also.length > READINGS ? `等 ${also.length} 个说法` : ''}`;
}

/** 一条结果为什么对得上，不说就会让人以为查错了。`title` 是它的标题，已经写在上面的不再重复。 */
export function whyText({ kind, from, to }: MatchedBy, title: string): string {
  switch (kind) {
    case 'alias':
      return to === title ? `按它的别名“${from}”匹配` : `按“${to}”的别名“${from}”匹配`;
    case 'pinyin':
      return `拼音“${from}”读作“${to}”`;
    case 'form':
      return `“${from}”按“${to}”查`;
    case 'typo':
      return `“${from}”疑是“${to}”`;
  }
}

/** 建议里的短说法：地方小，名称已经写在旁边。 */
export function suggestedBy({ kind, from, to }: MatchedBy): string {
  switch (kind) {
    case 'alias':
      return `别名“${from}”`;
    case 'pinyin':
      return `拼音“${from}”`;
    case 'form':
      return `即“${to}”`;
    case 'typo':
      return `疑是“${to}”`;
  }
}

/** 没有结果时，查询是怎样理解的；就是照原样查的，不必再说一遍。 */
export function understoodText({ understood: { wanted, exact, not } }: Answer, query: string): string {
  if (exact.length + not.length === 0 && wanted.length === 1 && wanted[0] === query.trim()) return '';
  const parts = [
    ...(wanted.length > 0 ? [`${wanted.length > 1 ? '同时含有' : '含有'}${quoted(wanted)}`] : []),
    ...(exact.length > 0 ? [`一字不差地含有${quoted(exact)}`] : []),
    ...(not.length > 0 ? [`不含${quoted(not)}`] : []),
  ];
  if (parts.length === 0) return '查询里没有可以查的字词。';
  return `查的是${parts.join('，')}的条目。`;
}

/** 读给读屏软件的一句：比看到的短，先说数。 */
export function spokenText(answer: Answer): string {
  const { groups, corrections } = answer;
  const maybe = corrections.length > 0 ? `您是不是要找：${corrections.map(({ to }) => to).join('、')}？` : '';
  return `${groups.length === 0 ? '没有结果' : countText(answer)}。${maybe}`;
}

const detailOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** 浏览器太旧，重试没有用；名字与 scripts/lib/search-index/engine/script-files.ts 约好。 */
export const isOldBrowser = (error: unknown) => error instanceof Error && error.name === 'OldBrowser';

/** 有的文件没读到，结果不全；写在结果数后面。 */
export const incompleteText = (error: unknown) =>
  `。结果可能不全：${detailOf(error)}；请确认 search 文件夹完整、网络通畅，再点“重试”`;

/** 出错时怎么办，末尾附上是哪个文件。 */
export function failureText(error: unknown): string {
  const detail = detailOf(error);
  if (isOldBrowser(error))
    return `${detail}。检索要用 Chrome、Edge 109，Firefox 115，Safari 16.4 或更新的；换一个浏览器打开，或从下面的列表查找。`;
  return `检索没有成功：${detail}。请确认 search 文件夹与网页放在一起、网络通畅，再点“重试”；也可以从下面的列表查找。`;
}
