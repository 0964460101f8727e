import { type CaseReport, engineNames } from './case-report.ts';
import type { Goal } from './goals.ts';
import { median, percentile } from './metrics.ts';
import { decimal, millis, percent, table } from './report-table.ts';
import { sizeTable, timingTable } from './report-timing.ts';
import { type Summary, summarise, summariseByKind } from './summary.ts';

/** 三个引擎的一项指标写在一格里，次序同 engineNames。 */
const beside = (summaries: readonly Summary[], show: (summary: Summary) => string) => summaries.map(show).join(' / ');

/** 每类查询一行，末行合计；每格依次是本站、Pagefind、MiniSearch。 */
function qualityTable({ scores }: CaseReport): string {
  const byKind = engineNames.map((name) => summariseByKind(scores[name]));
  const totals = engineNames.map((name) => summarise('合计', scores[name]));
  const row = (summaries: readonly Summary[]) => [
    summaries[0]?.kind ?? '',
    String(summaries[0]?.queries ?? 0),
    beside(summaries, ({ recall }) => percent(recall)),
    beside(summaries, ({ mrr }) => decimal(mrr)),
    beside(summaries, ({ success }) => percent(success)),
    beside(summaries, ({ zero }) => percent(zero)),
    beside(summaries, ({ falseHits }) => percent(falseHits)),
  ];
  const kinds = (byKind[0] ?? []).map((_, i) => byKind.flatMap((summaries) => summaries[i] ?? []));
  return table(['种类', '查询', '前十召回', '平均倒数名次', '前三命中', '落空', '误报'], [...kinds, totals].map(row));
}

/** 没有满分的查询：改的时候从这里看起。 */
function missesOf({ scores, fuzz }: CaseReport): string {
  const missed = scores.本站.filter(
    (score) => (score.recall ?? 1) < 1 || score.success === false || (score.falseHits?.wrong ?? 0) > 0,
  );
  const lines = missed.map(
    ({ query, recall, reciprocalRank, falseHits, corrected }) =>
      `- ${query.kind}：\`${query.query}\` 召回 ${percent(recall)}，倒数名次 ${decimal(reciprocalRank)}，误报 ${falseHits?.wrong ?? 0}${corrected ? '（经改正）' : ''}`,
  );
  const cuts = fuzz.missed.map(({ query, url }) => `- 标题的一段：\`${query}\` 没有找到 ${url}`);
  return [...lines, ...cuts].join('\n') || '没有。';
}

function section(report: CaseReport): string {
  const { label, documents, nodeTimes, fuzz, browser } = report;
  return `## ${label}（${documents} 个条目，${report.scores.本站.length} 条查询）

每格依次是 ${engineNames.join(' / ')}。

${qualityTable(report)}

标题任意一段：随机 ${fuzz.tried} 段，找不到 ${fuzz.missed.length} 段。

${timingTable(browser)}

本站在 Node 里查一次：中位 ${millis(median(nodeTimes))}，p95 ${millis(percentile(nodeTimes, 0.95))}。

${sizeTable(report)}

<details><summary>本站没有满分的查询</summary>

${missesOf(report)}

</details>`;
}

const goalTable = (goals: readonly Goal[]) =>
  table(
    ['目标', '实测', ''],
    goals.map(({ text, actual, met }) => [text, actual, met ? '✓' : '✗']),
  );

export interface ReportInput {
  readonly cases: readonly CaseReport[];
  readonly goals: readonly Goal[];
  readonly machine: string;
  /** 哪些没有跑，为什么。 */
  readonly notes: readonly string[];
}

export const formatReport = ({ cases, goals, machine, notes }: ReportInput): string => `# 检索评测

由 \`npm run bench:search\` 生成，不要手改。

- 答案不由检索引擎给出：站点上的查询是手写的，答案手写或由条目文件的文字得到；语料上的查询由播了种的随机数从原文抽出，答案用纯字符串判据在原文里找。
- **前十召回**：该找到的在前十里占多少（多于十个时，前十全是就算满分）。**前三命中**：前三条里有一个对的。**误报**：前十里，条目和它的页面都不合判据的占多少；没有严格判据的种类写“—”。答案由判据定的种类，条目文件里没有、只在网页上读得到的结果，三个引擎都先拿掉再算：不占名次，也不进误报的分母，所以误报的比例偏高。
- 本站没有结果时，跟着“您是不是要找”走，再看“含有其中一部分的”；Pagefind 与 MiniSearch 没有这两样。
- **冷**：新的、没有缓存的浏览器里第一次查。**热**：同一页里查过 5 次以后。本站量的是真的检索页：逐字打（每字隔 60 毫秒），从最后一个字到结果出现。流量分两种：一次给出（输入法上屏、粘贴、点链接），和逐字打（每打一个字都查一次）；都含看得见的摘要。
- Pagefind 用默认设置，收同样的条目页，只量检索加读前五条（它的界面另要等 300 毫秒停顿）。MiniSearch 用二元切分、标题权重 3、前缀、各词都要有。
${notes.map((note) => `- ${note}\n`).join('')}
机器：${machine}

## 目标

${goalTable(goals)}

${cases.map(section).join('\n\n')}
`;
