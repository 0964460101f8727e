import type { Goal } from '../goals.ts';
import { kilobytes, millis, table } from '../report-table.ts';
import { auditReasons } from './audit-reasons.ts';
import { type OpenResult, works } from './file-open.ts';
import type { PageResult } from './page-goals.ts';
import { categories, categoryNames, type PageRun, type Preset, presets } from './page-run.ts';
import { govukFigures } from './published-figures.ts';
import type { RivalResult } from './rival-results.ts';

const ms = (value: number) => (value === 0 ? '0' : millis(value));
const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`;
const lcpKinds = { text: '文字', image: '图' } as const;
const scoresOf = ({ scores }: PageRun) => categoryNames.map((name) => String(scores[name]));

/** 一种设备一张表，每页一行。 */
export function pageTable(results: readonly PageResult[], preset: Preset): string {
  const rows = results
    .filter((result) => result.preset === preset)
    .map(({ page, run }) => {
      const { fcp, lcp, tbt, cls, bytes, requests, elements } = run.numbers;
      return [
        `${page.label} \`${decodeURIComponent(page.url)}\``,
        ...scoresOf(run),
        seconds(fcp),
        `${seconds(lcp)}，${run.lcpKind ? lcpKinds[run.lcpKind] : '未知'}`,
        ms(tbt),
        cls.toFixed(3),
        kilobytes(bytes),
        String(requests),
        String(elements),
      ];
    });
  const head = ['', ...Object.values(categories), 'FCP', 'LCP', 'TBT', 'CLS', '流量', '文件', '元素'];
  return table(head, rows);
}

/** 没有满分的检查：每项一行，写在哪些页、扣不扣分、为什么。 */
export function auditList(results: readonly PageResult[]): string {
  const rows = new Map<string, { title: string; weight: number; score: number; at: string[] }>();
  for (const { page, preset, run } of results) {
    for (const { id, title, score, weight } of run.failed) {
      const row = rows.get(id) ?? { title, weight, score, at: [] };
      row.score = Math.min(row.score, score);
      row.at.push(`${page.label}·${presets[preset]}`);
      rows.set(id, row);
    }
  }
  if (rows.size === 0) return '没有。';
  return [...rows]
    .toSorted(([, a], [, b]) => b.weight - a.weight)
    .map(([id, { title, weight, score, at }]) => {
      const where = at.length === results.length ? '每页' : at.join('、');
      const counted = weight > 0 ? '计分' : '不计分';
      return `- **${title}**（\`${id}\`，最低 ${score.toFixed(2)}，${counted}）：${where}。${auditReasons[id] ?? '还没有查明缘由'}。`;
    })
    .join('\n');
}

function openText(result: OpenResult): string {
  if (works(result)) return result.search === undefined ? '能（没有自带的检索）' : '能';
  const faults = [
    result.missing > 0 ? `${result.missing} 个文件取不到` : '',
    result.link ? '' : '链接点不开',
    result.search === false ? '检索没有结果' : '',
  ];
  return `不能：${faults.filter((fault) => fault !== '').join('，')}`;
}

/** 同一页在各家生成器里。 */
export function rivalTable(results: readonly RivalResult[]): string {
  return table(
    ['', '流量', '文件', '其中脚本', '性能', 'FCP', 'LCP', 'TBT', 'CLS', '双击打开', '从服务器打开'],
    results.map(({ label, version, run, file, http, missed }) => {
      const name = version === '' ? label : `${label} ${version}`;
      if (!run) return [name, `未测：${missed ?? '没有结果'}`, ...Array.from({ length: 9 }, () => '—')];
      const { fcp, lcp, tbt, cls, bytes, scriptBytes, requests } = run.numbers;
      return [
        name,
        kilobytes(bytes),
        String(requests),
        kilobytes(scriptBytes),
        String(run.scores.performance),
        seconds(fcp),
        seconds(lcp),
        ms(tbt),
        cls.toFixed(3),
        file ? openText(file) : '—',
        http ? openText(http) : '—',
      ];
    }),
  );
}

/** Lighthouse 量每一页之前先测机器的快慢；差得多就是机器上有别的事在做，时间都会偏大。 */
export function benchmarkText(values: readonly number[]): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const range = `Lighthouse 自测的快慢（benchmarkIndex）${Math.round(least)} 至 ${Math.round(most)}`;
  return least * 2 < most ? `${range}。**相差一倍以上：量的时候机器上有别的事在做，时间不作准**` : range;
}

export interface ReportInput {
  readonly results: readonly PageResult[];
  readonly rivals: readonly RivalResult[];
  readonly goals: readonly Goal[];
  readonly machine: string;
  readonly lighthouse: string;
  /** 版次日和版本：量的是哪一份网站。 */
  readonly edition: string;
  readonly runs: number;
  readonly compared: string;
}

/** 整份报告；中位由 medianRun 算好。 */
export function formatPagesReport(input: ReportInput): string {
  const { results, rivals, goals, machine, lighthouse, edition, runs, compared } = input;
  const goalRows = goals.map(({ text, actual, met }) => [text, actual, met ? '✓' : '✗ 没有达到']);
  return `# 页面评测

由 \`npm run bench:pages\` 生成，不要手改。

- 量的是 \`OUT_DIR\`（默认 \`dist\`）里建好的网站：${edition}。由本机的服务器给出：gzip、长连接、缓存头，不联网。
- Lighthouse ${lighthouse}，系统里的 Chromium，每次新开、没有缓存。手机用它默认的设置（模拟慢速 4G、处理器慢四倍），桌面用它的 desktop 设置。每页各跑 ${runs} 次，每个数各取中位。
- **流量**是浏览器收到的字节，压缩后，含响应头；**文件**含网页本身；**元素**是网页里的元素数。**LCP** 后面是最大的一块内容是什么，取自浏览器自己的记录。
- 只换了 Lighthouse 的一处：它在网页自己的内容安全策略之下取 robots.txt，本站不许网页发起任何连接（\`connect-src 'none'\`），它取不到，SEO 因此记 91；这里改由 Node 取同一个地址，照样检查内容。搜索引擎不受网页策略的限制。
- Lighthouse 与相比的生成器都不是项目的依赖：第一次运行时用 npm 装钉住的版本，装在系统临时文件夹的 \`bench-pages/\` 里，以后直接用；删掉就重装。它们自己的依赖没有锁定。

机器：${machine}；${benchmarkText(results.map(({ run }) => run.benchmark))}

## 目标

${table(['目标', '最差的一页', ''], goalRows)}

## 手机

${pageTable(results, 'mobile')}

## 桌面

${pageTable(results, 'desktop')}

## 没有满分的检查

几次里出现过一次就列出。不计分的只是提示。

${auditList(results)}

## 同一页，别的生成器

\`${compared}\` 的文字和表转成 Markdown，连同另外几份政策，各用默认主题、中文建一个站，量同一页（手机）。图、筛选和比较这些没有搬过去，所以别家的网页比本站的少些东西。检索用各家自带的：Starlight 是 Pagefind，VitePress 是它的 local search；Docusaurus 自带的要外面的 Algolia 服务，这里没有检索。

${rivalTable(rivals)}

**双击打开**：从磁盘（file://）打开这一页，样式和脚本都取得到，点一个站内链接到得了，检索有结果，三样都行才算能。“从服务器打开”照同样的步骤，用来证明步骤本身是通的。

## gov.uk 的首页

这里量的时候不联网，没有自己量，不与上面的数相比。别人公布的：

${govukFigures.map(({ figure, when, source, link }) => `- ${figure}。${when}，[${source}](${link})。`).join('\n')}
`;
}
