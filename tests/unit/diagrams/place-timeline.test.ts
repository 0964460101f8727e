import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daySpan } from '../../../src/diagrams/day-span.ts';
import { placeTimeline, type TimelineItem } from '../../../src/diagrams/place-timeline.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';

// 2001 到 2010 共十年，尺上一年合 70 多像素
const span = { firstYear: 2001, lastYear: 2010, edition: '2009-01-01' };
const item = (id: string, rest: Partial<TimelineItem>): TimelineItem => ({ id, label: id, href: `/${id}`, ...rest });
const place = (...items: TimelineItem[]) => placeTimeline(items, span, 874);

test('年、月精度的日期，从首日零点到末日之后', () => {
  assert.deepEqual(daySpan('2024'), { from: Date.UTC(2024, 0, 1), to: Date.UTC(2025, 0, 1) });
  assert.deepEqual(daySpan('2024-02'), { from: Date.UTC(2024, 1, 1), to: Date.UTC(2024, 2, 1) });
  assert.deepEqual(daySpan('2024-02-29'), { from: Date.UTC(2024, 1, 29), to: Date.UTC(2024, 2, 1) });
});

test('条从起期的首日到止期的末日，点在日期的当中', () => {
  const { items, scale } = place(item('甲', { start: '2004', end: '2006', date: '2005', word: '期满' }));
  assert.deepEqual(scale, { from: '2001-01-01', to: '2011-01-01', x1: 18, x2: 738 });
  // 2001 年初在 18，2004 年初过了 1095 天，一共 3652 天
  assert.deepEqual(items[0]?.bar, { x: 233.9, y: 51, width: 216.1, height: 10 });
  assert.deepEqual(items[0]?.dot, { x: 342, y: 56 });
  assert.deepEqual(items[0]?.tail, []);
  assert.deepEqual(items[0]?.lines, [{ text: '甲', x: 225.9, y: 60.5 }]);
  assert.equal(items[0]?.anchor, 'end');
  assert.deepEqual(items[0]?.wordAt, { x: 458, y: 60.5 });
});

test('只知止期的朝左断开，只知起期的画到版次日再朝右断开', () => {
  const { items } = place(item('止', { end: '2005' }), item('起', { start: '2006-01-01' }));
  const [end, start] = items;
  assert.equal((end?.bar?.x ?? 0) + (end?.bar?.width ?? 0), 378);
  assert.ok(end?.tail.every(({ x, width }) => x + width < (end.bar?.x ?? 0)));
  assert.equal(start?.bar?.x, 378);
  const barEnd = (start?.bar?.x ?? 0) + (start?.bar?.width ?? 0);
  assert.equal(barEnd, 594.1);
  assert.ok(start?.tail.every(({ x }) => x > barEnd));
});

test('名称左边放不下放右边，两边都放不下另起一行', () => {
  const long = '很长的名称'.repeat(8);
  const { items } = place(
    item(long, { date: '2001-01-01' }),
    item(long, { start: '2001', end: '2010', word: '期内' }),
    item('短', { date: '2008' }),
  );
  assert.deepEqual(
    items.map(({ anchor }) => anchor),
    ['start', 'start', 'end'],
  );
  const [right, above] = items;
  assert.ok((right?.lines[0]?.x ?? 0) > (right?.dot?.x ?? 0));
  assert.ok((above?.lines[0]?.y ?? 0) < (above?.bar?.y ?? 0));
});

test('字和条都不出图，行与行不相碰', () => {
  const { items, width, height } = place(
    ...Array.from({ length: 30 }, (_, i) =>
      item(`第${i}份`, { start: `${2001 + (i % 9)}`, end: '2010', word: '90 天后期满（推算）' }),
    ),
  );
  let before = 0;
  for (const one of items) {
    const y = one.bar?.y ?? 0;
    assert.ok(y >= before + 24 - 10);
    before = y;
    assert.ok((one.wordAt?.x ?? 0) + textWidth(one.word ?? '', 13) <= width, one.word);
    for (const line of one.lines) assert.ok(one.anchor === 'start' || line.x - textWidth(line.text, 13) >= 0);
  }
  assert.ok(before + 24 <= height);
});

test('版次线落在它的日子上，年份疏密看宽窄', () => {
  const placed = place(item('甲', { date: '2005' }));
  assert.deepEqual(placed.edition, { x: 594.1, anchor: 'end', y: 14 });
  assert.equal(placed.ticks.length, 10);
  assert.equal(placeTimeline([], { ...span, firstYear: 1911 }, 874).ticks.length, 10);
});
