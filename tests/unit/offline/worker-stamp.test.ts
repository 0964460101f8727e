import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { writeInventory } from '../../../scripts/lib/inventory.ts';
import { checkCore } from '../../../scripts/lib/offline/check-core.ts';
import { coreList } from '../../../scripts/lib/offline/core-list.ts';
import { parseStamp, stampLine } from '../../../scripts/lib/offline/worker-stamp.ts';
import { copyVersion } from '../../../src/offline/inventory.ts';

async function inFolder(act: (dir: string, write: (name: string, text: string) => void) => Promise<void>) {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'kb-stamp-'));
  try {
    await act(dir, (name, text) => writeFileSync(path.join(dir, name), text));
  } finally {
    rmSync(dir, { recursive: true });
  }
}
const stampOf = (dir: string) => parseStamp(readFileSync(path.join(dir, 'sw.js'), 'utf8'));

test('别的文件改一个字，sw.js 里的版本就变；再列一遍，一字不差', () =>
  inFolder(async (dir, write) => {
    write('index.html', 'a');
    write('sw.js', `${stampLine({ version: '', core: ['index.html'] })}run();\n`);
    const first = await writeInventory(dir, '2026-01-01');
    const stamp = stampOf(dir);
    assert.equal(stamp?.version, await copyVersion(first.files));
    assert.ok(first.files.some(([name]) => name === 'sw.js'));
    assert.deepEqual(await writeInventory(dir, '2026-01-01'), first);
    assert.ok(readFileSync(path.join(dir, 'sw.js'), 'utf8').endsWith(';\nrun();\n'));
    write('index.html', 'b');
    await writeInventory(dir, '2026-01-01');
    assert.notEqual(stampOf(dir)?.version, stamp?.version);
    assert.deepEqual(stampOf(dir)?.core, ['index.html']);
  }));

test('停用的 sw.js 原样列进清单', () =>
  inFolder(async (dir, write) => {
    const off = readFileSync('docs/hosting/sw-off.js', 'utf8');
    write('sw.js', off);
    await writeInventory(dir, '2026-01-01');
    assert.equal(readFileSync(path.join(dir, 'sw.js'), 'utf8'), off);
  }));

test('常用页超了上限，说出多大、哪几个、怎么办', () =>
  inFolder(async (dir, write) => {
    write('index.html', 'a'.repeat(3000));
    write('sw.js', stampLine({ version: '', core: ['index.html'] }));
    const inventory = await writeInventory(dir, '2026-01-01');
    assert.match((await checkCore(dir, inventory, { budget: 4 })).text ?? '', /1 个文件/);
    const { problem = '' } = await checkCore(dir, inventory, { budget: 3 });
    assert.match(problem, /上限 3 KB，超了[\s\S]*index\.html[\s\S]*offlineApp\.budget/);
    assert.deepEqual(await checkCore(dir, inventory, false), {});
  }));

test('常用页带上它们的样式、脚本；列表装得下才添', async () => {
  const sizes = new Map([
    ['index.html', 10],
    ['_astro/a.css', 5],
    ['_astro/unused.js', 5],
    ['chains/ic.html', 10],
    ['chains/ic/node.html', 10],
    ['search/1/x.js', 7],
    ['policies/index.html', 30],
  ]);
  const html = async (page: string) => (page === 'index.html' ? '<link href="_astro/a.css">' : '');
  const list = (limit: number) => coreList({ sizes, html, folders: ['search/1/'] }, limit);
  assert.deepEqual(await list(40), {
    core: ['_astro/a.css', 'chains/ic.html', 'index.html', 'search/1/'],
    bytes: 32,
  });
  assert.ok((await list(62)).core.includes('policies/index.html'));
});
