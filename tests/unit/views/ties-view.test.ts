import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { type Entry, entryId } from '../../../src/schema/kinds.ts';
import { entryView } from '../../../src/views/entry-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const node = (id: string, name: string, rest: Record<string, unknown> = {}) => ({
  id,
  name,
  stage: 'making',
  lane: 'main',
  kind: '环节',
  summary: name,
  basis: '明文提及',
  ...rest,
});
const chain = entry('chains', 'demo', {
  title: '示例链',
  nodes: [node('chips', '芯片'), node('wafers', '硅片', { stage: undefined }), node('sets', '整机')],
  edges: [
    { from: 'wafers', to: 'making', type: '供料', basis: '编者归类' },
    { from: 'chips', to: 'sets', type: '应用', basis: '明文提及', label: '装进整机', at: '二(一)' },
  ],
});
const tiesOf = (one: Entry, ...others: Entry[]) =>
  entryView(buildGraph([base, chain, one, ...others]).graph, one, site).ties;

test('企业：到环节、上下游、政策，每一跳都有记号、理由和出处', () => {
  const acme = entry('enterprises', 'acme', {
    nodes: { chips: { basis: '明文提及', why: '来源点名', at: '一(三)' } },
  });
  const plan = entry('policies', 'plan', {
    aliases: ['规划'],
    nodes: { chips: { basis: '编者归类', why: '写明“制造”', at: '3' } },
  });
  const ties = tiesOf(acme, plan);
  assert.deepEqual(
    ties?.hops.map(({ from, to, note, mark, why, locator }) => [from, to.title, note, mark, why, locator]),
    [
      ['acme', '芯片', '示例链 · 制造', 'stated', '来源点名', '[1] 一(三)'],
      ['芯片', '硅片', '上游', 'inferred', '供料，只知连到制造整段', ''],
      ['芯片', '整机', '下游', 'stated', '应用，装进整机', '二(一)'],
      ['芯片', 'plan', '区 · 无期限信息', 'inferred', '写明“制造”', '3'],
    ],
  );
  assert.equal(ties?.map.blocks[0]?.reach[0]?.title, '规划');
  assert.equal(ties?.source, '[1] 基础文档；其余见本页和所连条目的出处');
});

test('政策：到环节，再到企业；项目和院所只报个数', () => {
  const plan = entry('policies', 'plan', { nodes: { chips: '明文提及' } });
  const ties = tiesOf(
    plan,
    entry('enterprises', 'acme', { nodes: { chips: '编者归类' } }),
    entry('projects', 'plant', { nodes: { chips: '明文提及' } }),
    entry('institutes', 'lab', { nodes: { chips: '明文提及' } }),
  );
  const [block] = ties?.map.blocks ?? [];
  assert.deepEqual(
    block?.reach.map(({ href, reason }) => [href, reason.mark, reason.text]),
    [['/enterprises/acme.html', 'inferred', '编者归到本环节']],
  );
  assert.deepEqual(block?.more, { text: '另有项目 1 个、院所 1 家，见芯片', href: '/chains/demo/chips.html#bodies' });
});

test('画不下的写明几份、在哪里；没有企业不等于没有', () => {
  const plans = Array.from({ length: 7 }, (_, i) => entry('policies', `p${i}`, { nodes: { chips: '明文提及' } }));
  const [block] = tiesOf(entry('enterprises', 'acme', { nodes: { chips: '明文提及' } }), ...plans)?.map.blocks ?? [];
  assert.equal(block?.reach.length, 5);
  assert.deepEqual(block?.more, { text: '另 2 份政策，见芯片', href: '/chains/demo/chips.html#policies' });
  const [empty] = tiesOf(entry('policies', 'plan', { nodes: { chips: '明文提及' } }))?.map.blocks ?? [];
  assert.match(empty?.none ?? '', /未核查，不等于没有/);
});

test('挂了三个以上环节，上下游只写一行，八个以外的写在图下', () => {
  const many = entry('chains', 'demo', {
    nodes: Array.from({ length: 10 }, (_, i) => node(`n${i}`, `环节${i}`)),
    edges: [{ from: 'n0', to: 'n1', type: '供料', basis: '编者归类' }],
  });
  const plan = entry('policies', 'plan', {
    nodes: Object.fromEntries(Array.from({ length: 10 }, (_, i) => [`n${i}`, '明文提及'])),
  });
  const { ties } = entryView(buildGraph([base, many, plan]).graph, plan, site);
  assert.equal(ties?.map.blocks.length, 8);
  assert.deepEqual(ties?.map.more, { text: '另 2 个环节，见关系', href: '#relations' });
  assert.deepEqual(ties?.map.blocks[0]?.near, {
    up: [],
    down: [],
    more: { text: '上下游 1 个，见环节0', href: '/chains/demo/n0.html#neighbours' },
  });
});

test('只挂到链的画到整条链为止；什么也没挂的没有图', () => {
  const ties = tiesOf(
    entry('platforms', 'union', { chains: { demo: { basis: '编者归类', why: '成员多是芯片企业' } } }),
  );
  assert.deepEqual(
    ties?.hops.map(({ to, note, why }) => [to.href, note, why]),
    [['/chains/demo.html', '整条链', '成员多是芯片企业']],
  );
  assert.deepEqual(ties?.map.blocks[0]?.reach, []);
  assert.equal(tiesOf(entry('enterprises', 'alone')), undefined);
});

test('真的内容：挂到环节的条目都有图，图上的每一跳都有理由，编号不重', async () => {
  const real = await realContent();
  for (const kind of ['enterprises', 'institutes', 'platforms', 'projects', 'policies'] as const) {
    for (const one of real.graph.byKind[kind]) {
      const { ties } = entryView(real.graph, one, real.site);
      const placed = (real.graph.outgoing.get(entryId(one)) ?? []).some(({ origin }) => origin === 'place');
      assert.equal(ties !== undefined, placed, entryId(one));
      if (!ties) continue;
      const drawn = ties.map.blocks.flatMap(({ node: own, near, reach }) => [own, ...near.up, ...near.down, ...reach]);
      assert.deepEqual(
        new Map(drawn.map(({ id, href, reason }) => [id, [href, reason.text, reason.locator]])),
        new Map(ties.hops.map(({ id, to, why, locator }) => [id, [to.href, why, locator]])),
        entryId(one),
      );
      for (const { why } of ties.hops) assert.ok(why.length > 1, entryId(one));
    }
  }
});
