import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Drawing } from '../../../scripts/lib/bench/diagram/drawing.ts';
import { measureDrawing } from '../../../scripts/lib/bench/diagram/drawing-metrics.ts';
import { generatedChain } from '../../../scripts/lib/bench/diagram/generated-chain.ts';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import type { Point } from '../../../src/diagrams/placed-chain.ts';
import { node } from '../diagrams/maps.ts';

const map: ChainMap = {
  id: 'm',
  title: '链',
  stages: ['s1', 's2'].map((id) => ({ id, name: id })),
  lanes: ['l1', 'l2'].map((id) => ({ id, name: id })),
  nodes: [
    node('a', 'l1', { stage: 's1' }),
    node('b', 'l2', { stage: 's1' }),
    node('c', 'l1', { stage: 's2' }),
    node('d', 'l2', { stage: 's2' }),
  ],
  edges: [],
};
const box = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const boxes: Drawing['boxes'] = new Map([
  ['a', box(0, 0)],
  ['b', box(0, 40)],
  ['c', box(100, 0)],
  ['d', box(100, 40)],
]);
const line = (from: string, to: string, ...points: [number, number][]) => ({
  from,
  to,
  points: points.map(([x, y]): Point => ({ x, y })),
});
const crossed = [line('a', 'd', [10, 5], [100, 45]), line('b', 'c', [10, 45], [100, 5])];

test('交叉的两条线算一对，守住行列', () => {
  assert.deepEqual(measureDrawing(map, { boxes, edges: crossed }), {
    crossings: 1,
    crossingPoints: 1,
    straightCrossings: 1,
    bends: 0,
    overlaps: 0,
    throughNodes: 0,
    lanesKept: true,
  });
});

test('一对线相交两次算一对、两点；转折都算弯，直线上的折点不算', () => {
  const twice = [
    line('a', 'c', [10, 5], [50, 5], [50, 20], [60, 20], [60, 5], [100, 5]),
    line('b', 'd', [10, 45], [20, 45], [20, 10], [80, 10], [80, 45], [90, 45], [100, 45]),
  ];
  const { crossings, crossingPoints, bends } = measureDrawing(map, { boxes, edges: twice });
  assert.deepEqual([crossings, crossingPoints, bends], [1, 2, 8]);
});

test('有一端相同的两条线，交了也不算', () => {
  const shared = [line('a', 'c', [10, 5], [100, 45]), line('b', 'c', [10, 45], [100, 5])];
  assert.equal(measureDrawing(map, { boxes, edges: shared }).crossings, 0);
});

test('线从别的框里穿过、框相叠、行错了位，都看得出', () => {
  const through = measureDrawing(map, { boxes, edges: [line('a', 'c', [5, 10], [5, 60], [100, 5])] });
  assert.equal(through.throughNodes, 1);
  const along = measureDrawing(map, { boxes, edges: [line('a', 'c', [10, 40], [10, 60])] });
  assert.equal(along.throughNodes, 0);
  const messy = measureDrawing(map, { boxes: new Map([...boxes, ['b', box(5, 5)]]), edges: [] });
  assert.deepEqual([messy.overlaps, messy.lanesKept], [1, false]);
});

test('造的链：大小如所要，名称三至九字，边不重复、不回头，同一种子同一条', () => {
  for (const [nodes, edges] of [
    [126, 199],
    [252, 412],
  ] as const) {
    const chain = generatedChain(nodes, edges, 1);
    assert.deepEqual([chain.nodes.length, chain.edges.length, chain.lanes.length], [nodes, edges, 4]);
    assert.ok(
      chain.nodes.every(({ name, id }) => name.length >= 3 && name.length <= 9 && Math.abs(id.length - 12) < 3),
    );
    assert.equal(new Set(chain.edges.map(({ from, to }) => `${from} ${to}`)).size, edges);
    const rank = new Map(chain.stages.map(({ id }, i) => [id, i]));
    const stage = new Map(chain.nodes.map((item) => [item.id, rank.get(item.stage ?? '') ?? -1]));
    assert.ok(chain.edges.every(({ from, to }) => (stage.get(from) ?? 0) <= (stage.get(to) ?? 0)));
    assert.deepEqual(generatedChain(nodes, edges, 1), chain);
    assert.notDeepEqual(generatedChain(nodes, edges, 2).edges, chain.edges);
  }
});
