import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextBox } from '../../../../src/client/chain/grid-moves.ts';

const box = (x: number, y: number) => ({ x, y, width: 100, height: 40 });
// 0 1 在左列，2 3 在右列；4 在左列最下
const boxes = [box(0, 0), box(0, 60), box(200, 5), box(200, 65), box(0, 200)];

test('方向键照格子走', () => {
  assert.equal(nextBox(boxes, 0, 'down'), 1);
  assert.equal(nextBox(boxes, 1, 'down'), 4);
  assert.equal(nextBox(boxes, 0, 'right'), 2);
  assert.equal(nextBox(boxes, 3, 'left'), 1);
  assert.equal(nextBox(boxes, 3, 'up'), 2);
});

test('那一边没有框就不动', () => {
  assert.equal(nextBox(boxes, 0, 'left'), undefined);
  assert.equal(nextBox(boxes, 0, 'up'), undefined);
  assert.equal(nextBox([], 0, 'up'), undefined);
});
