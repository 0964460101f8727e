import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import { placeChain } from '../../../src/diagrams/place-chain.ts';
import { edge, node } from './maps.ts';

const four: ChainMap = {
  id: 'four',
  title: '四环节',
  stages: [
    { id: 's1', name: '设计', tally: '企业 1' },
    { id: 's2', name: '制造' },
    { id: 's3', name: '封测' },
  ],
  lanes: [
    { id: 'main', name: '主链', note: '三段' },
    { id: 'mat', name: '材料' },
  ],
  nodes: [
    node('a', 'main', { stage: 's1', name: '集成电路设计', counts: [{ label: '企业', n: 4 }] }),
    node('b', 'main', { stage: 's2', name: '功率器件' }),
    node('c', 'mat', { name: '氮化镓' }),
    node('d', 'mat', { name: '光刻胶', presence: '未核实', counts: [] }),
  ],
  edges: [
    edge('a', 'b'),
    edge('c', 'b'),
    edge('d', 's3', { basis: 'inferred' }),
    edge('d', 's2', { basis: 'inferred' }),
    edge('a', 's1'),
  ],
};
const placed = placeChain(four);

test('三列的图宽 958，与样稿同', () => {
  assert.deepEqual([placed.width, placed.height], [958, 249]);
});

test('四个环节落在确定的坐标', () => {
  assert.deepEqual(
    placed.nodes.map(({ id, x, y, width, height, column, lane }) => [id, x, y, width, height, column, lane]),
    [
      ['a', 78, 73, 244, 60, 0, 0],
      ['b', 386, 73, 244, 60, 1, 0],
      ['c', 386, 183, 244, 60, 1, 1],
      ['d', 694, 183, 208, 30, 2, 1],
    ],
  );
});

test('线的路径确定：正对的直走，指向整段的止于底框，指向自己所在段的不画', () => {
  assert.deepEqual(
    placed.edges.map(({ from, to, d }) => [from, to, d]),
    [
      ['a', 'b', 'M322 103H378'],
      ['c', 'b', 'M508 183V141'],
      ['d', 's3', 'M798 183V153'],
      ['d', 's2', 'M694 198H662V164H520V153'],
    ],
  );
  assert.deepEqual(placed.edges[0]?.points.at(-1), { x: 386, y: 103 });
});

test('底框、箭头条与行名落在确定的坐标', () => {
  assert.deepEqual(placed.stages[0]?.frame, { x: 68, y: 61, width: 264, height: 84 });
  assert.equal(placed.stages[0]?.bar, 'M68 31H325l7 5l-7 5H68z');
  assert.deepEqual(placed.lanes[0]?.notes, [{ text: '三段', x: 0, y: 101 }]);
});

test('并入同一箭头的线只画到并入处，另有圆点', () => {
  const joined = placeChain({
    ...four,
    edges: [edge('c', 's3', { basis: 'inferred' }), edge('d', 's3', { basis: 'inferred' })],
  });
  const [one, two] = joined.edges;
  assert.deepEqual(one?.points.at(-1), two?.points.at(-1));
  assert.deepEqual([one?.rest === undefined, two?.rest === undefined], [true, false]);
  assert.equal(joined.junctions.length, 1);
});

test('隔段的线从中间一段的两个环节之间穿过，框为它让开', () => {
  const nodes = [
    node('a', 'main', { stage: 's1' }),
    node('m', 'main', { stage: 's2', order: 1 }),
    node('n', 'main', { stage: 's2', order: 2 }),
    node('b', 'main', { stage: 's3', order: 1 }),
    node('c', 'main', { stage: 's3', order: 2 }),
  ];
  const through = placeChain({
    ...four,
    nodes,
    edges: [edge('a', 'm'), edge('a', 'n'), edge('m', 'b'), edge('n', 'c'), edge('a', 'c')],
  });
  assert.deepEqual(
    through.nodes.map(({ id, y }) => [id, y]),
    [
      ['a', 73],
      ['m', 73],
      ['n', 152],
      ['b', 73],
      ['c', 145],
    ],
  );
  assert.equal(through.edges[4]?.d, 'M322 109H358V143.5H662V181');
});

test('边指向没有的环节时说出是哪一个', () => {
  assert.throws(() => placeChain({ ...four, edges: [edge('a', 'nobody')] }), /missing node: nobody/);
});

test('没有阶段也没有环节的链不出错', () => {
  const empty = placeChain({ ...four, stages: [], nodes: [], edges: [] });
  assert.deepEqual([empty.nodes.length, empty.stages.length, empty.lanes.length], [0, 0, 2]);
});
