import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusOn } from '../../../src/policy/period-status.ts';

const statusAt = (today: string, facts: object = {}) =>
  statusOn({ start: '2019', end: '2023', checked: false, ...facts }, today).status;

test('只写到年的期限：首年元旦起，末年最后一天仍在期内', () => {
  assert.equal(statusAt('2018-12-31'), '未开始');
  assert.equal(statusAt('2019-01-01'), '期内');
  assert.equal(statusAt('2023-10-02'), '90 天内期满');
  assert.equal(statusAt('2023-10-01'), '期内');
  assert.equal(statusAt('2023-12-31'), '90 天内期满');
  assert.equal(statusAt('2024-01-01'), '期满');
});

test('最后一天说今天期满，不说还有 0 天', () => {
  assert.equal(statusOn({ end: '2024-02', checked: false }, '2024-02-29').text, '今天期满');
  assert.equal(statusOn({ end: '2024-02', checked: false }, '2024-02-28').text, '1 天后期满');
});

test('期满而有效性未核查的，说明期满不等于失效；核查过的不说', () => {
  assert.match(statusOn({ end: '2020', checked: false }, '2026-01-01').caveat ?? '', /期满不等于失效/);
  assert.equal(statusOn({ end: '2020', checked: true }, '2026-01-01').caveat, undefined);
});

test('有权机关宣布了废止、失效的，以宣布为准', () => {
  assert.equal(statusAt('2020-01-01', { declared: '废止' }), '已废止');
  assert.equal(statusAt('2020-01-01', { declared: '宣布失效' }), '宣布失效');
});

test('没有期限、期限写得认不出，都是无期限信息；由题名推得的写明推算', () => {
  assert.equal(statusAt('2026-01-01', { start: undefined, end: undefined }), '无期限信息');
  assert.equal(statusAt('2026-01-01', { start: undefined, end: '十四五末' }), '无期限信息');
  assert.equal(statusOn({ start: '2019', inferred: true, checked: false }, '2026-01-01').text, '期内（推算）');
});
