import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LineageItem, LineageLink, LineageMap } from '../../../src/diagrams/lineage-map.ts';
import { lineageSvg } from '../../../src/diagrams/lineage-svg.ts';
import { placeLineage } from '../../../src/diagrams/place-lineage.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';

const item = (id: string, level: string, rest: Partial<LineageItem> = {}): LineageItem => ({
  id,
  level,
  title: id,
  note: '2020 成文',
  href: `/${id}.html`,
  ...rest,
});
const link = (from: string, to: string, basis: LineageLink['basis'] = 'stated'): LineageLink => ({
  id: `${from}-${to}`,
  from,
  to,
  basis,
});
const map = (items: LineageItem[], links: LineageLink[]): LineageMap => ({
  levels: ['国家', '省', '区'].filter((level) => items.some((one) => one.level === level)),
  items,
  links,
  edition: '2009-01-01',
});

test('两份文件、一条关系：每个坐标', () => {
  const placed = placeLineage(
    map(
      [item('乙', '区', { own: true, start: '2004', end: '2006' }), item('甲', '国家', { date: '2001-07-02' })],
      [link('乙', '甲')],
    ),
    680,
  );
  // 槽里一条竖线：38 + 11 + 14
  assert.deepEqual(placed.plot, { x1: 63, x2: 672, y1: 20, y2: 123 });
  assert.deepEqual(
    placed.bands.map(({ level, top }) => [level, top]),
    [
      ['国家', 24],
      ['区', 74],
    ],
  );
  const [top, low] = placed.items;
  assert.equal(top?.item.id, '甲');
  assert.deepEqual(top?.dot, { x: 101.1, y: 57 });
  assert.deepEqual(top?.lines, [{ text: '甲　2020 成文', x: 96.6, y: 45 }]);
  assert.deepEqual(low?.bar, { x: 268.9, y: 103, width: 201.5, height: 8 });
  assert.deepEqual(low?.row, { x: 57, y: 78, width: 623, height: 39 });
  assert.deepEqual(placed.wires, [
    {
      basis: 'stated',
      links: ['乙-甲'],
      d: 'M49 57V107M266.9 107H49M49 57H86.6',
      arrow: 'M94.6 57L86.6 61.5L86.6 52.5z',
      joints: [],
    },
  ]);
});

test('没有日期的放在最左，空心；只知一头的断开', () => {
  const { items, plot } = placeLineage(
    map([item('无', '区'), item('起', '区', { start: '2005' }), item('止', '区', { end: '2007' })], []),
  );
  const of = (id: string) => items.find((one) => one.item.id === id);
  assert.deepEqual(of('无')?.dot, { x: plot.x1 + 4.5, y: of('无')?.dot?.y, undated: true });
  assert.equal(of('无')?.bar, undefined);
  for (const id of ['起', '止']) {
    const bar = of(id)?.bar ?? { x: 0, width: 0 };
    assert.equal(of(id)?.tail.length, 3);
    for (const part of of(id)?.tail ?? [])
      assert.ok(id === '起' ? part.x >= bar.x + bar.width : part.x + part.width <= bar.x, id);
  }
});

/** 十二份文件的一幅大图：宽窄都看。 */
const many = (): LineageMap => {
  const names = Array.from({ length: 12 }, (_, i) => `第${i}份文件`.repeat(1 + (i % 4)));
  const items = names.map((name, i) =>
    item(name, ['国家', '省', '区'][i % 3] ?? '区', {
      ...(i % 4 === 0 ? { start: `${2001 + i}`, end: `${2005 + i}` } : {}),
      ...(i % 4 === 3 ? {} : { date: `${2000 + i}-0${1 + (i % 9)}` }),
      ...(i === 4 ? { own: true } : {}),
    }),
  );
  const pairs = names
    .slice(1)
    .map((name, i) => link(name, names[Math.floor(i / 2)] ?? '', i % 3 === 0 ? 'inferred' : 'stated'));
  return map(items, pairs);
};

test('行不相碰，字不出图，名称都在线的上面', () => {
  for (const width of [360, 680, 960]) {
    const { items, height, plot } = placeLineage(many(), width);
    let before = 0;
    for (const { item: one, lines, bar, dot } of items) {
      const middle = (bar ? bar.y + bar.height / 2 : dot?.y) ?? 0;
      const first = (lines[0]?.y ?? 0) - 13;
      assert.ok(first >= before, `${width} ${one.id}`);
      assert.ok((lines.at(-1)?.y ?? 0) + 4 <= middle - 4, `${width} ${one.id}`);
      before = middle + 4;
      for (const { text, x } of lines) {
        assert.ok(x >= plot.x1, one.id);
        assert.ok(x + textWidth(text, 13) <= width + 8, `${width} ${one.id}`);
      }
    }
    assert.ok(before + 16 <= height);
  }
});

test('线只走左槽：竖线不相叠，横线不进别的行，箭头落在对方左边', () => {
  const placed = placeLineage(many());
  const verticals = placed.wires.map(({ d }) => /^M([\d.]+) ([\d.]+)V([\d.]+)/.exec(d)?.slice(1).map(Number) ?? []);
  verticals.forEach(([x = 0, top = 0, low = 0], i) => {
    assert.ok(x < placed.plot.x1, '竖线在图的左边');
    assert.ok(x > 30, '不压级别的字');
    for (const [otherX, otherTop = 0, otherLow = 0] of verticals.slice(i + 1))
      assert.ok(otherX !== x || otherLow < top || otherTop > low, `${i} 与别的竖线相叠`);
  });
  const heights = placed.items.map(({ bar, dot }) => (bar ? bar.y + bar.height / 2 : (dot?.y ?? 0)));
  for (const { d } of placed.wires)
    for (const [, y = ''] of d.matchAll(/M[\d.]+ ([\d.]+)H/g))
      assert.ok(
        heights.some((height) => Math.abs(height - Number(y)) <= 3),
        `${y} 不在任何一行上`,
      );
  assert.equal(placed.wires.flatMap(({ links }) => links).length, 11);
});

test('画出的每份、每条关系都在标记里，有题，没有写死的样式', () => {
  const drawn = lineageSvg(placeLineage(many()), '前后文件 <图>');
  assert.equal(drawn.match(/data-item=/g)?.length, 12);
  assert.match(drawn, /aria-label="前后文件 &lt;图&gt;"/);
  assert.doesNotMatch(drawn, /style=|NaN|undefined/);
  assert.equal(drawn.match(/<a /g)?.length, 11, '本页这份不是链接');
});
