import assert from 'node:assert/strict';
import { test } from 'node:test';
import { heatLevel, heatSteps } from '../../../src/diagrams/heat-scale.ts';

test('深浅分五档，0 自成一档', () => {
  assert.deepEqual(
    [0, 1, 2, 3, 4, 6, 7, 100].map((n) => heatLevel(n)),
    [0, 1, 2, 2, 3, 3, 4, 4],
  );
});

test('图例写的范围与分档一致', () => {
  assert.deepEqual(
    heatSteps.map(({ text }) => text),
    ['0', '1', '2—3', '4—6', '7 以上'],
  );
  for (const { level, text } of heatSteps) assert.equal(heatLevel(Number.parseInt(text, 10)), level);
});
