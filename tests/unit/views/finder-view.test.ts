import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildGraph } from '../../../src/graph/graph.ts';
import { matchPolicies } from '../../../src/policy/match.ts';
import { measuresOf } from '../../../src/schema/policy.ts';
import { finderView } from '../../../src/views/finder-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const chain = entry('chains', 'demo', { title: '示例链' });
const measure = (extra: Record<string, unknown> = {}) => ({
  id: 'grant',
  title: '补助',
  kind: '创新',
  instrument: '补助',
  at: '一(一)',
  ...extra,
});
const viewOf = (...policies: ReturnType<typeof entry<'policies'>>[]) =>
  finderView(buildGraph([base, chain, ...policies], site).graph, site);
const firstMeasure = (extra: Record<string, unknown>) =>
  viewOf(entry('policies', 'plan', { measures: [measure(extra)] })).policies[0]?.measures[0] ?? assert.fail();

test('对象是第一条条件，逐条带出处和位置；对象的 test 也照判', () => {
  const { conditions, absence } = firstMeasure({
    who: { what: '小型企业', test: '规模=小型' },
    conditions: [{ text: '在本区注册', test: '所在地=区内' }, { text: '管理规范' }],
  });
  assert.deepEqual(conditions, [
    { text: '对象：小型企业', at: '一(一)，基础文档', test: { question: 'size', allowed: ['小型'] } },
    { text: '在本区注册', at: '一(一)，基础文档', test: { question: 'place', allowed: ['区内'] } },
    { text: '管理规范', at: '一(一)，基础文档' },
  ]);
  assert.equal(absence, undefined);
});

test('没有收录的写出原因，不当作没有条件', () => {
  assert.equal(firstMeasure({}).absence, '对象未核查，条件未核查；以原文为准');
  assert.equal(firstMeasure({ who: '企业', conditions: '来源未载明' }).absence, '条件来源未载明；以原文为准');
});

test('给多少、窗口、问谁照来源；没有的没有这一项', () => {
  const full = firstMeasure({
    amount: '每家200万元',
    window: { open: '2026-03-25', close: '2026-04-16' },
    department: '区科技局',
  });
  assert.deepEqual(
    [full.gives, full.window, full.ask, full.anchor],
    ['每家200万元', { open: '2026-03-25', close: '2026-04-16' }, '区科技局', 'm-grant'],
  );
  const bare = firstMeasure({});
  assert.deepEqual([bare.gives, bare.window, bare.ask], [undefined, undefined, undefined]);
});

test('整条链：来源点名的算；编者归类而另点了环节的不算', () => {
  const [stated, narrowed, whole] = viewOf(
    entry('policies', 'a', { chains: { demo: '明文提及' }, nodes: { chips: '编者归类' } }),
    entry('policies', 'b', { chains: { demo: '编者归类' }, nodes: { chips: '明文提及' } }),
    entry('policies', 'c', { chains: { demo: '编者归类' } }),
  ).policies;
  assert.deepEqual([stated?.chains, stated?.nodes], [{ demo: 'stated' }, { chips: 'inferred' }]);
  assert.deepEqual([narrowed?.chains, narrowed?.nodes], [{}, { chips: 'stated' }]);
  assert.deepEqual(whole?.chains, { demo: 'inferred' });
});

test('没有收录措施的说为什么；发文机关没有记载的没有这一项', () => {
  const [plan] = viewOf(entry('policies', 'plan', { measures: { absent: '未核查', note: '只见题名' } })).policies;
  assert.equal(plan?.absence, '未核查：只见题名');
  assert.equal(plan?.issuers, undefined);
});

test('只问有条件问到的；资质只列问到的几样，所在地、规模全列', () => {
  const ask = (test: string) => [{ text: '条件', test }];
  const { questions } = viewOf(
    entry('policies', 'a', { measures: [measure({ conditions: ask('资质=规上工业企业') })] }),
    entry('policies', 'b', { measures: [measure({ conditions: ask('规模=小型') })] }),
  );
  assert.deepEqual(
    questions.map(({ id, options }) => [id, options]),
    [
      ['size', ['微型', '小型', '中型', '大型']],
      ['qualification', ['规上工业企业']],
    ],
  );
});

test('支持只列有的，数的是政策；环节按链分组，带几份', () => {
  const { needs, chains } = viewOf(
    entry('policies', 'a', { nodes: ['chips'], measures: [measure(), measure({ id: 'more' })] }),
  );
  assert.deepEqual(needs, [{ id: '创新', title: '创新', count: 1 }]);
  assert.deepEqual(chains, [
    {
      id: 'demo',
      title: '示例链',
      nodes: [{ id: 'chips', title: '芯片', count: 1, href: '/chains/demo/chips.html#policies' }],
    },
  ]);
});

test('真的内容：每份政策、每项措施都在，每条条件有位置，选得到的都有结果', async () => {
  const { graph, site: real } = await realContent();
  const view = finderView(graph, real);
  assert.equal(view.policies.length, graph.byKind.policies.length);
  const measures = view.policies.flatMap((policy) => policy.measures);
  assert.equal(measures.length, graph.byKind.policies.flatMap(({ data }) => measuresOf(data)).length);
  for (const { conditions } of measures) for (const { at, text } of conditions) assert.ok(at !== '', text);
  for (const { measures: own, absence } of view.policies) assert.ok(own.length > 0 || absence);
  const listed = ({ need, node }: { need?: string; node?: { id: string; chain: string } }) =>
    Object.values(matchPolicies(view.policies, { need, node }, real.edition)).flat().length;
  for (const { id } of view.needs) assert.ok(listed({ need: id }) > 0, id);
  for (const { id: chainId, nodes } of view.chains)
    for (const { id, count } of nodes) assert.ok(listed({ node: { id, chain: chainId } }) >= count, id);
});

test('真的内容：写进网页的数据压缩后不到 20 KB', async () => {
  const { graph, site: real } = await realContent();
  const bytes = gzipSync(JSON.stringify(finderView(graph, real).policies), { level: 9 }).length;
  assert.ok(bytes < 20 * 1024, `${bytes}`);
});
