import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisUnit, plainAmount } from '../../../src/diagrams/money-scale.ts';

test('亿、万换成元，币种不折算', () => {
  assert.equal(plainAmount(15, '亿美元'), 1.5e9);
  assert.equal(plainAmount(110, '亿元'), 1.1e10);
  assert.equal(plainAmount(5000, '万元'), 5e7);
  assert.equal(plainAmount(3, '元'), 3);
});

test('认不出的单位不猜', () => {
  for (const unit of ['亿元（半年）', '家', '%', '美金']) assert.equal(plainAmount(1, unit), undefined, unit);
});

test('轴的单位随最大的数', () => {
  assert.deepEqual(
    [2e8, 5e7, 900].map((most) => axisUnit(most).prefix),
    ['亿', '万', ''],
  );
});
