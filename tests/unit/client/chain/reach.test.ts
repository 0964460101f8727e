import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Link, reach } from '../../../../src/client/chain/reach.ts';

// 0 → 1 → 2，3 → 第 0 段；1 在第 0 段里
const links: Link[] = [
  { from: { node: 0 }, to: { node: 1 } },
  { from: { node: 1 }, to: { node: 2 } },
  { from: { node: 3 }, to: { stage: 0 } },
];
const stageOf = (node: number) => (node === 1 ? 0 : undefined);
const sorted = (set: Set<number>) => [...set].sort();

test('往下游走到头，往上游走到头', () => {
  assert.deepEqual(sorted(reach(links, stageOf, 0, 'down').nodes), [0, 1, 2]);
  const up = reach(links, stageOf, 2, 'up');
  assert.deepEqual(sorted(up.nodes), [0, 1, 2, 3]);
  assert.deepEqual(sorted(up.links), [0, 1, 2]);
  assert.deepEqual(sorted(up.stages), [0]);
});

test('供给整段的往下游只到段：不知道是哪个环节', () => {
  const down = reach(links, stageOf, 3, 'down');
  assert.deepEqual([sorted(down.nodes), sorted(down.stages)], [[3], [0]]);
});

test('只走一步；有环也停得下来', () => {
  assert.deepEqual(sorted(reach(links, stageOf, 0, 'down', 1).nodes), [0, 1]);
  const ring: Link[] = [
    { from: { node: 0 }, to: { node: 1 } },
    { from: { node: 1 }, to: { node: 0 } },
  ];
  assert.deepEqual(sorted(reach(ring, () => undefined, 0, 'down').nodes), [0, 1]);
});
