import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusView } from '../../../src/views/status-view.ts';
import { entry } from '../entries.ts';

const policy = (data: Record<string, unknown>) => entry('policies', 'x', data).data;
const period = (start: unknown, end: unknown) => ({
  period: { ...(start ? { start } : {}), ...(end ? { end } : {}), basis: '题名' },
});

test('期限状态：边界日、闰日、只到年的精度', () => {
  const rows: [Record<string, unknown>, string, string][] = [
    [period(2019, 2023), '2023-12-31', '今天期满（推算）'],
    [period(2019, 2023), '2024-01-01', '规划期已满（推算）'],
    [period(2019, 2023), '2018-12-31', '未开始（推算）'],
    [period(2019, 2023), '2019-01-01', '期内（推算）'],
    [period(undefined, '2024-02'), '2024-02-29', '今天期满（推算）'],
    [period(undefined, '2024-02'), '2024-03-01', '规划期已满（推算）'],
    [period(2023, undefined), '2030-01-01', '期内（推算）'],
    [{}, '2030-01-01', '无期限信息'],
  ];
  for (const [data, today, expected] of rows) assert.equal(statusView(policy(data), today).text, expected);
});

test('只写了止期的，成文之前还没有开始', () => {
  const dated = policy({ ...period(undefined, 2027), dateMade: '2025-04-28' });
  assert.equal(statusView(dated, '2019-06-30').text, '未开始（推算）');
  assert.equal(statusView(dated, '2025-04-28').text, '期内（推算）');
  assert.equal(statusView(policy({ dateMade: '2025-04-28' }), '2019-06-30').text, '无期限信息');
});

test('90 天之内才说还有几天', () => {
  assert.equal(statusView(policy(period(2019, '2026-12-31')), '2026-10-02').text, '90 天后期满（推算）');
  assert.equal(statusView(policy(period(2019, '2026-12-31')), '2026-10-01').text, '期内（推算）');
});

test('期满而有效性未核查时，说明期满不等于失效', () => {
  assert.match(statusView(policy(period(2019, 2023)), '2026-01-01').caveat ?? '', /期满不等于失效/);
  const declared = { ...period(2019, 2023), validity: { value: '已修改', source: 'base' } };
  assert.equal(statusView(policy(declared), '2026-01-01').caveat, undefined);
});

test('正文写明的期限不标推算', () => {
  assert.equal(statusView(policy({ period: { end: 2023, basis: '正文' } }), '2026-01-01').text, '规划期已满');
});

test('宣布废止或失效的，不管期限写到哪年', () => {
  const declared = (value: string) => ({ ...period(2025, 2030), validity: { value, source: 'base' } });
  assert.equal(statusView(policy(declared('废止')), '2026-01-01').text, '已废止');
  assert.equal(statusView(policy(declared('宣布失效')), '2026-01-01').status, '宣布失效');
});
