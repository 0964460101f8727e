import assert from 'node:assert/strict';
import { test } from 'node:test';
import { captionLines } from '../../../../src/client/picture/caption-lines.ts';

test('断在宽度之内，句读不悬在行首', () => {
  assert.deepEqual(captionLines('一二三四五，六七八', 100, 20), ['一二三四五，', '六七八']);
  assert.deepEqual(captionLines('一二三', 100, 20), ['一二三']);
  assert.deepEqual(captionLines('', 100, 20), []);
});

test('日期和西文不从中间断开', () => {
  assert.deepEqual(captionLines('编于二〇二六 2026-11-23 止', 160, 20), ['编于二〇二六', '2026-11-23 止']);
});
