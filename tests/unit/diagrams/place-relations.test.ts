import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PlacedRelated, type PlacedRelations, placeRelations } from '../../../src/diagrams/place-relations.ts';
import type { Related, RelationMap } from '../../../src/diagrams/relation-map.ts';
import { relationsSvg } from '../../../src/diagrams/relations-svg.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';
import type { PlacedBox } from '../../../src/diagrams/tie-map.ts';
import { apart, enters, lineRegion, type Region, randomRelations } from './ties.ts';

const rect = ({ x, y, width, height }: PlacedBox) => [x, y, width, height];
const related = (id: string, rest: Partial<Related> = {}): Related => ({
  id,
  title: id,
  href: `/${id}.html`,
  mark: 'stated',
  ...rest,
});

test('别处对它的在左，它对别处的在右，三处的线口对齐成一直线', () => {
  const placed = placeRelations({
    entry: { title: '中晶', note: '企业' },
    incoming: [{ verb: '术语', items: [related('甲')] }],
    outgoing: [{ verb: '位于', items: [related('乙', { mark: 'inferred' })] }],
  });
  assert.deepEqual(
    placed.incoming.map(({ items }) => items.map(({ box }) => rect(box))),
    [[[1, 23, 226, 36]]],
  );
  assert.deepEqual(rect(placed.entry), [277, 23, 148, 36]);
  assert.deepEqual(
    placed.outgoing.map(({ items }) => items.map(({ box }) => rect(box))),
    [[[475, 23, 226, 36]]],
  );
  assert.deepEqual([placed.width, placed.height], [702, 60]);
  const svg = relationsSvg(placed, { title: '中晶', note: '企业' }, '图');
  assert.match(svg, /<path class="wire stated" d="M259 41H277M259 41H227"\/>/);
  assert.match(svg, /<path class="wire inferred" d="M425 41H443M443 41H475"\/>/);
  assert.match(svg, /<path class="tip" d="M277 41l-8 -4l0 8zM475 41l-8 -4l0 8z"\/>/);
});

test('只有一边时，那一边放宽，另一边不留空', () => {
  const placed = placeRelations({
    entry: { title: '财政部' },
    incoming: [],
    outgoing: [{ verb: '发布', items: [related('一'), related('二')], more: { text: '另 16 条', href: '#relations' } }],
  });
  assert.deepEqual(
    placed.outgoing[0]?.items.map(({ box }) => rect(box)),
    [
      [199, 23, 340, 36],
      [199, 65, 340, 36],
    ],
  );
  assert.deepEqual(rect(placed.entry), [1, 44, 148, 36]);
  assert.deepEqual(placed.outgoing[0]?.more?.lines, [{ text: '另 16 条', x: 199, y: 120 }]);
});

const seeds = Array.from({ length: 300 }, (_, i) => i + 1);
const all = seeds.map((seed) => ({ seed, map: randomRelations(seed), placed: placeRelations(randomRelations(seed)) }));
const itemsOf = ({ incoming, outgoing }: PlacedRelations): PlacedRelated[] =>
  [...incoming, ...outgoing].flatMap(({ items }) => items);
const boxesOf = (placed: PlacedRelations): Region[] => [
  { name: '本页', ...placed.entry },
  ...itemsOf(placed).map(({ item, box }) => ({ name: item.id, ...box })),
];
const wordsOf = ({ incoming, outgoing }: PlacedRelations): Region[] =>
  [...incoming, ...outgoing]
    .flatMap(({ verb, more }) => [verb, ...(more?.lines ?? [])])
    .map((line) => lineRegion(line, 13, (text, size) => textWidth(text, size) * 1.08));

test('三百幅随机图：框与字都不相叠，也不出图', () => {
  for (const { seed, placed } of all) {
    const regions = [...boxesOf(placed), ...wordsOf(placed)];
    regions.forEach((one, i) => {
      assert.ok(
        one.x >= 0 && one.y >= 0 && one.x + one.width <= placed.width && one.y + one.height <= placed.height,
        `${seed}: ${one.name} 出图`,
      );
      for (const two of regions.slice(i + 1)) assert.ok(apart(one, two), `${seed}: ${one.name} 与 ${two.name}`);
    });
  }
});

test('三百幅随机图：框里的字不出框', () => {
  for (const { seed, placed } of all) {
    for (const box of [placed.entry, ...itemsOf(placed).map((one) => one.box)]) {
      const lines = [
        ...box.title.map((line) => lineRegion(line, 15, textWidth)),
        ...box.note.map((line) => {
          const region = lineRegion(line, 13, textWidth);
          return box.noteAtEnd ? { ...region, x: region.x - region.width } : region;
        }),
      ];
      for (const line of lines) {
        const inside = line.x >= box.x + 8 && line.x + line.width <= box.x + box.width - 8;
        assert.ok(inside && line.y >= box.y && line.y + line.height <= box.y + box.height, `${seed}: ${line.name}`);
      }
    }
  }
});

test('三百幅随机图：线不穿框、不压字，每个框一条线、一个记号', () => {
  for (const { seed, placed } of all) {
    for (const { points } of placed.wires) {
      points.slice(1).forEach((b, i) => {
        const a = points[i] ?? b;
        assert.ok((a.x === b.x) !== (a.y === b.y), `${seed}: 斜线或空线`);
        for (const box of [...boxesOf(placed), ...wordsOf(placed)])
          assert.ok(!enters(a, b, box), `${seed}: 线穿过 ${box.name}`);
      });
    }
    for (const { item, box, mark } of itemsOf(placed)) {
      const own = placed.wires.filter(({ points }) => {
        const last = points.at(-1);
        return last?.y === box.y + 18 && (last.x === box.x || last.x === box.x + box.width);
      });
      assert.deepEqual(
        own.map(({ basis }) => basis),
        [item.mark],
        `${seed}: ${item.id}`,
      );
      assert.equal(mark.y, box.y + 18);
    }
  }
});

test('关系一条不少地画出来，同样的输入得同样的图', () => {
  const ids = ({ incoming, outgoing }: RelationMap) =>
    [...incoming, ...outgoing].flatMap(({ items }) => items.map(({ id }) => id));
  for (const { seed, map, placed } of all) {
    assert.deepEqual(
      itemsOf(placed).map(({ item }) => item.id),
      ids(map),
      `${seed}`,
    );
    assert.deepEqual(placeRelations(randomRelations(seed)), placed);
  }
});
