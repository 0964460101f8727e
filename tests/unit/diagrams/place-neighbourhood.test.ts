import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import { placeNeighbourhood } from '../../../src/diagrams/place-neighbourhood.ts';
import { edge, node } from './maps.ts';

const map: ChainMap = {
  id: 'm',
  title: '链',
  stages: [
    { id: 's1', name: '制造' },
    { id: 's2', name: '封测' },
  ],
  lanes: [
    { id: 'main', name: '主链' },
    { id: 'mat', name: '材料' },
  ],
  nodes: [
    node('a', 'mat'),
    node('b', 'main', { stage: 's1' }),
    node('c', 'main', { stage: 's2' }),
    node('far', 'main', { stage: 's2' }),
    node('all', 'mat'),
  ],
  edges: [edge('a', 'b'), edge('b', 'c'), edge('c', 'far'), edge('all', 's1'), edge('b', 's2')],
};
const columns = (id: string) => placeNeighbourhood(map, id).nodes.map((item) => [item.id, item.column]);

test('只收一步之内的上下游，分在左右两列', () => {
  assert.deepEqual(columns('b'), [
    ['a', 0],
    ['all', 0],
    ['b', 1],
    ['c', 2],
    ['s2', 2],
  ]);
});

test('供给整段的算上游，但作推断', () => {
  const found = placeNeighbourhood(map, 'b').edges.find((item) => item.from === 'all');
  assert.deepEqual([found?.to, found?.basis], ['b', 'inferred']);
});

test('整段不是环节，没有链接，写明整段', () => {
  const stage = placeNeighbourhood(map, 'b').nodes.find((item) => item.id === 's2');
  assert.deepEqual([stage?.href, stage?.word, stage?.name], [undefined, '整段', '封测']);
});

test('找不到的环节说出名来', () => {
  assert.throws(() => placeNeighbourhood(map, 'nobody'), /missing node: nobody/);
});
