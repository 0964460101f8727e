import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { buildGraph } from '../../../src/graph/graph.ts';
import { headLabels, measureLabels } from '../../../src/policy/compare-rows.ts';
import { comparePairs, comparePolicies } from '../../../src/views/compare-view.ts';
import { compareHref } from '../../../src/views/link-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const graphOf = (...policies: ReturnType<typeof entry<'policies'>>[]) => buildGraph([base, ...policies]).graph;

test('各格照条目的写法：值、推断、缺的原因各有记号，说法不一的并列', () => {
  const [policy] = comparePolicies(
    graphOf(
      entry('policies', 'p', {
        number: '来源未载明',
        issuers: ['甲局', '乙局'],
        period: { start: 2019, end: 2023, basis: '题名' },
        dateMade: { value: '2020-01-02', also: [{ value: '2020-01-03', source: 'base' }] },
      }),
    ),
  );
  const cell = (label: (typeof headLabels)[number]) => policy?.cells[headLabels.indexOf(label)];
  assert.deepEqual(cell('文号'), [['○', '来源未载明']]);
  assert.deepEqual(cell('发文机关'), [
    ['●', '甲局'],
    ['●', '乙局'],
  ]);
  assert.deepEqual(cell('规划期'), [['◐', '2019—2023 年（由题名推得）']]);
  assert.deepEqual(
    cell('成文日期')?.map(([, text]) => text),
    ['2020-01-02', '2020-01-03'],
  );
  assert.deepEqual(policy?.absence, '未核查');
});

test('只有替代、修改、落实成现成的一对；网址写明是哪两份', () => {
  const relations = ['依据', '落实', '替代'].map((verb) => ({ verb, to: 'policies/old', basis: '明文提及' }));
  const pairs = comparePairs(graphOf(entry('policies', 'old'), entry('policies', 'new', { relations })), site);
  assert.deepEqual(
    pairs.map(({ verb, mark }) => [verb, mark]),
    [['替代', 'stated']],
  );
  assert.deepEqual(pairs[0]?.href, '/policies/compare/new-vs-old.html');
  assert.equal(pairs[0]?.open, compareHref('new', 'old'));
  assert.equal(compareHref('new', 'old/m'), '/policies/compare.html#a=new&b=old/m');
});

test('真的内容：每份、每项都有齐全的格，没有空格，压缩后放得进一页', async () => {
  const { graph } = await realContent();
  const policies = comparePolicies(graph);
  assert.equal(policies.length, graph.byKind.policies.length);
  for (const { slug, cells, measures, absence } of policies) {
    assert.equal(cells.length, headLabels.length);
    for (const own of measures) assert.equal(own.cells.length, measureLabels.length);
    for (const parts of [...cells, ...measures.flatMap((one) => one.cells)]) {
      assert.ok(parts.length > 0 && parts.every(([, text]) => text.trim() !== ''), slug);
    }
    assert.equal(measures.length === 0, absence !== undefined);
  }
  assert.ok(gzipSync(JSON.stringify(policies)).length < 40 * 1024);
});
