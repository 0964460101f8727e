import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, isAnswered, pickedFrom, situationOf } from '../../../src/client/finder/finder-address.ts';

test('所选写进网址再读回来是一样的', () => {
  const picked = {
    node: ['power-devices'],
    need: ['创新'],
    place: ['区内'],
    qualification: ['首台（套）装备认定', '规上工业企业'],
  };
  assert.deepEqual(pickedFrom(hashOf(picked)), picked);
  assert.deepEqual(pickedFrom(hashOf({ qualification: [] })), { qualification: [] });
  assert.equal(hashOf({}), '');
});

test('链图、首页写来的网址照读：汉字不转码也认得', () => {
  assert.deepEqual(pickedFrom('#node=power-devices&need=创新'), { node: ['power-devices'], need: ['创新'] });
});

test('不是本页写的照普通锚点；不认识的问题不管', () => {
  assert.equal(pickedFrom('#ways'), undefined);
  assert.equal(pickedFrom(''), undefined);
  assert.deepEqual(pickedFrom('#colour=red'), {});
  assert.equal(isAnswered({}), false);
});

test('对照用的处境：不确定的没有这一项，环节带上所在的链', () => {
  const chainOf = () => 'ic';
  assert.deepEqual(situationOf({}, chainOf), {});
  assert.deepEqual(situationOf({ node: ['chips'], need: ['创新'], size: ['小型'] }, chainOf), {
    node: { id: 'chips', chain: 'ic' },
    need: '创新',
    size: ['小型'],
  });
});
