import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../scripts/lib/check-content.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { Entry } from '../../../src/schema/kinds.ts';
import { chainView } from '../../../src/views/chain-view.ts';
import type { LensView } from '../../../src/views/lens-view.ts';
import { base, entry, site } from '../entries.ts';

const press = entry('sources', 'press', { title: '某报', type: '媒体' });
const gov = entry('sources', 'gov', { title: '某网', type: '官方' });
const node = (id: string, extra: Record<string, unknown> = {}) => ({
  id,
  name: id,
  stage: 'making',
  lane: 'main',
  kind: '环节',
  summary: `${id} 的一句话`,
  basis: '明文提及',
  ...extra,
});
const saying = (called: string, extra: Record<string, unknown> = {}) => ({
  source: 'base',
  at: '一(一)',
  called,
  ...extra,
});

/** @param edition 版次日，各例的新旧按它算 */
function lensesOf(nodes: unknown[], others: Entry[] = [], edition = '2026-06-30') {
  const chain = entry('chains', 'demo', { title: '示例链', nodes });
  const { graph, problems } = buildGraph([base, press, gov, chain, ...others]);
  assert.deepEqual(problems, []);
  return chainView(graph, chain, { ...site, edition }).lenses;
}
const lens = (lenses: LensView[], id: LensView['id']) => lenses.find((one) => one.id === id) ?? assert.fail(id);
const groupsOf = ({ groups }: LensView) =>
  groups.map(({ tone, nodes }) => [tone, nodes.map(({ id, word }) => `${id} ${word}`)]);

test('四个透镜次序固定，区里的提法标为重点', () => {
  assert.deepEqual(
    lensesOf([node('a')]).map(({ name, focus }) => [name, focus]),
    [
      ['补链', true],
      ['强链', false],
      ['延链', false],
      ['证据', false],
    ],
  );
});

test('补链：没有来源说缺，就说没有，未核实另列且写明不是缺口', () => {
  const gaps = lens(lensesOf([node('a', { at: '一(二)' })]), 'gaps');
  assert.deepEqual(groupsOf(gaps), [
    ['blank', []],
    ['unverified', ['a 未核实']],
  ]);
  assert.match(gaps.groups[0]?.note ?? '', /没有来源说/);
  assert.match(gaps.groups[1]?.note ?? '', /不是缺口/);
  assert.equal(gaps.count, '1 个未核实');
  assert.deepEqual(
    gaps.groups[1]?.nodes[0]?.evidence.map(({ mark, at }) => [mark, at]),
    [
      ['absent', undefined],
      ['stated', '基础文档 一(二)'],
    ],
  );
});

test('补链：空白、薄弱带着依据排在前，有企业的不列', () => {
  const evidence = [{ source: 'press', at: '第2段', note: '报道说本地没有' }];
  const firm = entry('enterprises', 'acme', { nodes: { c: '明文提及' } });
  const gaps = lens(
    lensesOf([node('a', { presence: '薄弱', evidence }), node('b', { presence: '空白', evidence }), node('c')], [firm]),
    'gaps',
  );
  assert.deepEqual(groupsOf(gaps), [
    ['blank', ['b 空白']],
    ['weak', ['a 薄弱']],
  ]);
  assert.deepEqual(gaps.groups[0]?.nodes[0]?.evidence, [
    { text: '报道说本地没有', href: '/sources/press.html', at: '某报 第2段', mark: 'stated' },
  ]);
  assert.equal(gaps.count, '1 处空白、1 处薄弱');
});

test('补链：作者写明未核实的，挂了企业也不说没有企业', () => {
  const firm = entry('enterprises', 'acme', { nodes: { a: '编者归类' } });
  const gaps = lens(lensesOf([node('a', { presence: '未核实' })], [firm]), 'gaps');
  assert.equal(gaps.groups[1]?.nodes[0]?.evidence[0]?.text, '挂有企业 1，是否在做这一环节没有核实');
});

test('强链：框里写来源的叫法；上市、荣誉另列为事实，归类挂上的算推断', () => {
  const firm = entry('enterprises', 'acme', {
    title: '某企业',
    stock: '某股 600000',
    listed: '2020-02-04',
    honours: { value: ['某名单（2021年）'], source: 'press', asOf: '2021-03' },
    nodes: { a: '编者归类' },
  });
  const strengths = lens(lensesOf([node('a', { strengths: [saying('特色')] }), node('b')], [firm]), 'strengths');
  assert.deepEqual(groupsOf(strengths), [
    ['strong', ['a 特色']],
    ['leader', ['a 上市 1 家']],
    ['honour', ['a 列入名单']],
  ]);
  assert.deepEqual(strengths.groups[1]?.nodes[0]?.evidence, [
    { text: '某企业：某股 600000，2020-02-04 上市', href: '/enterprises/acme.html', at: '基础文档', mark: 'inferred' },
  ]);
  assert.equal(strengths.groups[2]?.nodes[0]?.evidence[0]?.at, '某报 2021-03');
});

test('强链、延链：没有来源这样说，就说没有', () => {
  const lenses = lensesOf([node('a')]);
  for (const id of ['strengths', 'extensions'] as const) {
    assert.equal(lens(lenses, id).count, '0 处');
    assert.match(lens(lenses, id).groups[0]?.note ?? '', /^没有来源/);
  }
});

test('延链：来源要延伸到的在前，已有项目写总投资和进展，没有的写缺由', () => {
  const plant = entry('projects', 'plant', {
    title: '某项目',
    investment: { value: 15, unit: '亿美元', currency: 'USD', qualifier: '超' },
    progress: '来源未载明',
    nodes: { b: { basis: '明文提及', at: '三(三)' } },
  });
  const extensions = lens(lensesOf([node('a', { extensions: [saying('覆盖')] }), node('b')], [plant]), 'extensions');
  assert.deepEqual(groupsOf(extensions), [
    ['extend', ['a 覆盖']],
    ['project', ['b 项目 1']],
  ]);
  assert.deepEqual(extensions.groups[1]?.nodes[0]?.evidence, [
    {
      text: '某项目：总投资 超15 亿美元；进展来源未载明',
      href: '/projects/plant.html',
      at: '基础文档 三(三)',
      mark: 'stated',
    },
  ]);
});

test('证据：按最可靠的出处分组，年份取这一级最近的，新旧按最近的日期', () => {
  const evidence = lens(
    lensesOf([
      node('none', { basis: '编者归类' }),
      node('news', {
        evidence: [
          { source: 'press', at: '一', asOf: '2026-01' },
          { source: 'press', at: '二', asOf: '2019' },
        ],
      }),
      node('official', {
        evidence: [
          { source: 'gov', asOf: '2024-06-30' },
          { source: 'press', asOf: '2025-06-30' },
        ],
      }),
      node('aged', { evidence: [{ source: 'gov', asOf: '2023-06-29' }] }),
      node('undated', { evidence: [{ source: 'press' }] }),
    ]),
    'evidence',
  );
  assert.deepEqual(groupsOf(evidence), [
    ['g1', ['aged 官方 2023', 'official 官方 2024']],
    ['g3', ['undated 媒体 无日期', 'news 媒体 2026']],
    ['g0', ['none 无出处']],
  ]);
  assert.deepEqual(
    evidence.groups.flatMap(({ nodes }) => nodes.map(({ id, age }) => [id, age?.tone])),
    [
      ['aged', 'old'],
      ['official', 'recent'],
      ['undated', 'undated'],
      ['news', 'recent'],
      ['none', 'undated'],
    ],
  );
  assert.equal(evidence.count, '3 个待复核');
});

test('证据：一至三年恰好落在两头之间', () => {
  const ages = (asOf: string) =>
    lens(lensesOf([node('a', { evidence: [{ source: 'gov', asOf }] })]), 'evidence').groups[0]?.nodes[0]?.age?.tone;
  assert.deepEqual(['2025-06-30', '2025-06-29', '2023-06-30', '2023-06-29', '2023'].map(ages), [
    'recent',
    'aging',
    'aging',
    'old',
    'old',
  ]);
});

test('证据：条目按挂上来所凭的出处算，别处更可靠的只附在后面；政策不算', () => {
  const firm = entry('enterprises', 'acme', {
    title: '某企业',
    fullName: { value: '某有限公司', source: 'gov', asOf: '2026-05' },
    business: { value: '做芯片', source: 'press', asOf: '2021-08' },
    nodes: { a: { basis: '明文提及', source: 'press' } },
  });
  const policy = entry('policies', 'plan', { nodes: { a: '明文提及' }, sources: [{ ref: 'gov' }] });
  const evidence = lens(lensesOf([node('a')], [firm, policy]), 'evidence');
  assert.deepEqual(groupsOf(evidence), [['g3', ['a 媒体 2021']]]);
  assert.deepEqual(
    evidence.groups[0]?.nodes[0]?.evidence.map(({ text, at }) => [text, at]),
    [['某企业', '某报，2021-08；条目另有官方 2026-05']],
  );
});

const { graph, site: realSite } = await checkContent('content');
const views = graph.byKind.chains.map((chain) => ({ chain, view: chainView(graph, chain, realSite ?? assert.fail()) }));

test('真实内容：强项、延伸、薄弱、空白都有出处、位置和说明', () => {
  const written = views.flatMap(({ chain }) =>
    chain.data.nodes.flatMap(({ strengths, extensions, presence, evidence }) => [
      ...strengths,
      ...extensions,
      ...(presence === '薄弱' || presence === '空白' ? evidence : []),
    ]),
  );
  assert.ok(written.length > 20);
  for (const { source, at, note } of written) {
    assert.ok(graph.entries.has(`sources/${source}`));
    assert.ok(at && note, `${source} ${at} ${note}`);
  }
});

test('真实内容：证据透镜里每个环节恰好一次；每一组里不重复，框里的词不过 7 个字', () => {
  for (const { chain, view } of views) {
    const ids = chain.data.nodes.map(({ id }) => id).toSorted();
    const shown = lens(view.lenses, 'evidence').groups.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    assert.deepEqual(shown.toSorted(), ids);
    for (const { nodes } of view.lenses.flatMap(({ groups }) => groups)) {
      assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
      for (const { word, evidence } of nodes) {
        assert.ok(word.length > 0 && word.length <= 7, word);
        assert.ok(evidence.length > 0);
      }
    }
  }
});

test('真实内容：样式用的词只有小写字母和数字', () => {
  const tones = views.flatMap(({ view }) => view.lenses.flatMap(({ groups }) => groups.map(({ tone }) => tone)));
  assert.deepEqual(
    tones.filter((tone) => !/^[a-z][a-z0-9]*$/.test(tone)),
    [],
  );
});

test('连线带着两端的编号，上下游不用再按名称找', () => {
  for (const { chain, view } of views) {
    assert.deepEqual(
      view.edges.map(({ fromId, toId, type }) => [fromId, toId, type]),
      chain.data.edges.map(({ from, to, type }) => [from, to, type]),
    );
  }
});

test('作者写的先后交给图', () => {
  const chain = entry('chains', 'demo', { nodes: [node('a', { order: 2 }), node('b')] });
  const { map } = chainView(buildGraph([base, chain]).graph, chain, site);
  assert.deepEqual(
    map.nodes.map(({ order }) => order),
    [2, undefined],
  );
});
