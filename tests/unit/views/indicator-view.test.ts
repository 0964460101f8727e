import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { figureGroups, isOpen } from '../../../src/views/indicator-view.ts';
import { base, entry } from '../entries.ts';

test('同组同单位才画在一张图里，单独一个和序位不画', () => {
  const figure = (slug: string, unit: string, group: string) => entry('indicators', slug, { title: slug, unit, group });
  const { graph } = buildGraph([
    base,
    figure('a', '亿元', '投资'),
    figure('b', '亿元', '投资'),
    figure('c', '亿美元', '投资'),
    figure('d', '位', '榜单'),
    figure('e', '位', '榜单'),
  ]);
  assert.deepEqual(
    figureGroups(graph).map(({ name, charts, figures }) => [name, charts.map(({ unit }) => unit), figures.length]),
    [
      ['投资', ['亿元'], 3],
      ['榜单', [], 2],
    ],
  );
});

test('没有准头的限定词画成开口', () => {
  for (const word of ['约', '超', '站稳', '突破', '不低于', '近']) assert.equal(isOpen(word), true, word);
  for (const word of ['增至', undefined]) assert.equal(isOpen(word), false, word);
});
