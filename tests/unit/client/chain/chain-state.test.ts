import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashOf, stateFrom } from '../../../../src/client/chain/chain-state.ts';

test('所选写进网址的 #，读回来一样', () => {
  for (const state of [
    {},
    { view: 'table' },
    { node: 'power-devices' },
    { node: 'power-devices', path: 'up', lens: 'gaps', view: 'map' },
    { lens: 'evidence' },
  ] as const) {
    const read = stateFrom(hashOf(state));
    assert.deepEqual(JSON.parse(JSON.stringify(read)), state);
  }
  assert.equal(hashOf({ node: 'a', path: 'down', lens: 'gaps' }), '#node=a&path=down&lens=gaps');
});

test('没有环节就没有路径，不认识的路径不收', () => {
  assert.equal(hashOf({ path: 'up' }), '');
  assert.equal(stateFrom('#node=a&path=sideways')?.path, undefined);
});

test('普通锚点不归本页管，三种看法的锚点归', () => {
  assert.equal(stateFrom('#citations'), undefined);
  assert.deepEqual(stateFrom('#list'), { view: 'list' });
  assert.deepEqual(stateFrom(''), {});
});
