import { allTimings } from './browser/own-timings.ts';
import type { CaseReport } from './case-report.ts';
import { mean, median, percentile, type Score } from './metrics.ts';

export interface Goal {
  readonly text: string;
  readonly actual: string;
  readonly met: boolean;
}

const KB = 1024;
const percent = (share: number) => `${(share * 100).toFixed(1)}%`;
const atLeast = (text: string, actual: number | undefined, goal: number): Goal => ({
  text: `${text} ≥ ${percent(goal)}`,
  actual: actual === undefined ? '没有' : percent(actual),
  met: (actual ?? 0) >= goal,
});
const atMost = (text: string, actual: number, goal: number, unit: string): Goal => ({
  text: `${text} ≤ ${goal} ${unit}`,
  actual: `${actual.toFixed(0)} ${unit}`,
  met: actual <= goal,
});

const share = (flags: readonly (boolean | undefined)[]) =>
  mean(flags.map((flag) => (flag === undefined ? undefined : Number(flag))));

/** 站点自己的内容：该找到的都找到，前三就有，没有一条落空。 */
export function siteGoals({ scores, fuzz }: CaseReport): Goal[] {
  const { 本站: own } = scores;
  return [
    atLeast('本站内容：前十召回', mean(own.map((score) => score.recall)), 1),
    atLeast('本站内容：前三命中', share(own.map((score) => score.success)), 0.98),
    { ...atMost('本站内容：落空的查询', own.filter((score) => score.zero).length, 0, '条') },
    { ...atMost(`本站内容：标题任意一段找不到的（${fuzz.tried} 段）`, fuzz.missed.length, 0, '段') },
  ];
}

/** 七千份文件：已知的一份找得准，取得少，出得快。 */
export function corpusGoals({ scores, fuzz, browser }: CaseReport): Goal[] {
  const known: Score[] = scores.本站.filter(({ query }) => query.known);
  const plain = browser.own.get('不压缩');
  const file = browser.own.get('file://');
  const all = [plain, file].flatMap((timings) => timings ?? []);
  const first = (plain?.cold ?? []).map(({ traffic }) => traffic.bytes / KB);
  const later = (plain?.whole ?? []).map(({ traffic }) => traffic.bytes / KB);
  const long = all.flatMap((timings) => [timings.opening, ...allTimings(timings).map(({ longest }) => longest)]);
  return [
    atLeast('语料：已知的一份，前三命中', share(known.map((score) => score.success)), 0.95),
    atLeast('语料：已知的一份，平均倒数名次', mean(known.map((score) => score.reciprocalRank)), 0.9),
    atMost(`语料：标题任意一段找不到的（${fuzz.tried} 段）`, fuzz.missed.length, 0, '段'),
    atMost('语料：第一次查询的流量（一次给出，最大，不压缩的服务器）', Math.max(...first), 200, 'KB'),
    atMost('语料：以后每次查询的流量（一次给出，中位，不压缩的服务器）', median(later), 25, 'KB'),
    ...(['不压缩', 'file://'] as const).map((name) => {
      const warm = browser.own.get(name)?.typed ?? [];
      return atMost(
        `语料：最后一个字到结果（p95，热，${name}）`,
        percentile(
          warm.map(({ ms }) => ms),
          0.95,
        ),
        100,
        'ms',
      );
    }),
    atMost('语料：最长的主线程任务（http 与 file://）', Math.max(...long), 50, 'ms'),
  ];
}
