import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../../src/graph/graph.ts';
import { kindNames } from '../../../../src/schema/kind-names.ts';
import { kinds } from '../../../../src/schema/kinds.ts';
import { fieldRecords, fieldsJson } from '../../../../src/views/changes/field-records.ts';
import { base, entry } from '../../entries.ts';
import { realContent } from '../../real-content.ts';

const { graph, site: realSite } = await realContent();
const real = fieldRecords(graph);

test('每个条目、措施、环节各一项，编号不重复，下级的写明属于谁', () => {
  const ids = new Set(real.map(({ id }) => id));
  assert.equal(ids.size, real.length);
  for (const id of graph.entries.keys()) assert.ok(ids.has(id), id);
  for (const { id } of graph.nodes.values()) assert.ok(ids.has(id), id);
  for (const { id, kind, parent } of real) {
    assert.equal(parent !== undefined, kind === 'measures' || kind === 'nodes', id);
    if (parent !== undefined) assert.ok(ids.has(parent), id);
  }
});

test('值都是文字，没有漏成 undefined、[object Object] 或数组的', () => {
  for (const { id, fields } of real) {
    for (const [label, { value, mark, basis = '' }] of Object.entries(fields)) {
      assert.doesNotMatch(`${value}${basis}`, /undefined|\[object|NaN/, `${id} ${label}`);
      assert.ok(value !== '' || mark === '缺', `${id} ${label} 没有值也没说缺`);
    }
  }
});

test('条目的次序不同，写出来一字不差', () => {
  const entries = [...graph.entries.values()];
  const again = fieldRecords(buildGraph([...entries].reverse(), realSite).graph);
  assert.equal(fieldsJson(again, realSite), fieldsJson(real, realSite));
  assert.deepEqual(JSON.parse(fieldsJson(real, realSite)).records, real);
});

/** 每个字段换一个值，看它进没进字段表。题名在 fields 之外，链的环节各成一项，出处没有出处。 */
const samples: Record<string, unknown[]> = {
  period: [
    { start: 2019, basis: '正文' },
    { start: 2020, basis: '正文' },
  ],
  investment: [
    { value: 1, unit: '亿元', currency: 'CNY' },
    { value: 1, unit: '亿元', currency: 'USD' },
  ],
  docType: ['规划', '通知'],
  validity: ['废止', '已修改'],
  nodeScope: ['不限环节', '限定环节'],
  level: ['区', '市'],
  recordLevel: ['据原件', '仅题名'],
  confidence: ['A', 'B'],
  fullText: ['已收', '未收'],
  originalUrl: ['https://a.test/1', 'https://a.test/2'],
  measures: ['来源未载明', '待公布'],
  measuresComplete: [true, false],
  definedBy: ['来源释义', '编者释义'],
  url: ['https://a.test/1', 'https://a.test/2'],
  linkable: [true, false],
  value: [1, 2],
  asOf: [{ date: '2020' }, { date: '2021' }],
  order: [1, 2],
  chains: [{ demo: '明文提及' }, { demo: '编者归类' }],
  nodes: [{ chips: '明文提及' }, { chips: '编者归类' }],
  relations: [
    [{ verb: '落实', to: 'policies/a', basis: '明文提及' }],
    [{ verb: '依据', to: 'policies/a', basis: '明文提及' }],
  ],
  sources: [[{ ref: 'base', at: '一' }], [{ ref: 'base', at: '二' }]],
  checked: ['2026-01-01', '2026-01-02'],
  aliases: [['甲名'], ['乙名']],
  unknowns: [['甲事'], ['乙事']],
  stages: [[{ id: 'making', name: '制造', basis: '明文提及' }], [{ id: 'making', name: '制作', basis: '明文提及' }]],
  lanes: [[{ id: 'main', name: '主链' }], [{ id: 'main', name: '主带' }]],
  edges: [[], [{ from: 'chips', to: 'making', type: '供料', basis: '明文提及' }]],
};
const elsewhere = new Set(['title']);
const types: Record<string, unknown[]> = { platforms: ['园区', '联盟'], sources: ['基础文档', '媒体'] };

for (const kind of kindNames) {
  test(`${kinds[kind].label}：哪个字段改了都看得出`, () => {
    const chain = entry('chains', 'demo');
    const textOf = (data: Record<string, unknown>) => {
      const one = entry(kind, kind === 'chains' ? 'demo' : kind === 'sources' ? 'base' : 'one', data);
      const others = [base, chain].filter(({ kind: own, slug }) => own !== kind || slug !== one.slug);
      const { graph: built } = buildGraph([...others, one]);
      const record = fieldRecords(built).find(({ id }) => id === `${kind}/${one.slug}`);
      return JSON.stringify(record?.fields);
    };
    for (const name of Object.keys(kinds[kind].schema.shape)) {
      if (elsewhere.has(name)) continue;
      if (kind === 'chains' && ['nodes', 'chains'].includes(name)) continue;
      if (kind === 'sources' && name === 'sources') continue;
      const known = name === 'type' ? (types[kind] ?? []) : (samples[name] ?? ['2020', '2021']);
      const [before, after] = known;
      assert.notEqual(textOf({ [name]: before }), textOf({ [name]: after }), name);
    }
  });
}
