import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenCount, paramsOf, type SearchState, stateFrom, withToggled } from '../../../src/client/search-state.ts';

const empty: SearchState = { query: '', filters: {}, sort: 'relevance' };

test('条件写成网址，再读回来不变', () => {
  const states: SearchState[] = [
    empty,
    { ...empty, query: '国发〔2020〕8号 & "原样" -排除 #1' },
    { query: '芯片', filters: { kind: ['policies', 'terms'], chain: ['ic'], year: ['2025'] }, sort: 'date' },
  ];
  for (const state of states) assert.deepEqual(stateFrom(paramsOf(state)), state);
});

test('没有条件就没有问号；默认的排序不写', () => {
  assert.equal(paramsOf(empty), '');
  assert.equal(paramsOf({ ...empty, query: '  ' }), '');
  assert.equal(paramsOf({ ...empty, query: ' a ' }), '?q=a');
});

test('同样的条件总是同样的网址，与选的先后无关', () => {
  const one = withToggled(withToggled(empty, 'chain', 'ic'), 'kind', 'terms');
  const two = withToggled(withToggled(empty, 'kind', 'terms'), 'chain', 'ic');
  assert.equal(paramsOf(one), paramsOf(two));
});

test('不认识的参数、空值、重复值和不认识的排序都不算', () => {
  assert.deepEqual(stateFrom('?q=a&from=singlemessage&kind=&kind=terms&kind=terms&sort=random'), {
    query: 'a',
    filters: { kind: ['terms'] },
    sort: 'relevance',
  });
});

test('选上、再选一个、逐个去掉', () => {
  const one = withToggled(empty, 'kind', 'terms');
  const two = withToggled(one, 'kind', 'policies');
  assert.deepEqual(two.filters, { kind: ['terms', 'policies'] });
  assert.equal(chosenCount(two.filters), 2);
  assert.deepEqual(withToggled(two, 'kind', 'terms').filters, { kind: ['policies'] });
  assert.deepEqual(withToggled(one, 'kind', 'terms').filters, {});
});
