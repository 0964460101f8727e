import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Entry } from '../../../src/schema/kinds.ts';
import { allBrowsePages, browseHome } from '../../../src/views/browse-home.ts';
import { browsePages } from '../../../src/views/browse-pages.ts';
import type { BrowseSection } from '../../../src/views/browse-view.ts';
import { numberIndex } from '../../../src/views/number-index.ts';
import { pinyinIndex } from '../../../src/views/pinyin-index.ts';
import { yearIndex } from '../../../src/views/year-index.ts';
import { base, entry, site } from '../entries.ts';

const graphOf = (entries: Entry[]) => buildGraph([base, ...entries]).graph;
const shown = (sections: readonly BrowseSection[]) =>
  sections.map(({ title, lines }) => [title, ...lines.map((line) => `${line.lead ?? ''} ${line.title}`.trim())]);

const small = graphOf([
  entry('chains', 'demo', { title: '集成电路', aliases: ['芯片产业', '集成 电路'] }),
  entry('terms', 'idm', { title: 'IDM 模式', aliases: ['垂直整合'] }),
  entry('policies', 'two', { title: '乙通知', number: '国发〔2020〕2号', dateMade: '2020-03' }),
  entry('policies', 'ten', { title: '甲意见', number: '国发〔2020〕10号', dateMade: '2020-03-05' }),
  entry('policies', 'joint', {
    title: '联合通知',
    number: { value: '财税〔2021〕1号', also: [{ value: '国发〔2021〕9号' }] },
    datePublished: '2021',
  }),
  entry('policies', 'odd', { title: '怪号', number: '特急' }),
  entry('policies', 'none', { title: '没号的', number: '来源未载明' }),
  entry('policies', 'unchecked', { title: '没查的' }),
  entry('projects', 'plant', { title: '建厂', started: '2020-12-01' }),
  entry('indicators', 'output', { title: '产值', asOf: { date: '2020' } }),
]);

test('拼音索引：条目、环节、别名排在一起，别名指向本名', () => {
  const { chapters } = pinyinIndex(small, site);
  const lines = chapters.flatMap(({ sections }) => sections.flatMap((section) => section.lines));
  assert.deepEqual(
    chapters.map(({ label }) => label),
    ['C', 'G', 'I', 'J', 'L', 'M', 'X', 'Y'],
  );
  const alias = lines.find(({ title }) => title === '芯片产业');
  assert.deepEqual(alias, { href: '/chains/demo.html', title: '芯片产业', see: '集成电路', notes: ['产业链'] });
  assert.equal(lines.filter(({ title }) => title === '集成 电路').length, 0, '只差空格的别名不另列');
  assert.deepEqual(lines.find(({ title }) => title === '芯片')?.notes, ['环节', '集成电路']);
  assert.deepEqual(lines.find(({ title }) => title === '甲意见')?.notes, ['政策', '国发〔2020〕10号']);
});

test('文号索引：字头按拼音，序号按数目；没有文号的按原因分', () => {
  const [page] = browsePages(numberIndex(small, site));
  assert.deepEqual(shown(page?.view.sections ?? []), [
    ['财税', '财税〔2021〕1号 联合通知'],
    ['国发', '国发〔2020〕2号 乙通知', '国发〔2020〕10号 甲意见', '国发〔2021〕9号 联合通知'],
    ['别的写法', '特急 怪号'],
    ['没有文号：来源未载明', '没号的'],
    ['没有文号：未核查', '没查的'],
  ]);
  assert.deepEqual(
    page?.view.jumps.slice(0, 2).map(({ label, href, count }) => [label, href, count]),
    [
      ['财税', '#series-cai-shui', 1],
      ['国发', '#series-guo-fa', 3],
    ],
  );
});

test('读音相同的字头锚点不撞', () => {
  const graph = graphOf(
    ['国发', '果发', '囯发'].map((series, i) => entry('policies', `p${i}`, { number: `${series}〔2020〕1号` })),
  );
  const ids = numberIndex(graph, site).chapters.flatMap(({ sections }) => sections.map(({ id }) => id));
  assert.equal(new Set(ids).size, 3);
});

test('年份索引：近的在前，只到年月的照写；没有日期的政策写明原因', () => {
  const [page] = browsePages(yearIndex(small, site));
  assert.deepEqual(shown(page?.view.sections ?? []), [
    ['2021 年', '2021 联合通知'],
    ['2020 年', '2020-12-01 建厂', '2020-03-05 甲意见', '2020-03 乙通知', '2020 产值'],
    ['没有日期的政策：成文、发布日期未核查', '怪号', '没查的', '没号的'],
  ]);
  assert.deepEqual(page?.view.sections[0]?.lines[0]?.notes, ['政策发布']);
});

test('不多时一页列完，跳转都在本页', () => {
  const pages = browsePages(pinyinIndex(small, site));
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['pinyin'],
  );
  const ids = pages[0]?.view.sections.map(({ id }) => `#${id}`);
  for (const { href } of pages[0]?.view.jumps ?? []) assert.ok(ids?.includes(href), href);
});

const years = 40;
const many = graphOf(
  Array.from({ length: 2400 }, (_, i) =>
    entry('policies', `p${i}`, {
      title: `${'安保长地发国'[i % 6]}政策${i}`,
      number: `${'国财'[i % 2]}发〔${1985 + (i % years)}〕${i}号`,
      dateMade: String(1985 + (i % years)),
    }),
  ),
);

test('多了就拆：总页只列各章和条数，一章一页，一页不过 500 行', () => {
  const pages = browsePages(pinyinIndex(many, site));
  const [whole, ...rest] = pages;
  assert.equal(whole?.path, 'pinyin');
  assert.deepEqual(whole?.view.sections, []);
  assert.deepEqual(
    whole?.view.jumps.slice(0, 2).map(({ label, href, count }) => [label, href, count]),
    [
      ['A', '/browse/pinyin/a.html', 400],
      ['B', '/browse/pinyin/b.html', 400],
    ],
  );
  assert.equal(rest[0]?.view.crumbs.at(-1)?.title, 'A');
  for (const { view } of rest) {
    const rows = view.sections.reduce((sum, { lines }) => sum + lines.length, 0);
    assert.ok(rows > 0 && rows <= 500);
    assert.equal(view.jumps.filter(({ current }) => current).length, 1);
  }
});

test('一章超过 500 行就分页；字头跨页时两页都有标题，每行恰好一次', () => {
  const pages = browsePages(numberIndex(many, site)).slice(1);
  assert.deepEqual(
    pages.map(({ path }) => path),
    ['number/c', 'number/c-2', 'number/c-3', 'number/g', 'number/g-2', 'number/g-3'],
  );
  assert.deepEqual(
    pages[1]?.view.pages.map(({ href, current }) => [href, current]),
    [
      ['/browse/number/c.html', false],
      ['/browse/number/c-2.html', true],
      ['/browse/number/c-3.html', false],
    ],
  );
  assert.equal(pages[1]?.view.sections[0]?.title, '财发');
  assert.equal(pages[1]?.view.sections[0]?.count, 1200);
  const leads = pages.flatMap(({ view }) => view.sections.flatMap(({ lines }) => lines.map(({ lead }) => lead)));
  assert.equal(leads.length, 2400);
  assert.equal(new Set(leads).size, 2400);
});

test('年份多了按年拆页；每页的网址、标题、描述都不重复', () => {
  const pages = allBrowsePages(many, site);
  assert.ok(pages.some(({ path }) => path === 'year/2020'));
  for (const pick of ['path', 'title', 'description'] as const) {
    const values = pages.map(({ path, view }) => (pick === 'path' ? path : view[pick]));
    assert.equal(new Set(values).size, values.length, pick);
  }
  const paths = new Set(pages.map(({ path }) => `/browse/${path}.html`));
  for (const { view } of pages) {
    const links = [...view.jumps, ...view.pages].map(({ href }) => href).filter((href) => !href.startsWith('#'));
    for (const href of links) assert.ok(paths.has(href), href);
  }
});

test('总页列三种排法和各类条数', () => {
  const home = browseHome(small, site);
  assert.deepEqual(
    home.ways.map(({ href, count }) => [href, count]),
    [
      ['/browse/pinyin.html', '14 行'],
      ['/browse/number.html', '7 行'],
      ['/browse/year.html', '8 行'],
    ],
  );
  assert.equal(home.kinds.find(({ label }) => label === '政策')?.count, '6 份');
});

test('两万条也是几秒的事', () => {
  const big = graphOf(Array.from({ length: 20_000 }, (_, i) => entry('terms', `t${i}`, { title: `术语${i}` })));
  const started = performance.now();
  assert.ok(browsePages(pinyinIndex(big, site)).length > 40);
  assert.ok(performance.now() - started < 10_000);
});
