import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { policiesAt } from '../../../src/views/reach-view.ts';
import { base, entry, site } from '../entries.ts';

const chain = entry('chains', 'demo', { title: '示例链' });
const measure = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  title: id,
  kind: '创新',
  instrument: '补助',
  ...extra,
});

test('环节上的政策：未期满的在前，级别近的在前', () => {
  const at = { nodes: { chips: '明文提及' } };
  const { graph } = buildGraph([
    base,
    chain,
    entry('policies', 'ended', { ...at, level: '区', period: { end: 2020, basis: '题名' } }),
    entry('policies', 'national', { ...at, level: '国家' }),
    entry('policies', 'district', { ...at, level: '区' }),
  ]);
  assert.deepEqual(
    policiesAt(graph, 'chains/demo/chips', site).map(({ title }) => title),
    ['district', 'national', 'ended'],
  );
});

test('给什么只列点到本环节的措施，带金额和锚点；问谁取措施写的部门', () => {
  const measures = [
    measure('aimed', { nodes: { chips: '明文提及' }, amount: '每家200万元', department: '区科技局' }),
    measure('other', { department: '市财政局' }),
  ];
  const { graph } = buildGraph([base, chain, entry('policies', 'plan', { measures })]);
  const [row] = policiesAt(graph, 'chains/demo/chips', site);
  assert.deepEqual(row?.gives, [{ href: '/policies/plan.html#m-aimed', title: 'aimed', amount: '每家200万元' }]);
  assert.equal(row?.ask, '区科技局；市财政局');
});

test('没有部门时说未载明，并给出发文机关', () => {
  const { graph } = buildGraph([
    base,
    chain,
    entry('policies', 'plan', { nodes: { chips: '明文提及' }, issuers: ['示例区人民政府'] }),
  ]);
  assert.equal(policiesAt(graph, 'chains/demo/chips', site)[0]?.ask, '未载明；发文机关 示例区人民政府');
});
