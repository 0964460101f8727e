import type { LighthouseReport, TraceEvent } from './lighthouse-report.ts';
import { type Category, categoryNames, type FailedAudit, type PageRun } from './page-run.ts';

/** 浏览器自己报告的最大一块内容，最后一次为准。 */
export function lcpKindOf(events: readonly TraceEvent[]): PageRun['lcpKind'] {
  const candidates = events.filter(
    ({ name, args }) => name === 'largestContentfulPaint::Candidate' && args.data?.isMainFrame !== false,
  );
  const type = candidates.at(-1)?.args.data?.type;
  return type === 'text' || type === 'image' ? type : undefined;
}

/** 四类里没有满分的检查；同一项出现在几类里，取最大的分量。 */
function failedAudits({ categories, audits }: LighthouseReport['lhr']): FailedAudit[] {
  const weights = new Map<string, number>();
  for (const name of categoryNames)
    for (const { id, weight } of categories[name]?.auditRefs ?? [])
      weights.set(id, Math.max(weight, weights.get(id) ?? 0));
  return [...weights].flatMap(([id, weight]) => {
    const { score = null, title = id } = audits[id] ?? {};
    return score === null || score >= 1 ? [] : [{ id, title, score, weight }];
  });
}

/** Lighthouse 的结果 → 一页的一次。 @throws 没有跑成，或缺了要的数 */
export function runOf(report: LighthouseReport | undefined, url: string): PageRun {
  if (!report || report.lhr.runtimeError)
    throw new Error(`Lighthouse 打不开 ${url}：${report?.lhr.runtimeError?.message ?? '没有结果'}`);
  const { lhr, artifacts } = report;
  const value = (id: string) => {
    const { numericValue } = lhr.audits[id] ?? {};
    if (numericValue === undefined) throw new Error(`Lighthouse 没有给出 ${url} 的 ${id}`);
    return numericValue;
  };
  const requests = lhr.audits['network-requests']?.details?.items ?? [];
  const bytes = (items: typeof requests) => items.reduce((sum, { transferSize = 0 }) => sum + transferSize, 0);
  const score = (name: Category) => Math.round((lhr.categories[name]?.score ?? 0) * 100);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    numbers: {
      fcp: value('first-contentful-paint'),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
      bytes: bytes(requests),
      scriptBytes: bytes(requests.filter(({ resourceType }) => resourceType === 'Script')),
      requests: requests.length,
      elements: value('dom-size-insight'),
    },
    lcpKind: lcpKindOf(artifacts.Trace.traceEvents),
    failed: failedAudits(lhr),
    benchmark: lhr.environment.benchmarkIndex,
  };
}
