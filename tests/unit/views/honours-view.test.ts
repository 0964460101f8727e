import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { honoursView, yearsIn } from '../../../src/views/honours-view.ts';
import { base, entry } from '../entries.ts';
import { realContent } from '../real-content.ts';

test('年份只取荣誉名里写的，别的数字不算', () => {
  assert.deepEqual(yearsIn('2019年度第一批特别重大项目'), ['2019']);
  assert.deepEqual(yearsIn('2025、2023 两年入选'), ['2023', '2025']);
  for (const text of ['12个高能级产业生态园之一', '证书编号 120190', '第 2 批'])
    assert.deepEqual(yearsIn(text), [], text);
});

test('几个条目写着同一句的是同一项；没写年份的排在后，不用报道的日期', () => {
  const { graph } = buildGraph([
    base,
    entry('enterprises', 'a', { honours: { value: ['全市生态园之一', '2019年度重大项目'], asOf: '2020-09' } }),
    entry('projects', 'b', { honours: ['2019年度重大项目'] }),
    entry('enterprises', 'c'),
    entry('platforms', 'd', { honours: '不适用' }),
  ]);
  const view = honoursView(graph);
  assert.deepEqual(
    view.items.map(({ text, years, holders }) => [text, years, holders.map(({ title }) => title)]),
    [
      ['2019年度重大项目', ['2019'], ['a（企业）', 'b（项目）']],
      ['全市生态园之一', [], ['a（企业）']],
    ],
  );
  assert.equal(view.rows.length, 3);
  assert.deepEqual(
    view.checked.map(({ label, total, stated, missing }) => [label, total, stated, missing]),
    [
      ['企业', 2, 1, [{ reason: '未核查', n: 1 }]],
      ['平台', 1, 0, [{ reason: '不适用', n: 1 }]],
      ['项目', 1, 1, []],
    ],
  );
});

test('真的内容：图上的人与表里的行一样多，每行有来源', async () => {
  const { graph } = await realContent();
  const view = honoursView(graph);
  assert.equal(
    view.items.reduce((sum, { holders }) => sum + holders.length, 0),
    view.rows.length,
  );
  for (const row of view.rows) assert.ok(row.source !== '', row.text);
});
