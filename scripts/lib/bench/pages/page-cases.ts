import { type PageWeight, weighPages } from '../../page-weight.ts';

/** 要量的一页。 */
export interface PageCase {
  readonly label: string;
  /** 相对于站点根，可以带查询。 */
  readonly url: string;
  readonly isEntry: boolean;
}

/** 同样的文字给别的生成器用的几页：最重的几份政策，第一份就是相比的一页。 */
const SAMPLE = 6;

export interface PageCases {
  readonly cases: readonly PageCase[];
  /** 最重的几份政策，给别的生成器用。 */
  readonly sample: readonly string[];
  /** 全部条目页里最重的一页。 */
  readonly heaviest: PageWeight;
  readonly entries: number;
}

/** @throws 站点里没有政策或企业 */
export async function pageCases(dir: string): Promise<PageCases> {
  const weights = await weighPages(dir);
  const entries = weights.filter((weight) => weight.class === 'entry').toSorted((a, b) => b.bytes - a.bytes);
  const inFolder = (folder: string) => entries.map(({ page }) => page).filter((page) => page.startsWith(`${folder}/`));
  const policies = inFolder('policies');
  const enterprises = inFolder('enterprises');
  const [heaviest] = entries;
  const [policy] = policies;
  const typical = enterprises[enterprises.length >> 1];
  if (!heaviest || !policy || !typical) throw new Error(`${dir} 里没有政策或企业的网页：先 npm run build`);
  const page = (label: string, url: string, isEntry = false): PageCase => ({ label, url, isEntry });
  return {
    cases: [
      page('首页', 'index.html'),
      page('列表（政策）', 'policies/index.html'),
      page('条目（最重的政策）', policy, true),
      page('条目（轻重居中的企业）', typical, true),
      page('产业链', 'chains/ic.html'),
      page('检索（功率器件）', `search.html?q=${encodeURIComponent('功率器件')}`),
      page('找政策', 'finder.html'),
    ],
    sample: policies.slice(0, SAMPLE),
    heaviest,
    entries: entries.length,
  };
}
