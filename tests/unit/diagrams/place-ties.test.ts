import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PlacedTies, placeTies } from '../../../src/diagrams/place-ties.ts';
import { textWidth } from '../../../src/diagrams/text-width.ts';
import type { PlacedBox, TieLine } from '../../../src/diagrams/tie-map.ts';
import type { PlacedTie } from '../../../src/diagrams/tie-stack.ts';
import { tiesSvg } from '../../../src/diagrams/ties-svg.ts';
import { apart, block, enters, lineRegion, type Region, randomTies, tie } from './ties.ts';

const rect = ({ x, y, width, height }: PlacedBox) => [x, y, width, height];

test('条目、环节、上游、政策各在自己的位置，线接在名字那一行', () => {
  const placed = placeTies({
    entry: { title: '斯达半导', note: '企业' },
    blocks: [
      block(tie('功率器件'), {
        near: { up: [tie('硅片', { note: '上游' })], down: [] },
        reach: [tie('规划'), tie('意见')],
      }),
    ],
  });
  const [found] = placed.blocks;
  assert.ok(found);
  assert.deepEqual(rect(placed.entry), [1, 1, 291, 36]);
  assert.deepEqual(rect(found.node.box), [34, 69, 258, 36]);
  assert.deepEqual(found.node.reason.lines, [{ text: '明载：点名', x: 51, y: 60 }]);
  assert.deepEqual(
    found.up.map(({ box }) => rect(box)),
    [[84, 137, 95, 36]],
  );
  assert.deepEqual(
    found.reach.map(({ box }) => rect(box)),
    [
      [340, 69, 359, 36],
      [340, 137, 359, 36],
    ],
  );
  assert.deepEqual([placed.width, placed.height], [700, 175]);
  const svg = tiesSvg(placed, { title: '斯达半导', note: '企业' }, '图');
  assert.match(
    svg,
    /<path class="wire stated" d="M62 155V105M62 155H84M292 87H316V155M316 87H340M316 155H340M10 87H34M10 37V87"\/>/,
  );
  assert.match(svg, /<path class="tip" d="M62 105l4 8l-8 0zM340 87l-8 -4l0 8zM340 155l-8 -4l0 8zM34 87l-8 -4l0 8z"\/>/);
});

test('右栏空着时图收窄到手机的宽，“没有”写在环节的框下', () => {
  const placed = placeTies({
    entry: { title: '某政策' },
    blocks: [block(tie('集成电路'), { none: '不往下连。', more: { text: '另有项目 1 个', href: '#' } })],
  });
  const [found] = placed.blocks;
  assert.ok(found);
  assert.equal(placed.width, 328);
  const below = found.node.box.y + found.node.box.height;
  assert.deepEqual(found.none, [{ text: '不往下连。', x: 34, y: below + 17 }]);
  assert.deepEqual(found.reachMore?.lines, [{ text: '另有项目 1 个', x: 34, y: below + 39 }]);
});

test('一跳是推断的，线是虚的；公用的竖线只要有一跳明载就是实的', () => {
  const inferred = tie('乙', { reason: { mark: 'inferred', text: '归类', locator: '' } });
  const basis = (reach: (typeof inferred)[]) =>
    placeTies({ entry: { title: '企业' }, blocks: [block(tie('环节'), { reach })] })
      .wires.filter(({ points }) => points[0]?.x === 292 || points[0]?.x === 316)
      .map((wire) => wire.basis);
  assert.deepEqual(basis([inferred, tie('甲')]), ['stated', 'inferred', 'stated']);
  assert.deepEqual(basis([inferred]), ['inferred', 'inferred']);
});

test('出处接在理由的末行，放不下另起一行', () => {
  const locator = (text: string, at: string) =>
    placeTies({
      entry: { title: '企业' },
      blocks: [block(tie('环节', { reason: { mark: 'stated', text, locator: at } }))],
    }).blocks[0]?.node.reason.lines.map((line) => [line.text, line.locator]);
  assert.deepEqual(locator('点名', '一(三)'), [['明载：点名', '一(三)']]);
  assert.deepEqual(locator('来源在功率半导体制造一句里点名', '[12] 第三部分第四段'), [
    ['明载：来源在功率半导体制造一句里点名', undefined],
    ['', '[12] 第三部分第四段'],
  ]);
});

const seeds = Array.from({ length: 300 }, (_, i) => i + 1);
const all = seeds.map((seed) => ({ seed, placed: placeTies(randomTies(seed)) }));

const boldWidth = (text: string, size: number) => textWidth(text, size) * 1.08;
const tiesOf = ({ blocks }: PlacedTies): PlacedTie[] =>
  blocks.flatMap(({ node, up, down, reach }) => [node, ...up, ...down, ...reach]);
const boxesOf = (placed: PlacedTies): Region[] => [
  { name: '本页', ...placed.entry },
  ...tiesOf(placed).map(({ tie: { id }, box }) => ({ name: id, ...box })),
];
/** 框外的字：理由、“没有”、“另有”。 */
const wordsOf = (placed: PlacedTies): Region[] =>
  [
    ...tiesOf(placed).flatMap(({ reason }) => reason.lines),
    ...placed.blocks.flatMap(({ none, nearMore, reachMore }) => [
      ...none,
      ...(nearMore?.lines ?? []),
      ...(reachMore?.lines ?? []),
    ]),
    ...(placed.more?.lines ?? []),
  ].map((line: TieLine) => lineRegion(line, 13, textWidth));

test('三百幅随机图：框与框、框与字、字与字都不相叠，也不出图', () => {
  for (const { seed, placed } of all) {
    const marks = tiesOf(placed).map(({ reason: { mark } }) => ({
      name: '记号',
      x: mark.x - 5,
      y: mark.y - 5,
      width: 10,
      height: 10,
    }));
    const regions = [...boxesOf(placed), ...wordsOf(placed), ...marks];
    regions.forEach((one, i) => {
      assert.ok(
        one.x >= 0 && one.y >= 0 && one.x + one.width <= placed.width && one.y + one.height <= placed.height,
        `${seed}: ${one.name} 出图`,
      );
      for (const two of regions.slice(i + 1)) assert.ok(apart(one, two), `${seed}: ${one.name} 与 ${two.name}`);
    });
  }
});

test('三百幅随机图：框里的字不出框，也不相叠', () => {
  for (const { seed, placed } of all) {
    for (const box of [placed.entry, ...tiesOf(placed).map((one) => one.box)]) {
      const title = box.title.map((line) => lineRegion(line, 15, textWidth));
      const note = box.note.map((line) => {
        const region = lineRegion(line, 13, boldWidth);
        return box.noteAtEnd ? { ...region, x: region.x - region.width } : region;
      });
      const lines = [...title, ...note];
      lines.forEach((one, i) => {
        const inside =
          one.x >= box.x + 8 &&
          one.x + one.width <= box.x + box.width - 8 &&
          one.y >= box.y &&
          one.y + one.height <= box.y + box.height;
        assert.ok(inside, `${seed}: ${one.name} 出框`);
        for (const two of lines.slice(i + 1)) assert.ok(apart(one, two), `${seed}: ${one.name} 与 ${two.name}`);
      });
    }
  }
});

test('三百幅随机图：线横平竖直，不穿框，不压字', () => {
  for (const { seed, placed } of all) {
    const blocked = [...boxesOf(placed), ...wordsOf(placed)];
    for (const { points } of placed.wires) {
      points.slice(1).forEach((b, i) => {
        const a = points[i] ?? b;
        assert.ok((a.x === b.x) !== (a.y === b.y), `${seed}: 斜线或空线`);
        for (const box of blocked) assert.ok(!enters(a, b, box), `${seed}: 线穿过 ${box.name}`);
      });
    }
  }
});

test('三百幅随机图：每一跳恰好一条线接到它的框，坐标都是整数，同样的输入得同样的图', () => {
  for (const { seed, placed } of all) {
    for (const { tie: one, box } of tiesOf(placed)) {
      const ends = placed.wires.filter(({ points }) => {
        const last = points.at(-1);
        return points.length === 2 && last?.x === box.x && last.y === box.y + 18;
      });
      assert.equal(ends.length, 1, `${seed}: ${one.id}`);
      assert.equal(ends[0]?.basis, one.reason.mark, `${seed}: ${one.id} 虚实`);
    }
    const numbers = [...boxesOf(placed).flatMap(({ x, y, width, height }) => [x, y, width, height]), placed.height];
    for (const n of [...numbers, ...placed.wires.flatMap(({ points }) => points.flatMap(({ x, y }) => [x, y]))])
      assert.ok(Number.isInteger(n), `${seed}: ${n}`);
  }
  for (const { seed, placed } of all.slice(0, 50)) assert.deepEqual(placeTies(randomTies(seed)), placed);
});
