import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { base, entry } from '../entries.ts';

const stages = [
  { id: 'making', name: '制造', basis: '明文提及' },
  { id: 'testing', name: '测试段', basis: '明文提及' },
];
const lanes = [
  { id: 'main', name: '主链' },
  { id: 'support', name: '支撑' },
];
const node = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  name: `环节 ${id}`,
  stage: 'making',
  lane: 'main',
  kind: '环节',
  summary: '一个环节',
  basis: '明文提及',
  ...extra,
});
const chain = (slug: string, nodes: unknown[], edges: unknown[] = []) =>
  entry('chains', slug, { title: slug, stages, lanes, nodes, edges });
const problemsOf = (...chains: ReturnType<typeof chain>[]) =>
  buildGraph([base, ...chains]).problems.map(({ path = [], value }) => [path.join('.'), value]);

test('一条链里名称和别名各归一个环节，全半角、大小写、空格不算不同', () => {
  assert.deepEqual(
    problemsOf(
      chain('demo', [node('a', { aliases: ['ＩＣ'] }), node('b', { name: 'ic' }), node('c', { aliases: ['环节A'] })]),
    ),
    [
      ['nodes.1.name', 'ic'],
      ['nodes.2.aliases.0', '环节A'],
    ],
  );
});

test('两条链可以有同名的环节', () => {
  assert.deepEqual(
    problemsOf(chain('one', [node('a', { name: '材料' })]), chain('two', [node('b', { name: '材料' })])),
    [],
  );
});

test('先后只在同一格里比：段、带有一样不同就不算撞', () => {
  const nodes = [
    node('a', { order: 1 }),
    node('b', { order: 1, stage: 'testing' }),
    node('c', { order: 1, lane: 'support' }),
    node('d', { order: 1, stage: undefined, lane: 'support' }),
    node('e', { order: 2 }),
  ];
  assert.deepEqual(problemsOf(chain('demo', nodes)), []);
  assert.deepEqual(problemsOf(chain('demo', [...nodes, node('f', { order: 1 })])), [['nodes.5.order', '1']]);
});

test('两端和类型都相同才是同一条连线；反向的、类型不同的不算', () => {
  const edge = (from: string, to: string, type: string) => ({ from, to, type, basis: '编者归类' });
  const edges = [edge('a', 'b', '供料'), edge('b', 'a', '供料'), edge('a', 'b', '装备')];
  assert.deepEqual(problemsOf(chain('demo', [node('a'), node('b')], edges)), []);
  assert.deepEqual(problemsOf(chain('demo', [node('a'), node('b')], [...edges, edge('a', 'b', '供料')])), [
    ['edges.3', 'a → b，供料'],
  ]);
});

test('120 个环节可以，多一个就报，指着多出来的第一个', () => {
  const nodes = (count: number) => Array.from({ length: count }, (_, i) => node(`n${i + 1}`));
  assert.deepEqual(problemsOf(chain('demo', nodes(120))), []);
  assert.deepEqual(problemsOf(chain('demo', nodes(123))), [['nodes.120', 'n121']]);
});

test('编号重了，那个环节别处的错照样报', () => {
  assert.deepEqual(problemsOf(chain('one', [node('a')]), chain('two', [node('a', { lane: 'mian' })])), [
    ['nodes.0.id', 'a'],
    ['nodes.0.lane', 'mian'],
  ]);
});
