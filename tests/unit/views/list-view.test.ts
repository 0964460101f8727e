import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { listIndex, listPages, listView } from '../../../src/views/list-view.ts';
import { base, entry, site } from '../entries.ts';

const chain = entry('chains', 'demo', { title: '示例链' });
const policies = [
  entry('policies', 'old', { title: '旧规划', level: '区', period: { end: 2023, basis: '题名' }, chains: ['demo'] }),
  entry('policies', 'new', { title: '新政策', level: '区', dateMade: '2025-03-01' }),
  entry('policies', 'national', { title: '全国意见', level: '国家', dateMade: '2020' }),
];
const { graph } = buildGraph([base, chain, ...policies]);

test('政策按级别分组，组内新的在前，没有日期的在后', () => {
  const view = listView(graph, site, listIndex(graph, site, 'policies'));
  assert.deepEqual(
    view.groups.map(({ name, rows }) => [name, rows.map(({ title }) => title)]),
    [
      ['区', ['新政策', '旧规划']],
      ['国家', ['全国意见']],
    ],
  );
});

test('每个筛选项有数、有网页，取值为空的算一项', () => {
  const view = listView(graph, site, listIndex(graph, site, 'policies'));
  const chains = view.facets.find(({ label }) => label === '产业链');
  assert.deepEqual(
    chains?.options.map(({ label, count, href }) => [label, count, href]),
    [
      ['示例链', 1, '/policies/by-chain/demo.html'],
      ['不分链', 2, '/policies/by-chain/none.html'],
    ],
  );
  const paths = listPages(listIndex(graph, site, 'policies')).map(({ path }) => path);
  for (const { options } of view.facets) {
    for (const { href } of options) assert.ok(paths.includes(href.replace(/^\/policies\/|\.html$/g, '')), href);
  }
});

test('筛选页只列符合的，再点一次回到全部', () => {
  const view = listView(graph, site, listIndex(graph, site, 'policies'), { facet: 'status', option: 'ended' });
  assert.deepEqual(
    view.groups.flatMap(({ rows }) => rows.map(({ title }) => title)),
    ['旧规划'],
  );
  const current = view.facets.flatMap(({ options }) => options).filter((option) => option.current);
  assert.deepEqual(
    current.map(({ label, href }) => [label, href]),
    [['期满', '/policies/index.html']],
  );
});

test('一页装不下就分页，每条恰好出现一次', () => {
  const many = Array.from({ length: 1201 }, (_, i) => entry('terms', `t${i}`, { title: `术语${i}` }));
  const big = buildGraph([base, ...many]).graph;
  const terms = listIndex(big, site, 'terms');
  const pages = listPages(terms);
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['index', 'index-2', 'index-3'],
  );
  const titles = pages.flatMap(({ choice }) =>
    listView(big, site, terms, choice).groups.flatMap(({ rows }) => rows.map(({ title }) => title)),
  );
  assert.equal(new Set(titles).size, 1201);
  assert.equal(titles.length, 1201);
});

test('其余类别按拼音排', () => {
  const named = ['正泰', '博创', '斯达'].map((title, i) => entry('enterprises', `e${i}`, { title }));
  const companies = buildGraph([base, ...named]).graph;
  const view = listView(companies, site, listIndex(companies, site, 'enterprises'));
  assert.deepEqual(
    view.groups[0]?.rows.map(({ title }) => title),
    ['博创', '斯达', '正泰'],
  );
});
