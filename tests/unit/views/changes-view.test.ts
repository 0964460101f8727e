import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Entry } from '../../../src/schema/kinds.ts';
import { changesRecord } from '../../../src/views/changes/changes-record.ts';
import type { PreviousEdition } from '../../../src/views/changes/field-record.ts';
import { fieldRecords } from '../../../src/views/changes/field-records.ts';
import { changesView } from '../../../src/views/changes-view.ts';
import { base, entry, site } from '../entries.ts';

const chain = entry('chains', 'demo', { title: '示例链' });
const second = entry('chains', 'other', {
  title: '第二条链',
  lanes: [{ id: 'main', name: '主链' }],
  nodes: [
    { id: 'tools', name: '设备', stage: 'making', lane: 'main', kind: '装备', summary: '设备', basis: '明文提及' },
  ],
});
const recordsOf = (entries: readonly Entry[]) => fieldRecords(buildGraph([base, chain, ...entries]).graph);
const previousOf = (entries: readonly Entry[]): PreviousEdition => ({
  edition: '2025-06-30',
  version: 'abc',
  detail: 'fields',
  records: recordsOf(entries),
});
const compare = (before: readonly Entry[], after: readonly Entry[]) =>
  changesView(recordsOf(after), previousOf(before), site);
/** 一类里的名字，按新增、改动、删去。 */
const names = (view: ReturnType<typeof changesView>, id: string) => {
  const group = view.groups.find((one) => one.id === id);
  const titles = (list: { rows: { title: string }[] } | undefined) => (list?.rows ?? []).map(({ title }) => title);
  return [titles(group?.added), titles(group?.changed), titles(group?.removed)];
};

test('什么也没改：没有一类要列，合计是零', () => {
  const all = [entry('enterprises', 'acme', { nodes: { chips: '明文提及' } })];
  const view = compare(all, all);
  assert.deepEqual(view.groups, []);
  assert.deepEqual(view.total, { added: 0, changed: 0, removed: 0 });
  assert.equal(view.unchanged, 4);
  assert.deepEqual(view.rechecked.rows, []);
});

test('新增和删去各归各类；删去的没有网址', () => {
  const view = compare(
    [entry('enterprises', 'old', { title: '旧公司' })],
    [entry('projects', 'new', { title: '新项目' })],
  );
  assert.deepEqual(names(view, 'enterprises'), [[], [], ['旧公司']]);
  assert.deepEqual(names(view, 'projects'), [['新项目'], [], []]);
  assert.equal(view.groups[0]?.removed.rows[0]?.href, undefined);
  assert.equal(view.groups[1]?.added.rows[0]?.href, '/projects/new.html');
});

test('逐个字段：改了值、新写的、删去的；没写的主张是未核查，别的是没有', () => {
  const view = compare(
    [entry('enterprises', 'acme', { founded: '2018', board: '主板', unknowns: ['产能'] })],
    [entry('enterprises', 'acme', { founded: '2019', stock: '示例 600000.SH', aliases: ['示例'] })],
  );
  const rows = view.groups[0]?.changed.rows[0]?.rows.map(({ label, before, after }) => [
    label,
    before.text,
    after.text,
  ]);
  assert.deepEqual(rows, [
    ['成立', '2018', '2019'],
    ['证券简称与代码', '未核查', '示例 600000.SH'],
    ['别名', '没有', '示例'],
    ['上市板块', '主板', '未核查'],
    ['还不知道什么', '产能', '没有'],
  ]);
});

test('值没改、记号和依据改了，也是改动，并写出来', () => {
  const press = entry('sources', 'press', { title: '某报', type: '媒体' });
  const view = compare(
    [press, entry('enterprises', 'acme', { founded: '2018' })],
    [press, entry('enterprises', 'acme', { founded: { value: '2018', from: '证照', source: 'press', at: '第2段' } })],
  );
  const [row] = view.groups[0]?.changed.rows[0]?.rows ?? [];
  assert.deepEqual(row, {
    label: '成立',
    before: { text: '2018', detail: '明载' },
    after: { text: '2018', detail: '推断；由证照推得；某报 第2段' },
  });
});

test('缺的原因换了，两头都写出原因', () => {
  const view = compare(
    [entry('enterprises', 'acme', { founded: '来源未载明' })],
    [entry('enterprises', 'acme', { founded: { absent: '已查未得', note: '查过登记' } })],
  );
  const [row] = view.groups[0]?.changed.rows[0]?.rows ?? [];
  assert.deepEqual([row?.before.text, row?.after.text], ['缺：来源未载明', '缺：已查未得；查过登记']);
});

test('只换了核对日的另列，不算改动', () => {
  const view = compare([entry('enterprises', 'acme')], [entry('enterprises', 'acme', { checked: '2026-02-02' })]);
  assert.deepEqual(view.total, { added: 0, changed: 0, removed: 0 });
  assert.deepEqual(
    view.rechecked.rows.map(({ href }) => href),
    ['/enterprises/acme.html'],
  );
});

test('改了网址：同类同名认得出；别处写着旧编号的不因此算改动', () => {
  const plan = (slug: string) =>
    entry('policies', slug, {
      title: '示例意见',
      summary: '一份意见',
      measures: [{ id: 'grant', title: '补助', kind: '创新', instrument: '补助' }],
    });
  const follower = (slug: string) =>
    entry(
      'policies',
      'follow',
      { title: '承接', relations: [{ verb: '落实', to: `policies/${slug}`, basis: '明文提及' }] },
      `承接[意见](/policies/${slug})。`,
    );
  const view = compare([plan('plan'), follower('plan')], [plan('plan-2025'), follower('plan-2025')]);
  assert.deepEqual(view.total, { added: 0, changed: 2, removed: 0 });
  assert.deepEqual(names(view, 'policies'), [[], ['示例意见'], []]);
  assert.equal(view.groups[0]?.changed.rows[0]?.oldUrl, 'policies/plan.html');
  assert.deepEqual(view.groups[0]?.changed.rows[0]?.rows, []);
  assert.deepEqual(names(view, 'measures'), [[], ['补助'], []]);
});

test('网址和题名都换了，或者同名的不止一个，认不准：写成删去和新增', () => {
  const renamed = compare([entry('terms', 'a', { title: '甲' })], [entry('terms', 'b', { title: '乙' })]);
  assert.deepEqual(names(renamed, 'terms'), [['乙'], [], ['甲']]);
  const twice = compare(
    [entry('terms', 'a', { title: '甲' })],
    [entry('terms', 'b', { title: '甲' }), entry('terms', 'c', { title: '甲' })],
  );
  assert.deepEqual(names(twice, 'terms'), [['甲', '甲'], [], ['甲']]);
});

test('题名改了是一个字段的改动', () => {
  const view = compare([entry('terms', 'a', { title: '甲' })], [entry('terms', 'a', { title: '乙' })]);
  const [row] = view.groups[0]?.changed.rows[0]?.rows ?? [];
  assert.deepEqual([row?.label, row?.before.text, row?.after.text], ['题名', '甲', '乙']);
});

test('在两条链上的，两条链各算一次，全库只算一次；换了链的两条都算', () => {
  const both = entry('enterprises', 'both', { nodes: { chips: '明文提及', tools: '明文提及' } });
  const [left, right] = [
    entry('enterprises', 'mover', { nodes: { chips: '明文提及' } }),
    entry('enterprises', 'mover', { nodes: { tools: '明文提及' } }),
  ];
  const free = entry('indicators', 'gdp', { title: '产值' });
  const view = compare([second, left], [second, right, both, free]);
  const totals = Object.fromEntries(
    view.counts.map(({ title, total }) => [title, [total.added, total.changed, total.removed]]),
  );
  assert.deepEqual(totals, { 全库: [2, 1, 0], 示例链: [1, 1, 0], 第二条链: [1, 1, 0], 不在链上: [1, 0, 0] });
  assert.deepEqual(view.counts[1]?.kinds, [{ label: '企业', counts: { added: 1, changed: 1, removed: 0 } }]);
});

test('整条链删去了，链、环节和它的数还列得出来', () => {
  const view = compare([second], []);
  assert.deepEqual(names(view, 'chains'), [[], [], ['第二条链']]);
  assert.deepEqual(names(view, 'nodes'), [[], [], ['设备']]);
  assert.deepEqual(view.counts.find(({ title }) => title === '第二条链')?.total, { added: 0, changed: 0, removed: 2 });
});

test('措施的金额、条件的核对办法改了，看得出', () => {
  const plan = (max: number, test: string) =>
    entry('policies', 'plan', {
      measures: [
        {
          id: 'grant',
          title: '补助',
          kind: '创新',
          instrument: '补助',
          amount: { text: '给补助', max, currency: 'CNY' },
          conditions: [{ text: '规模', test }],
        },
      ],
    });
  const view = compare([plan(100, '规模=小型')], [plan(200, '规模=小型|中型')]);
  const [item] = view.groups.find(({ id }) => id === 'measures')?.changed.rows ?? [];
  assert.equal(item?.parent, 'plan');
  assert.deepEqual(
    item?.rows.map(({ label, after }) => [label, after.text]),
    [
      ['给多少', '给补助（上限 200 CNY）'],
      ['条件', '规模（按“规模”判断：小型、中型）'],
    ],
  );
});

test('正文改了只说字数；字数没变也说改过', () => {
  const rowsOf = (before: string, after: string) => {
    const [row] =
      compare([entry('terms', 'a', {}, before)], [entry('terms', 'a', {}, after)]).groups[0]?.changed.rows[0]?.rows ??
      [];
    return [row?.label, row?.before.text, row?.after.text];
  };
  assert.deepEqual(rowsOf('一二三', '一二三四'), ['正文', '3 字', '4 字']);
  assert.deepEqual(rowsOf('一二三', '一二四'), ['正文', '3 字', '3 字，文字有改动']);
  assert.deepEqual(rowsOf('', '一'), ['正文', '没有', '1 字']);
});

test('旧版只有条目清单：只比题名、别名、简介，不把字段和环节当作新增', () => {
  const before: PreviousEdition = {
    edition: '2025-06-30',
    version: 'abc',
    detail: 'entries',
    records: [
      {
        id: 'sources/base',
        kind: 'sources',
        chains: [],
        title: '基础文档',
        url: 'sources/base.html',
        fields: { 简介: { value: 'base 的一句话' } },
      },
      {
        id: 'chains/demo',
        kind: 'chains',
        chains: [],
        title: '示例链',
        url: 'chains/demo.html',
        fields: { 简介: { value: '从前的话' } },
      },
    ],
  };
  const view = changesView(recordsOf([entry('enterprises', 'acme', { founded: '2018' })]), before, site);
  assert.deepEqual(view.total, { added: 1, changed: 1, removed: 0 });
  assert.deepEqual(
    view.groups.flatMap(({ changed }) => changed.rows.flatMap(({ rows }) => rows.map(({ label }) => label))),
    ['简介'],
  );
});

test('旧版不比本版早，说出怎么办', () => {
  const same = { ...previousOf([]), edition: site.edition };
  assert.throws(() => changesView(recordsOf([]), same, site), /两份都是 2026-01-01 版，没有先后可比/);
  const newer = { ...previousOf([]), edition: '2026-01-02' };
  assert.throws(() => changesView(recordsOf([]), newer, site), /比本版（2026-01-01）还新/);
});

test('一类多于一百项，页面列一百项并说出余数，数据文件全列', () => {
  const many = Array.from({ length: 103 }, (_, i) => entry('terms', `t${i}`, { title: `词${i}` }));
  const view = compare([], many);
  assert.equal(view.groups[0]?.added.rows.length, 100);
  assert.equal(view.groups[0]?.added.more, 3);
  assert.equal(changesRecord(recordsOf(many), previousOf([]), site).added.length, 103);
});
