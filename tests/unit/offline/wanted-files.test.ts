import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FileRow } from '../../../src/offline/inventory.ts';
import { coreRows, isWhole, wantedFiles } from '../../../src/offline/wanted-files.ts';

const rows = (...paths: string[]): FileRow[] => paths.map((path) => [path, 1, path]);
const names = (found: readonly FileRow[]) => found.map(([path]) => path);
const files = rows('.nojekyll', 'a.html', 'b.html', 'c.html', 'data/a.csv', 'search/1/e.js', 'sw.js');
const core = ['a.html', 'search/1/'];

test('常用页：文件名，或整个文件夹', () => {
  assert.deepEqual(names(coreRows(files, core)), ['a.html', 'search/1/e.js']);
  assert.deepEqual(names(wantedFiles(files, core, []).required), ['a.html', 'search/1/e.js']);
});

test('从前存过的网页，新版里还有的也要存齐', () => {
  const old = { files: rows('a.html', 'b.html', 'x.html', 'z.html'), saved: new Set(['a.html', 'b.html', 'x.html']) };
  const { required, rest } = wantedFiles(files, core, [old]);
  assert.deepEqual(names(required), ['a.html', 'b.html', 'search/1/e.js']);
  assert.deepEqual(rest, []);
});

test('旧的是全的，新的也要全；下载的文件尽量', () => {
  const old = { files: rows('a.html', 'data/a.csv'), saved: new Set(['a.html']) };
  const { required, rest } = wantedFiles(files, core, [old]);
  assert.deepEqual(names(required), ['a.html', 'b.html', 'c.html', 'search/1/e.js']);
  assert.deepEqual(names(rest), ['data/a.csv']);
});

test('下载的文件、点开头的、sw.js 没存，也算全部已存', () => {
  assert.ok(isWhole(files, new Set(['a.html', 'b.html', 'c.html', 'search/1/e.js'])));
  assert.ok(!isWhole(files, new Set(['a.html', 'b.html', 'search/1/e.js'])));
});
