import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { base, entry } from '../entries.ts';

const chain = entry('chains', 'demo', { title: '示例链' });

test('关系两头都看得到，各有各的说法', () => {
  const { graph, problems } = buildGraph([
    base,
    entry('institutes', 'lab', { relations: [{ verb: '孵化', to: 'enterprises/acme', basis: '明文提及' }] }),
    entry('enterprises', 'acme'),
  ]);
  assert.deepEqual(problems, []);
  const edge = graph.outgoing.get('institutes/lab')?.find(({ relation }) => relation === '孵化');
  assert.equal(edge?.inverse, '孵化自');
  assert.equal(graph.incoming.get('enterprises/acme')?.includes(edge as never), true);
});

test('正文链接带着它所在的句子成为边', () => {
  const body = '第一句。它位于[某园](/platforms/park)，规模不大。第三句。';
  const { graph } = buildGraph([base, entry('platforms', 'park'), entry('enterprises', 'acme', {}, body)]);
  const edge = graph.incoming.get('platforms/park')?.[0];
  assert.equal(edge?.origin, 'prose');
  assert.equal(edge?.sentence, '它位于某园，规模不大。');
});

test('挂到环节也就挂到那条链，有明文的算明文', () => {
  const { graph } = buildGraph([base, chain, entry('enterprises', 'acme', { nodes: { chips: '明文提及' } })]);
  const to = graph.outgoing.get('enterprises/acme')?.map(({ to, basis }) => [to, basis]);
  assert.deepEqual(to, [
    ['chains/demo/chips', '明文提及'],
    ['chains/demo', '明文提及'],
    ['sources/base', '明文提及'],
  ]);
});

test('发文机关按名称或别名对到条目，对不上的不算断链', () => {
  const { graph, problems } = buildGraph([
    base,
    entry('platforms', 'ministry', { title: '工业和信息化部', aliases: ['工信部'], type: '主管部门' }),
    entry('policies', 'plan', { issuers: ['工信部', '没有条目的机关'] }),
  ]);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    graph.incoming.get('policies/plan')?.map(({ from, relation, inverse }) => [from, relation, inverse]),
    [['platforms/ministry', '发布', '发布机构']],
  );
});

test('措施里写的环节也算政策点到', () => {
  const measures = [{ id: 'm', title: '补助', kind: '创新', instrument: '补助', nodes: { chips: '明文提及' } }];
  const { graph } = buildGraph([base, chain, entry('policies', 'plan', { measures })]);
  assert.equal(graph.incoming.get('chains/demo/chips')?.[0]?.from, 'policies/plan');
});

test('同名政策文号或日期不同是版本，相同是重复', () => {
  const version = (slug: string, number: string) => entry('policies', slug, { title: '若干政策', number });
  assert.deepEqual(buildGraph([base, version('a', '1号'), version('b', '2号')]).problems, []);
  assert.equal(buildGraph([base, version('a', '1号'), version('b', '1号')]).problems.length, 1);
  assert.equal(buildGraph([base, version('a', '1号'), version('b', '2号'), version('c', '2号')]).problems.length, 1);
});

test('全半角和大小写不同的别名算重名', () => {
  const { problems } = buildGraph([
    base,
    entry('terms', 'a', { aliases: ['ＩＣ'] }),
    entry('terms', 'b', { aliases: ['ic'] }),
  ]);
  assert.equal(problems.length, 1);
});

test('替代成环时写出一圈，每个环只报一次', () => {
  const replaces = (slug: string, to: string) =>
    entry('policies', slug, { relations: [{ verb: '替代', to: `policies/${to}`, basis: '明文提及' }] });
  const { problems } = buildGraph([
    base,
    replaces('a', 'b'),
    replaces('b', 'c'),
    replaces('c', 'a'),
    replaces('d', 'a'),
  ]);
  assert.deepEqual(
    problems.map(({ message }) => message),
    ['“替代”首尾相接：policies/a 替代 policies/b 替代 policies/c 替代 policies/a'],
  );
});

test('一万份首尾相接的替代链不会溢出，也不报环', () => {
  const count = 10_000;
  const long = Array.from({ length: count }, (_, i) =>
    entry('policies', `p${i}`, {
      number: `${i}号`,
      relations: i + 1 < count ? [{ verb: '替代', to: `policies/p${i + 1}`, basis: '明文提及' }] : [],
    }),
  );
  assert.deepEqual(buildGraph([base, ...long]).problems, []);
});

test('条目次序不影响图谱', () => {
  const entries = [
    base,
    chain,
    entry('enterprises', 'b', { nodes: { chips: '明文提及' } }),
    entry('enterprises', 'a', { nodes: { chips: '编者归类' } }),
  ];
  assert.deepEqual(buildGraph(entries).graph.edges, buildGraph([...entries].reverse()).graph.edges);
});

test('措施的负责部门按名称对到条目，“牵头”“等”不碍事', () => {
  const bureau = entry('platforms', 'bureau', { title: '示例区科技局', aliases: ['区科技局'], type: '主管部门' });
  const measures = [{ id: 'm', title: '补助', kind: '创新', instrument: '补助', department: '区科技局牵头' }];
  const { graph } = buildGraph([base, bureau, entry('policies', 'plan', { measures })]);
  const edge = graph.outgoing.get('platforms/bureau')?.find(({ origin }) => origin === 'issuer');
  assert.deepEqual(
    [edge?.relation, edge?.inverse, edge?.to, edge?.why],
    ['负责的措施', '负责部门', 'policies/plan', '补助'],
  );
});

test('名称里有“和”的部门认得出；一个部门管几项合成一条', () => {
  const planning = entry('platforms', 'planning', { title: '示例自然资源和规划局', type: '主管部门' });
  const finance = entry('platforms', 'finance', { title: '示例财政局', type: '主管部门' });
  const measure = (id: string, department: string) => ({ id, title: id, kind: '用地', instrument: '服务', department });
  const measures = [measure('a', '示例自然资源和规划局、示例财政局'), measure('b', '示例财政局牵头')];
  const { graph } = buildGraph([base, planning, finance, entry('policies', 'plan', { measures })]);
  const duty = (id: string) => graph.outgoing.get(id)?.find(({ relation }) => relation === '负责的措施')?.why;
  assert.equal(duty('platforms/finance'), 'a、b');
  assert.equal(duty('platforms/planning'), 'a');
});
