import type { Claim } from '../schema/claim.ts';
import { type Entry, type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';

/** 可以复制的引文，和因为不知道而略去的项。 */
export interface CitationLine {
  text: string;
  left: string[];
}

/** 责任者至多列三个，再多写“等”（GB/T 7714）。 */
const authorsShown = 3;

const why = (claim: Claim<unknown>) => (claim.state === 'absent' ? claim.reason : '由推断得来');

/**
 * 照 GB/T 7714 的次序：责任者. 题名: 文号[Z/OL]. (日期)[查看日]. 网址. 只写来源写明的，不知道的略去并说出来。
 * 没有见过发文机关页面的，不给网址，写明转引自本库哪一版。
 */
export function citationLine({ kind, slug, data }: EntryOf<'policies'>, site: Site): CitationLine {
  const { issuers, number, datePublished, dateMade, originalUrl } = data;
  const left: string[] = [];
  const authors =
    issuers.state !== 'stated'
      ? ''
      : `${issuers.value.slice(0, authorsShown).join(', ')}${issuers.value.length > authorsShown ? ', 等' : ''}. `;
  if (authors === '') left.push(`发文机关（${why(issuers)}）`);
  if (number.state !== 'stated') left.push(`发文字号（${why(number)}）`);
  const date = [datePublished, dateMade].find((claim) => claim.state === 'stated');
  if (date === undefined) left.push(`日期（${why(datePublished)}）`);
  const seen = data.sources.find(({ url }) => url === originalUrl)?.seen ?? data.checked;
  const title = `${data.title}${number.state === 'stated' ? `: ${number.value}` : ''}`;
  const dated = date?.state === 'stated' ? `(${date.value})` : '';
  if (originalUrl !== undefined) return { text: `${authors}${title}[Z/OL]. ${dated}[${seen}]. ${originalUrl}.`, left };
  left.push('原文网址（没有见到发文机关的页面）');
  const via = `转引自: ${site.name}, ${entryId({ kind, slug })}, ${site.edition} 版.`;
  return { text: `${authors}${title}[Z]. ${dated === '' ? '' : `${dated}. `}${via}`, left };
}

/**
 * 政策以外的一页（条目、环节），引的是本库这一条：题名[DB]//库名. 版次. 网址. 不写责任者，它的出处另列。
 * 站点没有固定网址的，只写文件在站里的位置。
 */
export function pageCitation(id: string, title: string, checked: string, site: Site): CitationLine {
  const { name, edition, address } = site;
  const online = address === undefined ? '' : '/OL';
  return {
    text: `${title}[DB${online}]//${name}. ${edition} 版. [${checked} 核对]. ${address ?? ''}${id}.html.`,
    left: [],
  };
}

export const entryCitation = (entry: Entry, site: Site): CitationLine =>
  entry.kind === 'policies'
    ? citationLine(entry, site)
    : pageCitation(entryId(entry), entry.data.title, entry.data.checked, site);
