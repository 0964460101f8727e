import assert from 'node:assert/strict';
import test from 'node:test';
import type { BenchQuery } from '../../../scripts/lib/bench/bench-query.ts';
import { entryUrl } from '../../../scripts/lib/bench/bench-query.ts';
import {
  isInFirst,
  mean,
  median,
  percentile,
  recallAtTop,
  reciprocalRank,
  scoreOf,
} from '../../../scripts/lib/bench/metrics.ts';
import { summarise } from '../../../scripts/lib/bench/summary.ts';

const query = (part: Partial<BenchQuery>): BenchQuery => ({
  kind: '全名',
  query: '甲',
  relevant: ['a'],
  need: 'all',
  known: true,
  ...part,
});
const many = Array.from({ length: 30 }, (_, i) => `u${i}`);

test('召回：该找到的多于十个时，前十全是就算满分', () => {
  assert.equal(recallAtTop({ relevant: many, need: 'all' }, many), 1);
  assert.equal(recallAtTop({ relevant: many, need: 'all' }, ['x', ...many]), 0.9);
  assert.equal(recallAtTop({ relevant: ['a', 'b'], need: 'all' }, ['a']), 0.5);
  assert.equal(recallAtTop({ relevant: ['a', 'b'], need: 'any' }, ['b']), 1);
  assert.equal(recallAtTop({ relevant: ['a'], need: 'all' }, [...many, 'a']), 0);
});

test('倒数名次取第一个对的；前三只看前三', () => {
  assert.equal(reciprocalRank(['a', 'b'], ['x', 'b', 'a']), 0.5);
  assert.equal(reciprocalRank(['a'], ['x']), 0);
  assert.equal(isInFirst(3, ['a'], ['x', 'y', 'a']), true);
  assert.equal(isInFirst(3, ['a'], ['x', 'y', 'z', 'a']), false);
});

test('百分位用最近名次法，平均跳过不适用的', () => {
  assert.equal(percentile([5, 1, 4, 2, 3], 0.95), 5);
  assert.equal(median([4, 1, 3, 2]), 2);
  assert.ok(Number.isNaN(median([])));
  assert.equal(mean([1, undefined, 3]), 2);
  assert.equal(mean([undefined]), undefined);
});

test('误报只在有判据时算；列不列都行的不占名次', () => {
  const isFalse = (url: string) => url === 'x';
  const judged = scoreOf(query({ fits: () => true }), { urls: ['x', 'a'] }, isFalse);
  assert.deepEqual(judged.falseHits, { wrong: 1, of: 2 });
  assert.equal(scoreOf(query({}), { urls: ['x', 'a'] }, isFalse).falseHits, undefined);
  assert.equal(scoreOf(query({ neutral: ['x'] }), { urls: ['x', 'a'] }, isFalse).reciprocalRank, 1);
});

test('本来没有答案的查询不计召回，出了结果就是误报', () => {
  const score = scoreOf(query({ relevant: [], fits: () => false }), { urls: ['x'] }, () => true);
  const { recall, zero, falseHits } = summarise('库里没有', [score]);
  assert.deepEqual({ recall, zero, falseHits }, { recall: undefined, zero: undefined, falseHits: 1 });
});

test('环节和措施归到所在的条目', () => {
  assert.equal(entryUrl('/chains/ic/power-devices.html'), 'chains/ic.html');
  assert.equal(entryUrl('policies/nanhu-2025-8.html#m-rd'), 'policies/nanhu-2025-8.html');
  assert.equal(entryUrl('chains/ic.html'), 'chains/ic.html');
});
