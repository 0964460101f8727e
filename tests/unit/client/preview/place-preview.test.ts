import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryIdOf } from '../../../../src/client/preview/entry-id.ts';
import { placePreview } from '../../../../src/client/preview/place-preview.ts';

const screen = { width: 400, height: 300 };
const size = { width: 200, height: 80 };

test('放得下就在链接下面，左边对齐', () => {
  assert.deepEqual(placePreview({ left: 50, top: 20, width: 60, height: 20 }, size, screen), { left: 50, top: 46 });
});

test('下面放不下就在上面', () => {
  assert.deepEqual(placePreview({ left: 50, top: 250, width: 60, height: 20 }, size, screen), { left: 50, top: 164 });
});

test('左右不出屏', () => {
  assert.equal(placePreview({ left: 380, top: 20, width: 60, height: 20 }, size, screen)?.left, 194);
  assert.equal(placePreview({ left: -30, top: 20, width: 60, height: 20 }, size, screen)?.left, 6);
});

test('上下都放不下就不放，不盖住链接', () => {
  assert.equal(placePreview({ left: 0, top: 60, width: 60, height: 20 }, size, { width: 400, height: 150 }), undefined);
});

test('链接认出条目：带锚点的、站外的、别的文件不算', () => {
  const root = 'file:///D:/%E7%A6%BB%E7%BA%BF/';
  assert.equal(entryIdOf(`${root}policies/x.html`, root), 'policies/x');
  assert.equal(entryIdOf(`${root}policies/x.html#m1`, root), undefined);
  assert.equal(entryIdOf('https://example.org/policies/x.html', root), undefined);
  assert.equal(entryIdOf(`${root}feed.xml`, root), undefined);
});
