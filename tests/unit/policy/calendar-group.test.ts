import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CalendarFact, calendarPlace, compareDays } from '../../../src/policy/calendar-group.ts';

const window = (open?: string, close?: string, text?: string): CalendarFact => ({
  kind: 'window',
  window: { open, close, text },
});
const period = (start?: string, end?: string, more: object = {}): CalendarFact => ({
  kind: 'period',
  period: { start, end, checked: false, ...more },
});
const groupsOn = (fact: CalendarFact, days: string[]) => days.map((day) => calendarPlace(fact, day).group);

test('窗口：开放日和截止日当天都算开着；前 90 天是快了，再早是以后，次日是已过', () => {
  assert.deepEqual(
    groupsOn(window('2026-03-25', '2026-04-16'), [
      '2025-12-24',
      '2025-12-25',
      '2026-03-24',
      '2026-03-25',
      '2026-04-16',
      '2026-04-17',
    ]),
    ['later', 'soon', 'soon', 'open', 'open', 'past'],
  );
});

test('只写到月的窗口：从首日到末日，闰年的二月有 29 日', () => {
  assert.deepEqual(groupsOn(window('2024-02', '2024-02'), ['2024-01-31', '2024-02-01', '2024-02-29', '2024-03-01']), [
    'soon',
    'open',
    'open',
    'past',
  ]);
});

test('没写截止日的窗口一直算开着，排在有截止日的后面；只有一句话的不猜', () => {
  const openEnded = calendarPlace(window('2026-01-01'), '2030-01-01');
  assert.deepEqual([openEnded.group, openEnded.text], ['open', '自 2026-01-01 起，截止日未载明']);
  assert.ok(compareDays('open', '2030-02-01', openEnded.day) < 0);
  const said = calendarPlace(window(undefined, undefined, '每年3月25日至4月16日'), '2026-04-01');
  assert.deepEqual([said.group, said.text], ['said', '见原文']);
});

test('期限：未开始、期内、90 天内期满、期满', () => {
  const fact = period('2023', '2027', { inferred: true });
  assert.deepEqual(
    groupsOn(fact, ['2022-10-02', '2022-10-03', '2023-01-01', '2027-10-01', '2027-10-02', '2027-12-31', '2028-01-01']),
    ['later', 'soon', 'later', 'later', 'soon', 'soon', 'past'],
  );
  assert.equal(calendarPlace(fact, '2022-12-31').text, '未开始（推算），1 天后起');
  assert.equal(calendarPlace(fact, '2028-01-01').text, '规划期已满（推算）');
});

test('宣布了废止、失效的归已过；没有止期的排在最后', () => {
  assert.deepEqual(
    [calendarPlace(period('2023', '2027', { declared: '废止' }), '2024-01-01')].map(({ group, text }) => [group, text]),
    [['past', '已废止']],
  );
  assert.deepEqual(
    [calendarPlace(period('2023-01-01'), '2026-01-01')].map(({ group, day }) => [group, day]),
    [['later', '9999-12-31']],
  );
});

test('将来的先到的在前，过去的新近的在前', () => {
  const days = ['2027-01-01', '2026-01-01', '2026-06-01'];
  const sorted = (group: 'soon' | 'past') => [...days].sort((a, b) => compareDays(group, a, b));
  assert.deepEqual(sorted('soon'), ['2026-01-01', '2026-06-01', '2027-01-01']);
  assert.deepEqual(sorted('past'), ['2027-01-01', '2026-06-01', '2026-01-01']);
  assert.equal(compareDays('past', '2026-01-01', '2026-01-01'), 0);
});
