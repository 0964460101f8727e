import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { frontDecode, frontEncode } from '../../../src/search/front-coding.ts';
import { packBytes, unpackBytes } from '../../../src/search/pack.ts';
import { decodePostings, encodePostings } from '../../../src/search/postings.ts';

test('字节装进文字再取出，一个不差；文字里没有引号、反斜杠、换行、代理对', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = new Uint8Array(randomBytes(length));
    const text = packBytes(bytes);
    assert.deepEqual(unpackBytes(text), bytes);
    assert.doesNotMatch(text, /["\\\r\n\u2028\u2029\uD800-\uDFFF\uFEFF]/);
  }
  const most = packBytes(new Uint8Array(3000).fill(255));
  assert.ok(most.length <= 3000 * (8 / 15) + 2, '每个单元装满 15 位');
});

test('倒排表编了再解，一个不差', () => {
  for (const list of [[], [0], [0, 1, 2], [31], [32], [33, 70, 1000, 1_000_000], [5, 6, 40_000, 40_001]]) {
    assert.deepEqual(decodePostings(encodePostings(list)), list);
  }
  assert.equal(encodePostings([0, 1, 2, 34]), 'AAAf');
  assert.throws(() => decodePostings('A?'), /检索文件损坏/);
});

test('排好序的地址只记不同的部分', () => {
  const lines = ['a/one.html', 'a/one.html#m-1', 'a/two.html', 'b/x.html', ''];
  assert.deepEqual(frontDecode(frontEncode(lines)), lines);
  assert.equal(frontEncode(['abc', 'abd']), '0abc\n2d');
});
