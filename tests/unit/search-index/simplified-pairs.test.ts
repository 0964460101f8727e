import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simplifiedPairs } from '../../../scripts/lib/search-index/simplified-pairs.ts';

const pairsOf = ([from, to]: readonly [string, string]) => new Map([...from].map((char, i) => [char, [...to][i]]));

test('写着的繁体归 written，只有查询才会打的归 asked；两边都没有的不收', () => {
  const { written, asked } = simplifiedPairs(new Set('半導体电'));
  assert.deepEqual([...pairsOf(written)], [['導', '导']]);
  assert.equal(pairsOf(asked).get('電'), '电');
  assert.equal(pairsOf(asked).get('體'), '体');
  assert.equal(pairsOf(asked).get('龍'), undefined);
});

test('本身就是通行简体的字不折：什么不会变成什幺', () => {
  const { written, asked } = simplifiedPairs(new Set('什么乾坤干'));
  assert.equal(pairsOf(written).get('么'), undefined);
  assert.equal(pairsOf(written).get('乾'), undefined);
  assert.equal(pairsOf(asked).get('么'), undefined);
});

test('港台异体一并折', () => {
  const { asked } = simplifiedPairs(new Set('里台'));
  for (const char of '裡裏') assert.equal(pairsOf(asked).get(char), '里');
  assert.equal(pairsOf(asked).get('臺'), '台');
});
