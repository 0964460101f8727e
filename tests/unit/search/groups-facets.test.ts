import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../src/search/answer.ts';
import { type Sample, searchOver } from './library.ts';

const samples: Sample[] = [
  { url: 'chains/ic.html', title: '集成电路', kind: 'chains', chain: 'ic', text: '一条链。' },
  {
    url: 'chains/ic/packaging.html',
    title: '封装',
    kind: 'nodes',
    parent: 'chains/ic.html',
    chain: 'ic',
    text: '封装环节。',
  },
  { url: 'policies/rd.html', title: '创新若干政策', chain: 'ic', date: '2023-05', text: '总则。' },
  {
    url: 'policies/rd.html#m-rd',
    title: '研发费用补助',
    kind: 'measures',
    parent: 'policies/rd.html',
    chain: 'ic',
    date: '2023-05',
    text: '给谁 封装企业。',
  },
  {
    url: 'policies/rd.html#m-talent',
    title: '人才奖励',
    kind: 'measures',
    parent: 'policies/rd.html',
    date: '2023-05',
    text: '给谁 博士。',
  },
  { url: 'policies/old.html', title: '研发补助办法', date: '2019', past: true, text: '研发补助的老办法。' },
  { url: 'policies/health.html', title: '生命健康意见', chain: 'health', date: '2023-05-06', text: '也讲研发补助。' },
  { url: 'enterprises/a.html', title: '甲公司', chain: 'ic', text: '做封装，申请过研发补助。' },
];
const opened = searchOver(samples);
const ask = async (...args: Parameters<Awaited<typeof opened>['search']['ask']>) => (await opened).search.ask(...args);
const heads = ({ groups }: Pick<Answer, 'groups'>) => groups.map(({ head }) => head.unit.url);
const option = ({ facets }: Answer, facet: string, slug: string) =>
  facets.find((one) => one.slug === facet)?.options.find((one) => one.slug === slug);

test('措施、环节自成结果，归在它的条目之下', async () => {
  const [group] = (await ask('研发费用补助')).groups;
  assert.equal(group?.head.unit.url, 'policies/rd.html#m-rd');
  assert.equal(group?.entry.url, 'policies/rd.html');
  const [node] = (await ask('封装')).groups;
  assert.deepEqual([node?.head.unit.url, node?.entry.url], ['chains/ic/packaging.html', 'chains/ic.html']);
});

test('一份政策只占一条，它的几项措施列在其下', async () => {
  const { groups } = await ask('给谁');
  assert.equal(groups.length, 1);
  assert.deepEqual([groups[0]?.head, ...(groups[0]?.rest ?? [])].map((hit) => hit?.unit.url).toSorted(), [
    'policies/rd.html',
    'policies/rd.html#m-rd',
    'policies/rd.html#m-talent',
  ]);
});

test('两个词一个在政策名里、一个在措施里，也算相符', async () => {
  assert.equal(heads(await ask('创新 博士'))[0], 'policies/rd.html#m-talent');
  assert.equal(heads(await ask('集成电路 封装'))[0], 'chains/ic/packaging.html');
});

test('问补助、奖励的，措施排在同样相符的文件前面', async () => {
  // “补助 研发”不是哪个名称的开头，两者都是各词在名称里。
  assert.deepEqual(heads(await ask('补助 研发')).slice(0, 2), ['policies/rd.html#m-rd', 'policies/old.html']);
  assert.equal(heads(await ask('研发补助'))[0], 'policies/old.html');
});

test('每个取值的条数：别的项照旧生效，本项不算', async () => {
  const all = await ask('研发补助');
  assert.equal(all.unfiltered, all.groups.length);
  assert.equal(option(all, 'chain', 'health')?.count, 1);
  const ic = await ask('研发补助', { filters: { chain: ['ic'] } });
  assert.equal(ic.unfiltered, all.unfiltered);
  assert.equal(ic.groups.length, option(all, 'chain', 'ic')?.count);
  assert.deepEqual(option(ic, 'chain', 'health'), option(all, 'chain', 'health'));
  assert.equal(option(ic, 'chain', 'ic')?.chosen, true);
});

test('一项之内取并，各项之间取交', async () => {
  const { groups } = await ask('研发补助', { filters: { chain: ['ic', 'health'], kind: ['policies'] } });
  assert.deepEqual(heads({ groups }), ['policies/rd.html', 'policies/health.html']);
  const measures = await ask('研发', { filters: { kind: ['measures'] } });
  assert.deepEqual(heads(measures), ['policies/rd.html#m-rd']);
});

test('条数与真的选上以后的结果数一致', async () => {
  for (const query of ['研发', '封装', '补助', '给谁']) {
    const all = await ask(query);
    for (const { slug, options } of all.facets) {
      for (const { slug: value, count } of options) {
        const chosen = await ask(query, { filters: { [slug]: [value] } });
        assert.equal(chosen.groups.length, count, `${query} ${slug}=${value}`);
      }
    }
  }
});

test('认不得的筛选项和取值不起作用', async () => {
  const all = await ask('研发补助');
  const odd = await ask('研发补助', { filters: { chain: ['nowhere'], nothing: ['x'], __proto__: ['y'] } });
  assert.equal(odd.groups.length, all.groups.length);
});

test('按日期排：新的在前，写得笼统的在后，没有的在最后', async () => {
  const { groups } = await ask('研发', { sort: 'date' });
  assert.deepEqual(
    groups.map(({ entry }) => entry.date),
    ['2023-05-06', '2023-05', '2019', undefined],
  );
});

test('按标题排是拼音次序', async () => {
  const { groups } = await ask('研发补助', { sort: 'title' });
  const titles = groups.map(({ head }) => head.unit.title);
  assert.deepEqual(titles, ['甲公司', '生命健康意见', '研发补助办法', '研发费用补助']);
});
