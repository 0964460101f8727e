import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recentSearches, rememberSearch } from '../../../src/client/recent-searches.ts';

test('最近查过的：最近的在前，不重复，空的不记', () => {
  for (const query of ['集成电路', 'IGBT', ' ', '大硅片', ' 集成电路 ']) rememberSearch(query);
  assert.deepEqual(recentSearches('', 9), ['集成电路', '大硅片', 'IGBT']);
  assert.deepEqual(recentSearches('', 1), ['集成电路']);
});

test('打了字就只列含有它的，不列它自己', () => {
  assert.deepEqual(recentSearches('igb', 9), ['IGBT']);
  assert.deepEqual(recentSearches('IGBT', 9), []);
});
