import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { relatedPolicies } from '../../../src/views/related-policies.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const node = (id: string) => ({
  id,
  name: id,
  stage: 'making',
  lane: 'main',
  kind: '环节',
  summary: '一个环节',
  basis: '明文提及',
});
const chain = entry('chains', 'demo', { title: '示例链', nodes: [node('a'), node('b'), node('c')] });
const at = (...stated: string[]) => Object.fromEntries(stated.map((id) => [id, '明文提及']));
const policy = (slug: string, nodes: Record<string, unknown>, rest: Record<string, unknown> = {}) =>
  entry('policies', slug, { nodes, ...rest });

test('都由来源点名的环节多的在前，理由写出是哪几个；已在前后文件里的不列', () => {
  const own = policy('own', at('a', 'b'), { relations: [{ verb: '依据', to: 'policies/law', basis: '明文提及' }] });
  const others = [
    policy('law', at('a', 'b')),
    policy('one', at('a')),
    policy('two', at('b', 'a')),
    policy('sorted', { a: '编者归类', b: '编者归类' }),
    policy('apart', at('c')),
  ];
  const rows = relatedPolicies(buildGraph([base, chain, own, ...others]).graph, own, site);
  assert.deepEqual(
    rows.map(({ title, mark, why }) => [title, mark, why]),
    [
      ['two', 'stated', '同样点到 a、b'],
      ['one', 'stated', '同样点到 a'],
      ['sorted', 'inferred', '都归到 a、b，不都是来源点名'],
    ],
  );
});

test('同样多的，没期满的在前；至多六份', () => {
  const own = policy('own', at('a'));
  const past = policy('a-past', at('a'), { period: { end: 2020, basis: '正文' } });
  const rest = Array.from({ length: 9 }, (_, i) => policy(`p-${i}`, at('a')));
  const rows = relatedPolicies(buildGraph([base, chain, own, past, ...rest]).graph, own, site);
  assert.equal(rows.length, 6);
  assert.ok(rows.every(({ title }) => title !== 'a-past'));
});

test('真的内容：没有一份与自己或前后文件重复，理由都说得出环节', async () => {
  const { graph, site } = await realContent();
  let shown = 0;
  for (const one of graph.byKind.policies) {
    const rows = relatedPolicies(graph, one, site);
    shown += rows.length;
    const tied = new Set(one.data.relations.map(({ to }) => `/${to}.html`));
    for (const { href, why } of rows) {
      assert.notEqual(href, `/policies/${one.slug}.html`);
      assert.ok(!tied.has(href), `${one.slug} ${href}`);
      assert.match(why, /^(同样点到|都归到) .+/);
    }
  }
  assert.ok(shown > 100);
});
