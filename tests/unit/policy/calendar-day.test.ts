import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chinaDay, daysBetween, firstDay, isDay, lastDay } from '../../../src/policy/calendar-day.ts';

test('只写到年、月的，首日末日各取两端；闰年二月有 29 日', () => {
  assert.deepEqual([firstDay('2024'), lastDay('2024')], ['2024-01-01', '2024-12-31']);
  assert.deepEqual([firstDay('2024-02'), lastDay('2024-02')], ['2024-02-01', '2024-02-29']);
  assert.equal(lastDay('2023-02'), '2023-02-28');
  assert.deepEqual([firstDay('2024-02-29'), lastDay('2024-02-29')], ['2024-02-29', '2024-02-29']);
});

test('天数照历法数，跨闰日多一天', () => {
  assert.equal(daysBetween('2024-02-28', '2024-03-01'), 2);
  assert.equal(daysBetween('2023-02-28', '2023-03-01'), 1);
  assert.equal(daysBetween('2024-03-01', '2024-02-28'), -2);
});

test('北京时间过了零点就是第二天，与电脑的时区无关', () => {
  assert.equal(chinaDay(new Date('2026-12-31T15:59:59Z')), '2026-12-31');
  assert.equal(chinaDay(new Date('2026-12-31T16:00:00Z')), '2027-01-01');
  assert.equal(chinaDay(new Date('2024-02-28T16:00:00Z')), '2024-02-29');
});

test('认不出的写法不是日子', () => {
  for (const text of ['2025年底', '', '2025-13', '2025-1', '常年', undefined]) assert.equal(isDay(text), false, text);
  for (const text of ['2025', '2025-02', '2025-02-28']) assert.equal(isDay(text), true, text);
});
