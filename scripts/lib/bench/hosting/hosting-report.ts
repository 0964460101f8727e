import { machineLine } from '../machine.ts';
import { kilobytes, millis, percent, table } from '../report-table.ts';
import { ASSUMED, type Capacity, capacityOf } from './capacity.ts';
import type { CaseResult } from './load-cases.ts';
import { SEARCH_CHUNKS, VISIT, type VisitMix } from './visit-mix.ts';
import { CONNECTIONS, type Load, SECONDS } from './wrk-run.ts';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
/** 两位有效数字就够：估算出来的，写再细也是假的。 */
const rough = (value: number) => {
  const rounded = Number(value.toPrecision(2));
  return rounded >= 10_000 ? `${(rounded / 10_000).toLocaleString('en-US')} 万` : whole(rounded);
};

const loadCells = (load: Load) => [
  whole(load.perSecond),
  millis(load.median),
  millis(load.p99),
  megabytes(load.bytesPerSecond),
  String(load.errors),
];

const caseRows = ({ label, meanBytes, mix, limit }: CaseResult) => [
  [label, kilobytes(meanBytes), ...loadCells(mix), percent(mix.perSecond / limit.perSecond)],
  ['　同样大小的纯文本', kilobytes(limit.bytesPerSecond / limit.perSecond), ...loadCells(limit), ''],
];

function meaning(first: CaseResult, { visits, requests }: VisitMix): string {
  const perVisit = requests.length / visits;
  const bytes = perVisit * first.meanBytes;
  const capacity: Capacity = capacityOf(first.mix.perSecond, perVisit, bytes);
  const narrow = capacity.byBandwidth < capacity.byRequests ? '带宽' : '处理器';
  const { headroom, busiestHour, megabits } = ASSUMED;
  const peak = whole(1 / busiestHour);
  return `一次来访平均 ${perVisit.toFixed(1)} 个请求、${kilobytes(bytes)}（头一次来，什么都没缓存；带散列的脚本和样式再来时不用再取）。

一天能接待的来访 = 每秒能接待的来访 × ${headroom}（留一半余量） × 3600 秒 ÷ ${busiestHour}（最忙的一小时占一天的 ${percent(busiestHour)}，即一天相当于 ${peak} 个最忙的小时）。每秒能接待的来访，取下面两个里小的：

- 按处理请求：${whole(first.mix.perSecond)} 请求每秒 ÷ ${perVisit.toFixed(1)} = ${whole(first.mix.perSecond / perVisit)} 次每秒，一天约 **${rough(capacity.byRequests)}次**；
- 按 ${megabits} Mbit/s 的出口：${megabits} × 10⁶ ÷ 8 ÷ ${whole(bytes)} 字节 = ${((megabits * 1e6) / 8 / bytes).toFixed(0)} 次每秒，一天约 **${rough(capacity.byBandwidth)}次**。

在这台机器上，先到头的是**${narrow}**。${
    narrow === '带宽'
      ? '一个进程、一个核就够把出口占满；再多的来访要靠 CDN 分走带宽，不靠更多的服务器。'
      : '处理器先到头；多开几个 nginx 进程（worker_processes auto）能用上其余的核。'
  }网站是静态文件，加一台服务器就是再放一份同样的文件，没有要同步的东西。

放在 CDN 后面，名字带散列的文件（样式、脚本、检索分片）命中一次就不再回源，回源的只剩网页和数据；怎样设见 [hosting/README.md](hosting/README.md)。`;
}

/** @param versions nginx 和 wrk 的版本 */
export function hostingBenchReport(results: readonly CaseResult[], mix: VisitMix, versions: string): string {
  const [first] = results;
  return `# 托管的压力测试

由 \`npm run bench:hosting\` 生成，不要手改。

机器：${machineLine()}；${versions}

nginx 用 [docs/hosting/nginx.conf](hosting/nginx.conf)，一个工作进程；wrk 一个线程、${CONNECTIONS} 条连接，与 nginx 在同一台机器上抢同样的核，走本机回环，每种测 ${SECONDS} 秒，之前热 1 秒。没有 https：加密另要处理器，也没有真的网络延迟。

${table(['测法', '平均一个答复', '请求/秒', '中位', 'p99', '每秒', '出错', '占上限'], results.flatMap(caseRows))}

- 要的网址是 ${whole(mix.visits)} 次造出来的来访，共 ${whole(mix.requests.length)} 个请求，轮流要。一次来访：首页 ${VISIT.home}、列表 ${VISIT.list}、链 ${VISIT.chain}、条目 ${VISIT.entry}、找政策 ${VISIT.finder}、检索页 ${VISIT.search}（连检索引擎和 ${SEARCH_CHUNKS} 个分片），页是从网站里随机取的，种子固定；样式和脚本一次来访只取一次。这个比例是估的，不是统计来的。
- **预先压好**：\`npm run precompress\` 写的 \`.gz\`，nginx 直接送。**现压**：旁边没有 \`.gz\`，nginx 每次现压。**不压**：客户端不收压缩。
- **同样大小的纯文本**：同一个 nginx 反复送一个文件，字节数与上一行的平均相当；是这台机器上 nginx 送小文件的上限。

## 这是多少来访

${first ? meaning(first, mix) : ''}
`;
}
