import { allTimings } from './browser/own-timings.ts';
import type { BrowserReport } from './browser-report.ts';
import type { CaseReport } from './case-report.ts';
import { median, percentile } from './metrics.ts';
import { kilobytes, millis, table } from './report-table.ts';

/** 快慢与流量，每种托管一行。 */
export function timingTable({ own, pagefind }: BrowserReport): string {
  const rows = [...own].map(([hosting, timings]) => {
    const { cold, typed, whole, opening } = timings;
    const traffic = (list: typeof cold) =>
      hosting === 'file://' ? '—' : trafficText(list.map((timing) => timing.traffic));
    const longest = Math.max(opening, ...allTimings(timings).map((timing) => timing.longest));
    return [
      `本站，${hosting}`,
      ...[cold, typed].flatMap((list) => both(list.map(({ ms }) => ms))),
      ...[cold, whole, typed].map(traffic),
      longest === 0 ? '< 50 ms' : millis(longest),
    ];
  });
  const times = [pagefind.cold, pagefind.warm].map((list) => list.map(({ ms }) => ms));
  const traffic = [pagefind.cold, pagefind.warm].map((list) => trafficText(list.map((timing) => timing.traffic)));
  rows.push(['Pagefind，压缩', ...times.flatMap(both), ...traffic, '—', '—']);
  return table(
    ['', '冷，中位', '冷，p95', '热，中位', '热，p95', '第一次查询', '以后每次', '以后每次，逐字打', '最长任务'],
    rows,
  );
}

const both = (times: readonly number[]) => [millis(median(times)), millis(percentile(times, 0.95))];

const trafficText = (list: readonly { bytes: number; requests: number }[]) =>
  `${kilobytes(median(list.map(({ bytes }) => bytes)))}（最大 ${kilobytes(Math.max(...list.map(({ bytes }) => bytes)))}），${median(list.map(({ requests }) => requests))} 个文件`;

/** 三个引擎的索引各多大。 */
export function sizeTable({ sizes, miniSearchLoad }: CaseReport): string {
  const { 本站: own, Pagefind: pagefind, miniSearchGzip } = sizes;
  return table(
    ['索引', '文件', '大小', 'gzip'],
    [
      ['本站', String(own.files), kilobytes(own.bytes), kilobytes(own.gzipBytes)],
      ['Pagefind', String(pagefind.files), kilobytes(pagefind.bytes), kilobytes(pagefind.gzipBytes)],
      [
        `MiniSearch（一次全取，取来并解析 ${miniSearchLoad === undefined ? '装不下' : millis(miniSearchLoad)}）`,
        '1',
        '—',
        kilobytes(miniSearchGzip ?? Number.NaN),
      ],
    ],
  );
}
