import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenFrom, hashOf } from '../../../../src/client/compare/compare-state.ts';

test('写进 # 再读回来是同样几项', () => {
  for (const chosen of [
    ['a', 'b/m', ''],
    ['', 'b', 'c/x-1'],
    ['one', '', ''],
  ])
    assert.deepEqual(chosenFrom(hashOf(chosen)), chosen);
});

test('什么都没选是空串；斜线照写', () => {
  assert.equal(hashOf(['', '', '']), '');
  assert.equal(hashOf(['guofa-2020-8/tax']), '#a=guofa-2020-8/tax');
});

test('普通锚点不归它管，空的是都没选，手写的怪字符不出错', () => {
  assert.equal(chosenFrom('#pairs'), undefined);
  assert.deepEqual(chosenFrom(''), ['', '', '']);
  assert.deepEqual(chosenFrom('#a=%E4%B8%AD&z=1'), ['中', '', '']);
  assert.deepEqual(chosenFrom('#b=%'), ['', '%', '']);
});
