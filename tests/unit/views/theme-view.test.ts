import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { themesView } from '../../../src/views/theme-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

type Policy = ReturnType<typeof entry<'policies'>>;

const chain = entry('chains', 'demo');
const view = (...policies: Policy[]) => themesView(buildGraph([base, chain, ...policies]).graph, site);
const to = (slug: string, verb = '落实', basis = '明文提及') => ({ verb, to: `policies/${slug}`, basis });

test('由关系连成、至少跨两级的成一支；同级的不成', () => {
  const { branches, rest, count } = view(
    entry('policies', 'nation', { level: '国家', datePublished: '2020-08-04' }),
    entry('policies', 'province', { level: '省', relations: [to('nation')] }),
    entry('policies', 'district', { relations: [to('province', '依据', '编者归类')] }),
    entry('policies', 'same-a', { level: '市' }),
    entry('policies', 'same-b', { level: '市', relations: [to('same-a')] }),
  );
  assert.deepEqual(
    branches.map(({ id, title, tally, links }) => [id, title, tally, links]),
    [['from-nation', 'nation一支', '国家 1、省 1、区 1', 2]],
  );
  assert.deepEqual(branches[0]?.map.levels, ['国家', '省', '区']);
  assert.deepEqual(
    branches[0]?.map.links.map(({ from, to: end, basis }) => [from, end, basis]),
    [
      ['province', 'nation', 'stated'],
      ['district', 'province', 'inferred'],
    ],
  );
  assert.deepEqual([rest, count], [2, 5]);
});

test('头一份不依据支内别的文件；两份都不依据，级别高的作头', () => {
  const { branches } = view(
    entry('policies', 'a-city', { level: '市' }),
    entry('policies', 'z-nation', { level: '国家' }),
    entry('policies', 'district', { relations: [to('a-city'), to('z-nation')] }),
  );
  assert.equal(branches[0]?.id, 'from-z-nation');
});

test('关系首尾相接也不会绕不出来', () => {
  const { branches } = view(
    entry('policies', 'a', { level: '市', relations: [to('b', '配套')] }),
    entry('policies', 'b', { level: '省', relations: [to('a', '配套')] }),
  );
  assert.equal(branches[0]?.count, 2);
});

test('一条链一支，归入的依据照条目；链外的文件不画，表里仍写关系', () => {
  const { chains } = view(
    entry('policies', 'outside', { level: '国家' }),
    entry('policies', 'stated', { chains: { demo: '明文提及' }, relations: [to('outside')] }),
    entry('policies', 'filed', { level: '省', nodes: { chips: '编者归类' } }),
  );
  const [theme] = chains;
  assert.deepEqual(
    theme?.rows.map(({ title, mark }) => [title, mark]),
    [
      ['filed', 'inferred'],
      ['stated', 'stated'],
    ],
  );
  assert.equal(theme?.links, 0);
  assert.deepEqual(
    theme?.rows[1]?.ties.map(({ verb, title }) => [verb, title]),
    [['落实', 'outside']],
  );
});

test('真的内容：图上每一份都在表里，每条线的两头都在图上，各支加上不在支里的是全部', async () => {
  const { graph, site: real } = await realContent();
  const { chains, branches, rest, count } = themesView(graph, real);
  assert.ok(chains.length === 3 && branches.length > 0);
  const seen = new Set<string>();
  for (const { map, rows, more, count: own } of [...chains, ...branches]) {
    assert.equal(rows.length + more, own);
    assert.deepEqual(
      map.items.map(({ href }) => href),
      rows.map(({ href }) => href),
    );
    const ids = new Set(map.items.map(({ id }) => id));
    for (const { from, to: end } of map.links) assert.ok(ids.has(from) && ids.has(end));
    for (const { href } of rows) seen.add(href);
  }
  assert.equal(seen.size + rest, count);
});
