import { median } from '../metrics.ts';

/** 四类得分的次序与中文名。 */
export const categories = {
  performance: '性能',
  accessibility: '无障碍',
  'best-practices': '最佳做法',
  seo: 'SEO',
} as const;
export type Category = keyof typeof categories;
export const categoryNames = Object.keys(categories) as Category[];

export const presets = { mobile: '手机', desktop: '桌面' } as const;
export type Preset = keyof typeof presets;

/** 一项没有满分的检查。 */
export interface FailedAudit {
  readonly id: string;
  readonly title: string;
  /** 0 到 1。 */
  readonly score: number;
  /** 计入得分的分量；0 只是提示，不计分。 */
  readonly weight: number;
}

/** 数得出来的各项：时间是毫秒，流量是字节（压缩后，含响应头）。 */
export interface PageNumbers {
  readonly fcp: number;
  readonly lcp: number;
  readonly tbt: number;
  readonly cls: number;
  readonly bytes: number;
  readonly scriptBytes: number;
  readonly requests: number;
  readonly elements: number;
}

/** 一页跑一次。 */
export interface PageRun {
  /** 0 到 100。 */
  readonly scores: Readonly<Record<Category, number>>;
  readonly numbers: PageNumbers;
  /** 最大的一块内容是文字还是图；浏览器没有报告的是 undefined。 */
  readonly lcpKind: 'text' | 'image' | undefined;
  readonly failed: readonly FailedAudit[];
  /** Lighthouse 自己测的处理器快慢。 */
  readonly benchmark: number;
}

/** 同一页的几次合成一次：每个数各取中位；没有满分的检查几次并在一起，取最低的一次；最大的一块只要一次不是文字就算不是。 */
export function medianRun(runs: readonly PageRun[]): PageRun {
  const [first] = runs;
  if (!first) throw new Error('一次也没有跑');
  const middle = <K extends string>(keys: readonly K[], read: (run: PageRun) => Readonly<Record<K, number>>) =>
    Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => read(run)[key]))])) as Record<K, number>;
  const failed = new Map<string, FailedAudit>();
  for (const audit of runs.flatMap((run) => run.failed)) {
    const worst = failed.get(audit.id);
    if (!worst || audit.score < worst.score) failed.set(audit.id, audit);
  }
  return {
    scores: middle(categoryNames, (run) => run.scores),
    numbers: middle(Object.keys(first.numbers) as (keyof PageNumbers)[], (run) => run.numbers),
    lcpKind: runs.find((run) => run.lcpKind !== 'text')?.lcpKind ?? (runs.every(isText) ? 'text' : undefined),
    failed: [...failed.values()],
    benchmark: median(runs.map((run) => run.benchmark)),
  };
}

const isText = ({ lcpKind }: PageRun) => lcpKind === 'text';
