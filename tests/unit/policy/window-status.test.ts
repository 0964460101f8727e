import assert from 'node:assert/strict';
import { test } from 'node:test';
import { windowOn } from '../../../src/policy/window-status.ts';

const spring = { open: '2026-03-25', close: '2026-04-16' };

test('截止当天仍开放，第二天才截止；开放前说还有几天', () => {
  assert.deepEqual(windowOn(spring, '2026-03-24'), { status: '未开放', text: '1 天后开放（2026-03-25）', daysLeft: 1 });
  assert.equal(windowOn(spring, '2026-03-25').status, '开放');
  assert.deepEqual(windowOn(spring, '2026-04-16'), { status: '开放', text: '今天截止', daysLeft: 0 });
  assert.equal(windowOn(spring, '2026-04-17').status, '已截止');
});

test('只写到月的窗口算到月底，闰日也在内', () => {
  assert.equal(windowOn({ close: '2024-02' }, '2024-02-29').text, '今天截止');
  assert.equal(windowOn({ close: '2024-02' }, '2024-03-01').status, '已截止');
});

test('只写到年的窗口，元旦开，年底截止', () => {
  assert.equal(windowOn({ open: '2026', close: '2026' }, '2025-12-31').status, '未开放');
  assert.equal(windowOn({ open: '2026', close: '2026' }, '2026-12-31').status, '开放');
});

test('只有一句话的、日子认不出的，请看原文；什么也没有是未载明', () => {
  assert.deepEqual(windowOn({ text: '常年受理' }, '2026-01-01'), { status: '见原文', text: '常年受理' });
  assert.deepEqual(windowOn({ close: '2026年底' }, '2027-01-01'), { status: '见原文', text: '2026年底' });
  assert.equal(windowOn({}, '2026-01-01').status, '未载明');
  assert.equal(windowOn(undefined, '2026-01-01').status, '未载明');
});
