import type { Goal } from '../goals.ts';
import { kilobytes } from '../report-table.ts';
import type { PageCase, PageCases } from './page-cases.ts';
import { categories, categoryNames, type PageRun, type Preset, presets } from './page-run.ts';

/** 一页在一种设备上的中位。 */
export interface PageResult {
  readonly page: PageCase;
  readonly preset: Preset;
  readonly run: PageRun;
}

/** 页重与构建时的预算同一种算法，对全部条目页。 */
export type EntryWeights = Pick<PageCases, 'heaviest' | 'entries'>;

const MIN_SCORE = 99;
const MAX_CLS = 0.02;
const MAX_TBT = 0;
const MAX_ENTRY_KB = 25;

const nameOf = ({ page, preset }: PageResult) => `${page.label}，${presets[preset]}`;

/** 各页里最差的一个：写出它是多少、在哪一页。 */
function worstOf(
  results: readonly PageResult[],
  read: (run: PageRun) => number,
  sign: 1 | -1,
): { readonly value: number; readonly at: string } {
  const [worst] = results.toSorted((a, b) => sign * (read(b.run) - read(a.run)));
  return worst ? { value: read(worst.run), at: nameOf(worst) } : { value: Number.NaN, at: '没有页' };
}

const atMost = (
  text: string,
  results: readonly PageResult[],
  read: (run: PageRun) => number,
  goal: number,
  show: (value: number) => string,
): Goal => {
  const { value, at } = worstOf(results, read, 1);
  return { text: `${text} ≤ ${show(goal)}`, actual: `${show(value)}（${at}）`, met: value <= goal };
};

/** 目标都对着最差的一页；没有量到的算没有达到。 */
export function pageGoals(results: readonly PageResult[], { heaviest, entries: pages }: EntryWeights): Goal[] {
  const entries = results.filter(({ page }) => page.isEntry);
  const images = results.filter(({ run }) => run.lcpKind !== 'text');
  return [
    ...categoryNames.map((name): Goal => {
      const { value, at } = worstOf(results, ({ scores }) => scores[name], -1);
      return { text: `${categories[name]} ≥ ${MIN_SCORE}`, actual: `${value}（${at}）`, met: value >= MIN_SCORE };
    }),
    atMost(
      '布局移动 CLS',
      results,
      ({ numbers }) => numbers.cls,
      MAX_CLS,
      (value) => value.toFixed(3),
    ),
    atMost(
      '条目页的阻塞时间 TBT',
      entries,
      ({ numbers }) => numbers.tbt,
      MAX_TBT,
      (ms) => `${Math.round(ms)} ms`,
    ),
    {
      text: '最大的一块内容（LCP）是文字',
      actual:
        results.length > 0 && images.length === 0 ? '每页都是' : `不是：${images.map(nameOf).join('；') || '没有页'}`,
      met: results.length > 0 && images.length === 0,
    },
    {
      text: `条目页连同样式、脚本，压缩后 ≤ ${MAX_ENTRY_KB} KB（全部 ${pages} 页）`,
      actual: `${kilobytes(heaviest.bytes)}（${heaviest.page}）`,
      met: heaviest.bytes <= MAX_ENTRY_KB * 1024,
    },
  ];
}
