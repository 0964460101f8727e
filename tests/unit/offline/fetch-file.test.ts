import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { FileFault, fetchFile } from '../../../src/offline/fetch-file.ts';
import type { FileRow } from '../../../src/offline/inventory.ts';
import { saveFiles } from '../../../src/offline/save-files.ts';

const right = '一字不差';
const row: FileRow = ['a.html', Buffer.byteLength(right), createHash('sha256').update(right).digest('hex')];
const scope = 'http://127.0.0.1/';

async function kindOf(load: (address: string, init: RequestInit) => Promise<Response>) {
  try {
    await fetchFile(row, scope, load);
    return '取到';
  } catch (error) {
    return error instanceof FileFault ? error.kind : String(error);
  }
}

test('与清单一字不差才算取到；半截的、错误网页、别的版次都不算', async () => {
  assert.equal(await kindOf(async () => new Response(right)), '取到');
  assert.equal(await kindOf(async () => new Response(right.slice(1))), 'refused');
  assert.equal(await kindOf(async () => new Response('一字之差')), 'refused');
  assert.equal(await kindOf(async () => new Response(right, { status: 404 })), 'refused');
  assert.equal(await kindOf(async () => new Response('', { status: 503 })), 'network');
  assert.equal(await kindOf(() => Promise.reject(new TypeError('断了'))), 'network');
});

test('浏览器缓存里是旧的，就绕过它再取一次', async () => {
  const asked: unknown[] = [];
  const load = async (_: string, { cache }: RequestInit) => {
    asked.push(cache);
    return new Response(cache === 'reload' ? right : '旧的');
  };
  assert.equal(await kindOf(load), '取到');
  assert.deepEqual(asked, ['no-cache', 'reload']);
});

test('一个存不成，其余的停下，错误原样抛出；叫停就不再往下取', async () => {
  const many = Array.from({ length: 50 }, (_, i): FileRow => [`${i}.html`, 1, '']);
  const saved: string[] = [];
  const save = async ([path]: FileRow) => {
    if (path === '9.html') throw new FileFault('network', path);
    saved.push(path);
  };
  await assert.rejects(saveFiles(many, save), FileFault);
  assert.ok(saved.length < 20);
  saved.length = 0;
  await saveFiles(
    many,
    async ([path]) => void saved.push(path),
    () => saved.length < 10,
  );
  assert.equal(saved.length, 10);
});
