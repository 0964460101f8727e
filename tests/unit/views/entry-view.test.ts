import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Entry } from '../../../src/schema/kinds.ts';
import { chainView } from '../../../src/views/chain-view.ts';
import { entryView } from '../../../src/views/entry-view.ts';
import { base, entry, site } from '../entries.ts';

const chain = entry('chains', 'demo', { title: '示例链' });
const press = entry('sources', 'press', { title: '某报', type: '媒体' });
const viewOf = (one: Entry, ...others: Entry[]) =>
  entryView(buildGraph([base, press, chain, one, ...others]).graph, one, site);

test('字段的出处：自己写的 > 条目里指名的 > 条目通用的', () => {
  const view = viewOf(
    entry('enterprises', 'acme', {
      fullName: { value: '某有限公司', source: 'press', at: '第2段' },
      founded: '2018-12-12',
      business: '做芯片',
      sources: [
        { ref: 'base', at: '一(三)' },
        { ref: 'press', for: ['founded'] },
      ],
    }),
  );
  const locator = (label: string) => view.facts.find((row) => row.label === label)?.locator;
  assert.equal(locator('全称'), '[2] 第2段');
  assert.equal(locator('成立'), '[2]');
  assert.equal(locator('主营'), '[1] 一(三)');
});

test('没写的字段显示未核查，并进入“还不知道什么”', () => {
  const view = viewOf(entry('institutes', 'lab', { fullName: '某院', website: '来源未载明' }));
  assert.equal(view.facts.find(({ label }) => label === '来源未载明')?.values[0], '网站');
  assert.ok(view.unknowns.includes('网站：来源未载明'));
  assert.equal(view.tally.stated, 1);
});

test('两个来源说法不一，各占一行各有出处', () => {
  const view = viewOf(
    entry('enterprises', 'acme', {
      industryClass: { value: '半导体', also: [{ value: '通信设备', source: 'press' }] },
    }),
  );
  const rows = view.facts.filter(({ label }) => label === '行业分类');
  assert.deepEqual(
    rows.map(({ values, locator }) => [values[0], locator]),
    [
      ['半导体', '[1]'],
      ['通信设备', '[2]'],
    ],
  );
});

test('企业经由环节够到政策，编者归类的标明是推断', () => {
  const acme = entry('enterprises', 'acme', { nodes: { chips: '明文提及' } });
  const plan = entry('policies', 'plan', { nodes: { chips: { basis: '编者归类', why: '点名制造' } } });
  const [group] = viewOf(acme, plan).reach;
  assert.equal(group?.node.title, '芯片');
  assert.deepEqual(
    group?.rows.map(({ href, mark, why }) => [href, mark, why]),
    [['/policies/plan.html', 'inferred', '点名制造']],
  );
});

test('反向链接一页一句，带原句', () => {
  const acme = entry('enterprises', 'acme');
  const body = '先说[它](/enterprises/acme)。又说[它](/enterprises/acme)。';
  assert.deepEqual(
    viewOf(acme, entry('projects', 'plant', {}, body)).backlinks.rows.map(({ sentence }) => sentence),
    ['先说它。'],
  );
});

test('图、清单、表格出自同一份环节', () => {
  const extra = entry('enterprises', 'acme', { nodes: { chips: '明文提及' } });
  const view = chainView(buildGraph([base, chain, extra]).graph, chain, site);
  assert.deepEqual(
    view.map.nodes.map(({ id }) => id),
    view.groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
  );
  assert.equal(view.map.nodes[0]?.presence, '有企业');
});

test('没有条目的环节是未核实，不是空白', () => {
  const view = chainView(buildGraph([base, chain]).graph, chain, site);
  assert.equal(view.map.nodes[0]?.presence, '未核实');
});
