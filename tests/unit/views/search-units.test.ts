import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkContent } from '../../../scripts/lib/check-content.ts';
import { searchUnits } from '../../../src/views/search-units.ts';

const { graph, site } = await checkContent('content');
const { units, facets } = searchUnits(graph, site ?? assert.fail());
const unit = (url: string) => units.find((one) => one.url === url) ?? assert.fail(url);

test('每个条目、环节、措施各是一个单元，按地址排', () => {
  const kinds = Map.groupBy(units, ({ facets }) => facets['kind']?.[0] ?? '');
  assert.equal(kinds.get('nodes')?.length, graph.nodes.size);
  assert.equal(kinds.get('policies')?.length, graph.byKind.policies.length);
  assert.ok((kinds.get('measures')?.length ?? 0) > 50);
  assert.deepEqual(
    units.map(({ url }) => url),
    units.map(({ url }) => url).toSorted(),
  );
});

test('文号算别名；措施归在政策之下，层级、状态、年份随政策', () => {
  const policy = unit('policies/guofa-2020-8.html');
  assert.equal(policy.aliases[0], '国发〔2020〕8号');
  const measure = unit('policies/guofa-2020-8.html#m-income-tax-28nm');
  assert.equal(measure.parent, policy.url);
  assert.deepEqual(measure.facets['level'], policy.facets['level']);
  assert.deepEqual(measure.facets['year'], ['2020']);
  assert.deepEqual(measure.facets['instrument'], ['tax-relief']);
});

test('期满的算过去；环节归在链之下', () => {
  assert.equal(unit('policies/nanhu-ic-plan-2019-2023.html').past, true);
  assert.equal(unit('policies/guofa-2020-8.html').past, false);
  assert.equal(unit('chains/ic/power-devices.html').parent, 'chains/ic.html');
});

test('用到的取值在筛选项里都有名称', () => {
  const known = new Set(facets.flatMap(({ slug, options }) => options.map((option) => `${slug} ${option.slug}`)));
  for (const { url, facets: own } of units) {
    for (const [slug, values] of Object.entries(own)) {
      for (const value of values) assert.ok(known.has(`${slug} ${value}`), `${url} ${slug} ${value}`);
    }
  }
  assert.equal(facets[0]?.slug, 'kind');
});
