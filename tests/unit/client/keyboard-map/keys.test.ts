import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { keyGroups } from '../../../../src/client/keyboard-map/keys.ts';

const rows = keyGroups.flatMap(({ title, rows }) =>
  rows.map(({ keys, does }) => [title, keys.map((key) => `\`${key}\``).join(' '), does]),
);

test('docs/keyboard.md 的表与网页上的一字不差', () => {
  const lines = readFileSync('docs/keyboard.md', 'utf8').split('\n');
  const table = lines.filter((line) => line.startsWith('| ')).slice(1);
  assert.deepEqual(
    table.map((line) => line.slice(2, -2).split(' | ')),
    rows,
  );
});

test('同一处里一个键只有一种用处', () => {
  for (const { title, rows } of keyGroups) {
    const keys = rows.flatMap(({ keys }) => keys);
    assert.equal(new Set(keys).size, keys.length, title);
  }
});
