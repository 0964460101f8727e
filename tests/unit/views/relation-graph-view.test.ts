import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Entry } from '../../../src/schema/kinds.ts';
import { entryView } from '../../../src/views/entry-view.ts';
import { base, entry, site } from '../entries.ts';

const viewOf = (one: Entry, ...others: Entry[]) => entryView(buildGraph([base, one, ...others]).graph, one, site);
const at = (verb: string, to: string, rest: Record<string, unknown> = {}) => ({ verb, to, basis: '明文提及', ...rest });

test('三条关系才画图；写出去的在右，写进来的在左，与清单一条不差', () => {
  const park = entry('platforms', 'park');
  const acme = entry('enterprises', 'acme', {
    relations: [at('位于', 'platforms/park'), at('建设', 'projects/plant')],
  });
  const plant = entry('projects', 'plant');
  assert.equal(viewOf(acme, park, plant).relationGraph, undefined);
  const policy = entry('policies', 'plan', {
    aliases: ['规划'],
    relations: [at('支持', 'enterprises/acme', { basis: '编者归类', why: '点名' })],
  });
  const view = viewOf(acme, park, plant, policy);
  const { map, rows } = view.relationGraph ?? {};
  assert.deepEqual(
    map?.outgoing.map(({ verb, items }) => [verb, items.map(({ title }) => title)]),
    [
      ['位于', ['park']],
      ['建设', ['plant']],
    ],
  );
  assert.deepEqual(
    map?.incoming.map(({ verb, items }) => [verb, items.map(({ title, note, mark }) => [title, note, mark])]),
    [['支持政策', [['规划', '政策 · 推断', 'inferred']]]],
  );
  assert.deepEqual(
    rows?.map(({ verb, href }) => [verb, href]),
    view.relations.flatMap(({ label, rows: listed }) => listed.map(({ href }) => [label, href])),
  );
});

test('一边至多八个框，各关系词轮流分，画不下的写另几条', () => {
  const park = entry('platforms', 'park');
  const firms = Array.from({ length: 12 }, (_, i) =>
    entry('enterprises', `firm-${i}`, { relations: [at('位于', 'platforms/park')] }),
  );
  const plant = entry('projects', 'plant', { relations: [at('依托', 'platforms/park')] });
  const { map, rows } = viewOf(park, ...firms, plant).relationGraph ?? {};
  assert.deepEqual(
    map?.incoming.map(({ verb, items, more }) => [verb, items.length, more?.text]),
    [
      ['入驻', 7, '另 5 条'],
      ['被依托', 1, undefined],
    ],
  );
  assert.equal(rows?.length, 13);
});

test('挂到环节和链的不算关系图里的关系', () => {
  const chain = entry('chains', 'demo', { title: '示例链' });
  const acme = entry('enterprises', 'acme', { nodes: { chips: '明文提及' }, chains: { demo: '明文提及' } });
  const park = entry('platforms', 'park', { relations: [at('合作', 'enterprises/acme')] });
  assert.equal(viewOf(acme, chain, park).relationGraph, undefined);
});
