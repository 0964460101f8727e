import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import type { EntryOf } from '../../../src/schema/kinds.ts';
import { Citations } from '../../../src/views/citations.ts';
import { entryView } from '../../../src/views/entry-view.ts';
import { knownChanges } from '../../../src/views/known-changes.ts';
import { lineageView } from '../../../src/views/lineage-view.ts';
import { base, entry, site } from '../entries.ts';

type Policy = EntryOf<'policies'>;
const to = (verb: string, slug: string, basis = '明文提及') => ({ verb, to: `policies/${slug}`, basis });
const policy = (slug: string, level: string, data: Record<string, unknown> = {}) =>
  entry('policies', slug, { level, ...data });
const graphOf = (...policies: Policy[]) => buildGraph([base, ...policies]).graph;
const viewOf = (own: Policy, ...others: Policy[]) => {
  const graph = graphOf(own, ...others);
  return lineageView(graph, own, new Citations(graph, own), site);
};

const law = policy('law', '国家', { dateMade: '2018-05-01' });
const plan = policy('plan', '省', {
  relations: [to('依据', 'law')],
  period: { start: 2021, end: 2025, basis: '题名' },
});
const notice = policy('notice', '区', {
  number: '示政发〔2025〕8号',
  relations: [to('落实', 'plan'), to('依据', 'law', '编者归类')],
});
const reading = policy('reading', '区', { relations: [to('解读', 'notice')] });

test('直接的两头都有，上级的上级只往上走一步，各写是什么关系', () => {
  const view = viewOf(notice, law, plan, reading);
  assert.deepEqual(
    view?.rows.map(({ word, title, mark }) => [word, title, mark]),
    [
      ['落实', 'plan', 'stated'],
      ['依据', 'law', 'inferred'],
      ['解读材料', 'reading', 'stated'],
      ['plan依据', 'law', 'stated'],
    ],
  );
  assert.deepEqual(view?.map.levels, ['国家', '省', '区']);
  assert.equal(view?.map.items.length, 4);
  assert.deepEqual(
    view?.map.items.map(({ id, note, own }) => [id, note, own ?? false]),
    [
      ['policies/notice', '日期未核查', true],
      ['policies/plan', '日期未核查，本文件落实它', false],
      ['policies/law', '2018-05-01 成文，本文件依据它，plan依据它', false],
      ['policies/reading', '日期未核查，它解读本文件', false],
    ],
  );
});

test('只写了下级的，不把下级的下级带进来；没有关系就没有图', () => {
  const view = viewOf(law, plan, notice);
  assert.deepEqual(
    view?.rows.map(({ word, title }) => [word, title]),
    [
      ['为其依据', 'notice'],
      ['为其依据', 'plan'],
    ],
  );
  assert.equal(viewOf(policy('alone', '市'), law), undefined);
});

test('图上至多十二份，没画的说出来，表里照列', () => {
  const many = Array.from({ length: 20 }, (_, i) => policy(`n-${i}`, '区', { relations: [to('依据', 'law')] }));
  const view = viewOf(law, ...many);
  assert.deepEqual([view?.map.items.length, view?.undrawn, view?.rows.length], [12, 9, 20]);
  assert.equal(view?.rows.filter(({ drawn }) => drawn).length, 11);
  assert.equal(view?.map.links.length, 11);
});

test('前后文件不在“关系”里再列一遍', () => {
  const graph = graphOf(law, plan, notice, reading);
  assert.deepEqual(entryView(graph, notice, site).relations, []);
});

test('已知但未核实的变动：被修改的、有旁证的、期满没有下文的', () => {
  const old = policy('old', '区', {
    period: { end: 2020, basis: '正文' },
    validity: { absent: '未核查', note: '转载页标注“有效”' },
  });
  const sure = policy('sure', '区', { relations: [to('修改', 'old')] });
  const maybe = policy('maybe', '区', { relations: [to('替代', 'old', '编者归类')] });
  const changes = knownChanges(graphOf(old, sure, maybe), old, site.edition);
  assert.deepEqual(
    changes.map(({ link, text }) => [link?.title ?? '', text.slice(0, 6)]),
    [
      ['maybe', '可能替代了本'],
      ['sure', '写明修改本文'],
      ['', '有效性：转载'],
      ['', '规划期（至 '],
    ],
  );
  const declared = policy('done', '区', {
    period: { end: 2020, basis: '正文' },
    validity: { value: '废止', source: 'base' },
  });
  assert.deepEqual(knownChanges(graphOf(declared), declared, site.edition), []);
});
