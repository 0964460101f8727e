import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noYear, placeHonours } from '../../../src/diagrams/place-honours.ts';

const one = (id: string, years: string[], holders: string[] = ['某企业']) => ({
  id,
  text: id,
  years,
  holders: holders.map((title) => ({ title, href: `/${title}` })),
});

test('中间没有荣誉的年份也占一列，没写年份的在最后', () => {
  const { columns, items } = placeHonours([one('甲', ['2019']), one('乙', ['2021']), one('丙', [])], 500, 200);
  assert.deepEqual(columns, [
    { x: 230, text: '2019' },
    { x: 308, text: '2020' },
    { x: 386, text: '2021' },
    { x: 464, text: noYear },
  ]);
  assert.deepEqual(
    items.map(({ dots }) => dots.map(({ x }) => x)),
    [[230], [386], [464]],
  );
});

test('都写了年份就没有那一列；一项也没有是空图', () => {
  assert.deepEqual(
    placeHonours([one('甲', ['2019'])]).columns.map(({ text }) => text),
    ['2019'],
  );
  assert.deepEqual(placeHonours([]).columns, []);
});

test('名字放不下就换行，行与行不相碰', () => {
  const { items } = placeHonours(
    [one('甲', ['2019'], ['一家名字很长的企业', '又一家名字很长的企业']), one('乙', [])],
    500,
    200,
  );
  const [first, second] = items;
  assert.deepEqual(
    first?.links.map(({ x, y }) => [x, y]),
    [
      [0, 79],
      [0, 103],
    ],
  );
  assert.ok((second?.lines[0]?.y ?? 0) > (first?.links.at(-1)?.y ?? 0));
});
