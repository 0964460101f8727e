import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { successorView } from '../../../src/views/successor-view.ts';
import { base, entry, site } from '../entries.ts';

type Policy = ReturnType<typeof entry<'policies'>>;
// 版次日 2026-01-01
const view = (...policies: Policy[]) => successorView(buildGraph([base, ...policies]).graph, site);
const period = (end: string, basis = '正文') => ({ start: '2019', end, basis });
const listed = (...policies: Policy[]) => view(...policies).rows.map(({ title, days }) => [title, days]);

test('有止期而没有替代它的才列，止日早的在前；末日那天还没有满', () => {
  assert.deepEqual(
    listed(
      entry('policies', 'year', { period: period('2025') }),
      entry('policies', 'day', { period: period('2026-01-01') }),
      entry('policies', 'old', { period: period('2023-02') }),
      entry('policies', 'open', { period: { start: '2020', basis: '正文' } }),
      entry('policies', 'bare'),
    ),
    [
      ['old', 1038],
      ['year', 1],
      ['day', 0],
    ],
  );
});

test('见到替代它的不列，另写出来；修改、落实不算续接，写在有关的一栏', () => {
  const { rows, succeeded, ended, dated } = view(
    entry('policies', 'replaced', { period: period('2020') }),
    entry('policies', 'newer', { relations: [{ verb: '替代', to: 'policies/replaced', basis: '明文提及' }] }),
    entry('policies', 'amended', { period: period('2021', '题名') }),
    entry('policies', 'change', { relations: [{ verb: '修改', to: 'policies/amended', basis: '明文提及' }] }),
  );
  assert.deepEqual(
    succeeded.map(({ title, by }) => [title, by.title]),
    [['replaced', 'newer']],
  );
  assert.deepEqual(
    rows.map(({ title, basis, validity, seen }) => [
      title,
      basis,
      validity,
      seen.map(({ verb, title: by }) => verb + by),
    ]),
    [['amended', '由题名推得', '未核查', ['被修改change']]],
  );
  assert.deepEqual([ended, dated], [1, 2]);
});

test('宣布了废止、失效的不在待查之列', () => {
  const { rows, declared } = view(
    entry('policies', 'gone', { period: period('2020'), validity: '废止' }),
    entry('policies', 'lapsed', { period: period('2020'), validity: '宣布失效' }),
    entry('policies', 'ended', { period: period('2020') }),
  );
  assert.deepEqual([rows.map(({ title }) => title), declared], [['ended'], 2]);
});
