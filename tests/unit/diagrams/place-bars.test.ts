import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeBars } from '../../../src/diagrams/place-bars.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';

const bars = placeBars(
  [
    { label: '甲', value: 40, valueText: '超 40 亿元', open: true },
    { label: '乙', value: 10, valueText: '10 亿元', href: '/b/' },
  ],
  400,
);

test('条自零起，长与数值成比例', () => {
  assert.deepEqual(
    bars.rows.map((row) => row.solid),
    [
      { x: 29, y: 9, width: 266.5, height: 18 },
      { x: 29, y: 41, width: 71.3, height: 18 },
    ],
  );
});

test('约数的条末端断成三截，止于其值；确数的条没有断口', () => {
  assert.deepEqual(
    bars.rows.map((row) => row.tail.length),
    [3, 0],
  );
  const last = bars.rows[0]?.tail.at(-1);
  assert.equal((last?.x ?? 0) + (last?.width ?? 0) + 8, bars.rows[0]?.valueAt.x);
});

test('刻度取整并落在对应的位置', () => {
  assert.deepEqual(
    bars.ticks.map((tick) => [tick.text, tick.x]),
    [
      ['0', 29],
      ['10', 100.3],
      ['20', 171.5],
      ['30', 242.8],
      ['40', 314],
    ],
  );
});

test('值写在条末且不出图', () => {
  for (const row of bars.rows) assert.ok(row.valueAt.x + textWidth(row.valueText, 15) <= bars.width);
});

test('没有数据也排得出空图', () => {
  assert.deepEqual(placeBars([]).rows, []);
});

test('同组的连着写，组名印在第一条上面，不压到轴', () => {
  const grouped = placeBars([
    { label: '甲', value: 2, valueText: '2', group: '一组长长的名字' },
    { label: '乙', value: 1, valueText: '1', group: '一组长长的名字' },
    { label: '丙', value: 1, valueText: '1', group: '二组' },
  ]);
  assert.deepEqual(grouped.groups, [
    { name: '一组长长的名字', y: 24 },
    { name: '二组', y: 128 },
  ]);
  assert.deepEqual(
    grouped.rows.map(({ solid }) => solid.y),
    [39, 71, 143],
  );
  assert.ok(textWidth('一组长长的名字', 15) < grouped.axis.x);
});
