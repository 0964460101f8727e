import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { IndexFiles } from '../../../src/search/index-files.ts';
import { lenientFiles } from '../../../src/search/lenient-files.ts';

test('读得到的原样，读不到的当作空的；目录没有空的一说', async () => {
  const missing: IndexFiles = { read: async (name) => Promise.reject(new Error(`读不到 ${name}`)) };
  const missed: unknown[] = [];
  const files = lenientFiles(missing, (error) => missed.push(error));
  assert.deepEqual(await files.read('grams/3f'), {});
  assert.deepEqual(await files.read('texts/0'), []);
  assert.deepEqual(await files.read('pinyin'), { readings: ['', ''], odd: {} });
  await assert.rejects(files.read('catalogue'), /读不到 catalogue/);
  assert.deepEqual(missed.map(String), ['Error: 读不到 grams/3f', 'Error: 读不到 texts/0', 'Error: 读不到 pinyin']);
  let tries = 0;
  const shaky: IndexFiles = { read: async (name) => (tries++ === 0 ? Promise.reject(new Error('断了')) : name) };
  assert.equal(await lenientFiles(shaky, (error) => assert.fail(String(error))).read('grams/3f'), 'grams/3f');
  assert.equal(
    await lenientFiles({ read: async (name) => name }, (error) => assert.fail(String(error))).read('grams/3f'),
    'grams/3f',
  );
});
