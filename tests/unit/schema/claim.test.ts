import assert from 'node:assert/strict';
import { test } from 'node:test';
import { claim } from '../../../src/schema/claim.ts';
import { day, isCalendarDay, text } from '../../../src/schema/fields.ts';
import { entry } from '../entries.ts';

const name = claim(text);

test('直接写值是明载', () => {
  assert.deepEqual(name.parse('某公司'), { state: 'stated', value: '某公司', also: [] });
});

test('写原因是缺，不写等于未核查', () => {
  assert.deepEqual(name.parse('来源未载明'), { state: 'absent', reason: '来源未载明' });
  assert.deepEqual(name.parse(undefined), { state: 'absent', reason: '未核查' });
});

test('写了 from 是推断', () => {
  assert.deepEqual(name.parse({ value: '规划', from: '题名' }), { state: 'inferred', value: '规划', from: '题名' });
});

test('几个来源说法不一，并列而不取舍', () => {
  const parsed = name.parse({ value: '甲', source: 'a', also: [{ value: '乙', source: 'b' }] });
  assert.equal(parsed.state, 'stated');
  assert.deepEqual(parsed.state === 'stated' && parsed.also, [{ state: 'stated', value: '乙', source: 'b', also: [] }]);
});

test('缺也可以带说明', () => {
  assert.deepEqual(name.parse({ absent: '来源未载明', note: '文号栏为空' }), {
    state: 'absent',
    reason: '来源未载明',
    note: '文号栏为空',
  });
});

test('写了字段名却留空是错误，不当作缺', () => {
  assert.equal(name.safeParse(null).success, false);
  assert.equal(name.safeParse('').success, false);
});

test('对象里多余的键是错误', () => {
  assert.equal(name.safeParse({ value: '甲', sourse: 'a' }).success, false);
});

test('日期保持所写的精度，不存在的日子不收', () => {
  const rows: [unknown, boolean][] = [
    ['2023', true],
    [2023, true],
    ['2023-01', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2023-13', false],
    ['2023年1月', false],
    ['23-01-01', false],
  ];
  for (const [value, ok] of rows) assert.equal(day.safeParse(value).success, ok, String(value));
  assert.equal(day.parse(new Date('2023-01-18')), '2023-01-18');
  assert.equal(isCalendarDay('2023-04-31'), false);
});

test('由题名得来的规划期是推断，正文写明的是明载', () => {
  const period = (basis: string) => entry('policies', 'x', { period: { start: 2019, end: 2023, basis } }).data.period;
  assert.deepEqual(period('题名'), { state: 'inferred', value: { start: '2019', end: '2023' }, from: '题名' });
  assert.equal(period('正文').state, 'stated');
});

test('只列链名一律算编者归类', () => {
  assert.deepEqual(entry('enterprises', 'x', { chains: ['ic'] }).data.chains, { ic: { basis: '编者归类' } });
});
