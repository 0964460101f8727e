import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigrams, runs, terms, words } from '../../../src/search/terms.ts';

test('汉字与西文分段', () => {
  assert.deepEqual(runs('mems传感器 2025年'), ['mems', '传感器', '2025', '年']);
});

test('两字相叠；一两个字的原样', () => {
  assert.deepEqual(bigrams('集成电路'), ['集成', '成电', '电路']);
  assert.deepEqual(bigrams('电路'), ['电路']);
  assert.deepEqual(bigrams('路'), ['路']);
});

test('第一遍整段相叠，第二遍按词，两遍相同只查一遍', () => {
  // 分词因 ICU 版本而异（集成电路可能切成两词），只核对不变的部分。
  const [strict, loose] = terms('集成电路政策');
  assert.equal(strict, '集成 成电 电路 路政 政策');
  assert.ok(loose && !loose.includes('路政'), loose);
  assert.equal(words('集成电路mems政策').join(''), '集成电路mems政策');
  assert.deepEqual(terms('路'), ['路']);
  assert.deepEqual(terms(''), []);
});
