import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pngScale } from '../../../../src/client/picture/png-file.ts';

test('平常的图放大到 2 倍', () => {
  assert.equal(pngScale(1200, 800), 2);
});

test('画布放不下的少放大一些：边长和面积都不超', () => {
  for (const [width, height] of [
    [12_000, 500],
    [400, 30_000],
    [6000, 6000],
  ] as const) {
    const scale = pngScale(width, height);
    assert.ok(scale < 2 && scale > 0);
    assert.ok(Math.max(width, height) * scale <= 16_384);
    assert.ok(width * height * scale * scale <= 64_000_001);
  }
});
