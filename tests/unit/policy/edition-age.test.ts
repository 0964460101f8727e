import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAfter } from '../../../src/policy/calendar-day.ts';
import { addMonths, ageText, isStale, monthsBetween } from '../../../src/policy/edition-age.ts';

/** 跨两个闰年的每一天，走遍月头月尾。 */
const days: string[] = [];
for (let day = '2023-12-25'; day < '2028-03-05'; day = dayAfter(day)) days.push(day);

test('没有这一天的月份取月底，闰年多一天', () => {
  assert.equal(addMonths('2024-01-31', 1), '2024-02-29');
  assert.equal(addMonths('2023-01-31', 1), '2023-02-28');
  assert.equal(addMonths('2024-02-29', 12), '2025-02-28');
  assert.equal(addMonths('2026-11-30', 3), '2027-02-28');
  assert.equal(addMonths('2026-12-01', 1), '2027-01-01');
  assert.equal(addMonths('2026-11-23', 12), '2027-11-23');
});

test('对每一天和每个月数：加几个月，就隔几个月；早一天就少一个月', () => {
  for (const day of days) {
    for (const months of [1, 2, 11, 12, 13, 24, 25]) {
      const later = addMonths(day, months);
      assert.equal(monthsBetween(day, later), months, `${day} + ${months}`);
      const before = new Date(Date.parse(later) - 86_400_000).toISOString().slice(0, 10);
      assert.equal(monthsBetween(day, before), months - 1, `${day} + ${months} 的前一天`);
    }
  }
});

test('对每一天：加的月份越多越晚，日子不超过原来那一天', () => {
  for (const day of days) {
    let last = day;
    for (let months = 1; months <= 26; months += 1) {
      const later = addMonths(day, months);
      assert.ok(later > last, `${day} + ${months}`);
      assert.ok(later.slice(8) <= day.slice(8));
      assert.ok(!Number.isNaN(Date.parse(later)) && new Date(later).toISOString().startsWith(later));
      last = later;
    }
  }
});

test('多久以前，用平常的话说', () => {
  const age = (today: string) => ageText('2026-11-23', today);
  assert.equal(age('2026-11-23'), '今天');
  assert.equal(age('2026-11-24'), '1 天前');
  assert.equal(age('2026-12-22'), '29 天前');
  assert.equal(age('2026-12-23'), '1 个月前');
  assert.equal(age('2027-04-30'), '5 个月前');
  assert.equal(age('2027-11-23'), '12 个月前');
  assert.equal(age('2028-11-22'), '23 个月前');
  assert.equal(age('2028-11-23'), '2 年前');
  assert.equal(age('2031-11-22'), '4 年前');
});

test('电脑的钟早于版次日，不说多旧，也不说旧', () => {
  assert.equal(ageText('2026-11-23', '2026-11-22'), undefined);
  assert.equal(ageText('2026-11-23', '1970-01-01'), undefined);
  assert.equal(isStale('2026-11-23', '1970-01-01', 12), false);
});

test('正好满几个月那天还不算过，次日才算；从此一直算', () => {
  for (const day of days.filter((_, i) => i % 7 === 0)) {
    for (const months of [1, 12, 18]) {
      const limit = addMonths(day, months);
      assert.equal(isStale(day, limit, months), false);
      assert.equal(isStale(day, dayAfter(limit), months), true);
      assert.equal(isStale(day, addMonths(limit, 1), months), true);
    }
  }
});
