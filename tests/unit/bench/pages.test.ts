import assert from 'node:assert/strict';
import { test } from 'node:test';
import { works } from '../../../scripts/lib/bench/pages/file-open.ts';
import type { PageCase } from '../../../scripts/lib/bench/pages/page-cases.ts';
import { type EntryWeights, type PageResult, pageGoals } from '../../../scripts/lib/bench/pages/page-goals.ts';
import { markdownOf } from '../../../scripts/lib/bench/pages/page-markdown.ts';
import { auditList, benchmarkText, pageTable, rivalTable } from '../../../scripts/lib/bench/pages/page-report.ts';
import { medianRun, type PageNumbers, type PageRun } from '../../../scripts/lib/bench/pages/page-run.ts';
import { lcpKindOf, runOf } from '../../../scripts/lib/bench/pages/run-of-report.ts';

const numbers: PageNumbers = {
  fcp: 800,
  lcp: 900,
  tbt: 0,
  cls: 0,
  bytes: 20 * 1024,
  scriptBytes: 4 * 1024,
  requests: 3,
  elements: 700,
};
const run = (changes: Partial<PageNumbers> = {}, rest: Partial<PageRun> = {}): PageRun => ({
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
  numbers: { ...numbers, ...changes },
  lcpKind: 'text',
  failed: [],
  benchmark: 1000,
  ...rest,
});
const home: PageCase = { label: '首页', url: 'index.html', isEntry: false };
const entry: PageCase = { label: '条目', url: 'policies/a.html', isEntry: true };
const on = (page: PageCase, result = run()): PageResult => ({ page, preset: 'mobile', run: result });
const weights = (kilobytes: number): EntryWeights => ({
  heaviest: { page: 'policies/a.html', class: 'entry', bytes: kilobytes * 1024, requests: 3, blocking: [] },
  entries: 2,
});
const missed = (results: readonly PageResult[], kilobytes = 25) =>
  pageGoals(results, weights(kilobytes))
    .filter(({ met }) => !met)
    .map(({ text, actual }) => `${text} → ${actual}`);

test('每个数各取中位，一次特别慢不算', () => {
  const merged = medianRun([run({ tbt: 0, lcp: 900 }), run({ tbt: 600, lcp: 870 }), run({ tbt: 0, lcp: 5000 })]);
  assert.equal(merged.numbers.tbt, 0);
  assert.equal(merged.numbers.lcp, 900);
});

test('最大的一块只要有一次不是文字，就不算文字', () => {
  assert.equal(medianRun([run(), run({}, { lcpKind: 'image' }), run()]).lcpKind, 'image');
  assert.equal(medianRun([run(), run({}, { lcpKind: undefined })]).lcpKind, undefined);
  assert.equal(medianRun([run(), run()]).lcpKind, 'text');
});

test('几次里没有满分的检查并在一起，取最低的一次', () => {
  const audit = (score: number) => ({ id: 'x', title: '某项', score, weight: 1 });
  const merged = medianRun([run(), run({}, { failed: [audit(0.9)] }), run({}, { failed: [audit(0.4)] })]);
  assert.deepEqual(merged.failed, [audit(0.4)]);
});

test('刚好达到算达到，差一点就说出是哪一页', () => {
  assert.deepEqual(missed([on(home), on(entry, run({ cls: 0.02 }))]), []);
  assert.deepEqual(missed([on(home), on(entry, run({ tbt: 12, cls: 0.03 }))]), [
    '布局移动 CLS ≤ 0.020 → 0.030（条目，手机）',
    '条目页的阻塞时间 TBT ≤ 0 ms → 12 ms（条目，手机）',
  ]);
  const low = run({}, { scores: { ...run().scores, seo: 98 } });
  assert.deepEqual(missed([on(home, low), on(entry)]), ['SEO ≥ 99 → 98（首页，手机）']);
});

test('阻塞时间只要求条目页', () => {
  assert.deepEqual(missed([on(home, run({ tbt: 80 })), on(entry)]), []);
});

test('最大的一块不是文字、条目页超重，都算没有达到', () => {
  assert.deepEqual(missed([on(home, run({}, { lcpKind: 'image' })), on(entry)]), [
    '最大的一块内容（LCP）是文字 → 不是：首页，手机',
  ]);
  assert.equal(missed([on(entry)], 25.1).length, 1);
});

test('一页也没有量到，不算达到', () => {
  assert.equal(missed([]).length, 7);
});

test('表里只有这种设备的页，网址写成看得懂的字', () => {
  const table = pageTable(
    [on({ ...home, url: 'search.html?q=%E8%8A%AF' }), { ...on(entry), preset: 'desktop' }],
    'mobile',
  );
  assert.match(table, /search\.html\?q=芯/);
  assert.match(table, /0\.90 s，文字 \| 0 \| 0\.000 \| 20\.0 KB \| 3 \| 700/);
  assert.doesNotMatch(table, /policies/);
});

test('没有满分的检查写出在哪些页；每页都有的写“每页”，不认识的不编缘由', () => {
  const failed = (id: string) => ({ id, title: '某项', score: 0.5, weight: 0 });
  const both = [
    on(home, run({}, { failed: [failed('a-new-audit')] })),
    on(entry, run({}, { failed: [failed('a-new-audit'), failed('forced-reflow-insight')] })),
  ];
  const list = auditList(both);
  assert.match(list, /`a-new-audit`，最低 0\.50，不计分）：每页。还没有查明缘由/);
  assert.match(list, /`forced-reflow-insight`.*：条目·手机。/);
  assert.equal(auditList([on(home)]), '没有。');
});

test('没有量到的生成器写未测和原因，双击打不开的写差在哪里', () => {
  const broken = { missing: 2, link: false, search: false };
  const table = rivalTable([
    { label: '甲', version: '1.0', missed: '装不上' },
    { label: '乙', version: '2.0', run: run(), file: broken, http: { missing: 0, link: true, search: undefined } },
  ]);
  assert.match(table, /甲 1\.0 \| 未测：装不上/);
  assert.match(table, /不能：2 个文件取不到，链接点不开，检索没有结果 \| 能（没有自带的检索）/);
  assert.ok(!works({ missing: 0, link: true, search: false }));
});

test('机器忙的时候报告里说出来', () => {
  assert.match(benchmarkText([400, 1000]), /不作准/);
  assert.doesNotMatch(benchmarkText([800, 1000]), /不作准/);
});

test('最大的一块取浏览器最后一次的记录', () => {
  const candidate = (type: string) => ({ name: 'largestContentfulPaint::Candidate', args: { data: { type } } });
  assert.equal(lcpKindOf([candidate('image'), candidate('text'), { name: 'other', args: {} }]), 'text');
  assert.equal(lcpKindOf([]), undefined);
});

test('从 Lighthouse 的结果取数：流量是各请求之和，脚本另计；没有跑成就报错', () => {
  const audit = (numericValue: number, score: number | null = 1) => ({ title: '某项', score, numericValue });
  const items = [
    { resourceType: 'Document', transferSize: 100 },
    { resourceType: 'Script', transferSize: 30 },
  ];
  const audits = {
    'first-contentful-paint': audit(1),
    'largest-contentful-paint': audit(2, 0.98),
    'total-blocking-time': audit(3, null),
    'cumulative-layout-shift': audit(0),
    'dom-size-insight': audit(9),
    'network-requests': { title: '请求', score: null, details: { items } },
  };
  const performance = { score: 0.995, auditRefs: [{ id: 'largest-contentful-paint', weight: 25 }] };
  const report = {
    lhr: { environment: { benchmarkIndex: 900 }, categories: { performance }, audits },
    artifacts: { Trace: { traceEvents: [] } },
  };
  const result = runOf(report, 'u');
  assert.equal(result.numbers.bytes, 130);
  assert.equal(result.numbers.scriptBytes, 30);
  assert.equal(result.numbers.requests, 2);
  assert.equal(result.scores.performance, 100);
  assert.deepEqual(result.failed, [{ id: 'largest-contentful-paint', title: '某项', score: 0.98, weight: 25 }]);
  assert.throws(() => runOf(undefined, 'u'), /打不开 u/);
  assert.throws(() => runOf({ ...report, lhr: { ...report.lhr, audits: {} } }, 'u'), /没有给出 u 的/);
});

test('网页转成 Markdown：标题、段落、列表、事实表都在，图、脚本、导航和藏着的不在', () => {
  const html = `<header>页头</header><main><nav>导航</nav><h1>题名</h1><p>一段*星号*</p><svg><text>图</text></svg>
    <h2>信息</h2><dl><div><dt>文号</dt><dd>●</dd><dd>某〔2020〕8号</dd><dd>[1]</dd></div></dl>
    <ul><li>甲</li><li>乙</li></ul><table><thead><tr><th>年</th><th>数</th></tr></thead>
    <tbody><tr><td>2024</td><td>3</td></tr></tbody></table><p hidden>藏着</p><script>x</script></main>`;
  assert.deepEqual(markdownOf(html, 'a'), {
    slug: 'a',
    title: '题名',
    body: [
      '一段\\*星号\\*',
      '## 信息',
      '| 项目 | 内容 | 出处 |\n| --- | --- | --- |\n| 文号 | ● 某〔2020〕8号 | \\[1\\] |',
      '- 甲\n- 乙',
      '| 年 | 数 |\n| --- | --- |\n| 2024 | 3 |',
    ].join('\n\n'),
  });
  assert.throws(() => markdownOf('<main><p>没有题名</p></main>', 'b'), /b 没有 main 或 h1/);
});
