import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainMap, ChainMapNode } from '../../../src/diagrams/chain-map.ts';
import { orderCells } from '../../../src/diagrams/order-cells.ts';
import { seatNodes } from '../../../src/diagrams/seat-nodes.ts';
import { edge, node } from './maps.ts';

const map = (nodes: ChainMapNode[], edges: ChainMap['edges']): ChainMap => ({
  id: 'm',
  title: '链',
  stages: ['s1', 's2', 's3'].map((id) => ({ id, name: id })),
  lanes: ['main', 'mat'].map((id) => ({ id, name: id })),
  nodes,
  edges,
});
const at = (id: string, stage: string, rest: Partial<ChainMapNode> = {}) => node(id, 'main', { stage, ...rest });
const cells = (given: ChainMap) => orderCells(given, seatNodes(given, 3)).lanes[0]?.cells;

test('交叉的两条线，换一下先后就不交叉', () => {
  const nodes = [at('a', 's1'), at('b', 's1'), at('x', 's2'), at('y', 's2')];
  assert.deepEqual(cells(map(nodes, [edge('a', 'y'), edge('b', 'x')])), [['b', 'a'], ['x', 'y'], []]);
});

test('没有线时照数据的先后，未核实的小框在后', () => {
  const nodes = [at('small', 's1', { presence: '未核实' }), at('b', 's1'), at('a', 's1')];
  assert.deepEqual(cells(map(nodes, [])), [['b', 'a', 'small'], [], []]);
});

test('小框往前挪能少一个交叉，就挪', () => {
  const nodes = [at('a', 's1'), at('b', 's1'), at('x', 's2'), at('y', 's2', { presence: '未核实' })];
  const given = map(nodes, [edge('a', 'y'), edge('b', 'x'), edge('a', 'x', { basis: 'inferred' })]);
  const fixed = map(
    nodes.map((item) => (item.id === 'a' || item.id === 'b' ? { ...item, order: item.id === 'a' ? 1 : 2 } : item)),
    given.edges,
  );
  assert.deepEqual(cells(given), [['b', 'a'], ['x', 'y'], []]);
  assert.deepEqual(cells(fixed), [['a', 'b'], ['y', 'x'], []]);
});

test('写明了次序的，交叉也照它；没写的绕着它们排', () => {
  const nodes = [
    at('a', 's1', { order: 2 }),
    at('b', 's1', { order: 1 }),
    at('x', 's2', { order: 1 }),
    at('y', 's2', { order: 2 }),
  ];
  assert.deepEqual(cells(map(nodes, [edge('a', 'x'), edge('b', 'y')])), [['b', 'a'], ['x', 'y'], []]);
});

test('次序写了负数、小数、同一个数，都不出错；同一个数照数据的先后', () => {
  const nodes = [at('a', 's1', { order: 0.5 }), at('b', 's1', { order: -1 }), at('c', 's1', { order: 0.5 })];
  assert.deepEqual(cells(map(nodes, [])), [['b', 'a', 'c'], [], []]);
});

test('支撑环节写明了次序的，先左后右照它', () => {
  const nodes = [node('late', 'mat', { order: 2 }), node('early', 'mat', { order: 1 }), at('x', 's1'), at('y', 's3')];
  const given = map(nodes, [edge('late', 'x'), edge('early', 'y')]);
  const free = map(
    nodes.map(({ order: _, ...item }) => item),
    given.edges,
  );
  const row = (chain: ChainMap) => seatNodes(chain, 3)[1]?.rows[0]?.flat();
  assert.deepEqual(row(given), ['early', 'late']);
  assert.deepEqual(row(free), ['late', 'early']);
});

test('隔段的线在中间一段的环节之间穿过，落在不交叉、最短处', () => {
  const nodes = [at('a', 's1'), at('b', 's1'), at('m', 's2'), at('n', 's2'), at('x', 's3'), at('y', 's3')];
  const given = map(nodes, [edge('a', 'm'), edge('b', 'y'), edge('m', 'x'), edge('b', 'n'), edge('n', 'y')]);
  const { lanes, courses } = orderCells(given, seatNodes(given, 3));
  assert.deepEqual(courses[1], { through: ['wire 1/1'], leftward: false });
  assert.deepEqual(lanes[0]?.cells, [
    ['a', 'b'],
    ['m', 'wire 1/1', 'n'],
    ['x', 'y'],
  ]);
});

test('两端同列的线说明走哪条竖槽，往回走的线说明自右往左', () => {
  const nodes = [at('a', 's1'), at('b', 's1'), at('x', 's3')];
  const given = map(nodes, [edge('a', 'b'), edge('x', 'a')]);
  assert.deepEqual(orderCells(given, seatNodes(given, 3)).courses, [
    { through: [], leftward: false, via: 'v1' },
    { through: ['wire 1/1'], leftward: true },
  ]);
});
