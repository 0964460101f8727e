import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkCopy } from '../../../scripts/lib/release/check-copy.ts';
import { openCopy } from '../../../scripts/lib/release/open-copy.ts';
import { prepareCopy } from '../../../scripts/lib/release/prepare-copy.ts';
import { zipFolder } from '../../../scripts/lib/release/zip-folder.ts';
import { builtSite, newFolder, put } from './sample-site.ts';

/** 一份完好的网站。 */
async function copy(): Promise<string> {
  const dir = builtSite();
  await prepareCopy(dir, '2026-01-02');
  return dir;
}

const problemsIn = async (given: string) => (await checkCopy(await openCopy(given))).problems;

/** 装成 zip 的同一份，写在盘上。 */
function zipped(dir: string, more: Readonly<Record<string, string>> = {}): string {
  const names = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = new Map<string, Uint8Array>(
    names.map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return [`库/${path.relative(dir, file).split(path.sep).join('/')}`, readFileSync(file)];
    }),
  );
  for (const [name, content] of Object.entries(more)) files.set(name, new TextEncoder().encode(content));
  const file = path.join(newFolder(), 'x.zip');
  writeFileSync(file, zipFolder(files, '2026-01-02'));
  return file;
}

test('完好的文件夹、外面多一层的文件夹、zip 都没有问题', async () => {
  const dir = await copy();
  assert.deepEqual(await problemsIn(dir), []);
  const outer = newFolder();
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    put(outer, { [`示例 库/${path.relative(dir, file)}`]: readFileSync(file) });
  }
  assert.deepEqual(await problemsIn(outer), []);
  assert.deepEqual(await problemsIn(zipped(dir)), []);
});

test('缺、变、多一次报全；文件夹和 zip 说法一样', async () => {
  const dir = await copy();
  rmSync(path.join(dir, 'policies/x.html'));
  put(dir, { 'index.html': '<h1>改过</h1>', 'evil.js': 'x' });
  const wanted = ['缺　policies/x.html', '变　index.html', '多　evil.js'];
  assert.deepEqual(await problemsIn(dir), wanted);
  assert.deepEqual(await problemsIn(zipped(dir)), wanted);
  assert.deepEqual(await problemsIn(zipped(dir, { 'outside.txt': 'x' })), [
    ...wanted.slice(0, 2),
    '多　../outside.txt',
    '多　evil.js',
  ]);
});

test('系统自己放的 Thumbs.db、desktop.ini、.DS_Store 不算多', async () => {
  const dir = put(await copy(), { 'Thumbs.db': 'x', 'policies/desktop.ini': 'x', '.DS_Store': 'x' });
  assert.deepEqual(await problemsIn(dir), []);
});

test('压缩副本解开与原件相同就不算多；不同、解不开的说出来', async () => {
  const dir = await copy();
  const css = readFileSync(path.join(dir, '_astro/a.css'));
  put(dir, {
    '_astro/a.css.gz': gzipSync(css),
    '_astro/a.css.br': brotliCompressSync(css),
    'inventory.js.gz': gzipSync(readFileSync(path.join(dir, 'inventory.js'))),
  });
  assert.deepEqual(await problemsIn(dir), []);
  put(dir, { '_astro/a.css.gz': gzipSync('b{}'), 'index.html.br': 'x', 'nothing.html.gz': gzipSync('x') });
  const problems = await problemsIn(dir);
  assert.equal(problems.length, 3);
  assert.match(
    problems.join('\n'),
    /多　nothing\.html\.gz[\s\S]+变　_astro\/a\.css\.gz：解开后与[\s\S]+变　index\.html\.br/,
  );
});

test('清单坏了，仍用散列表查出别的；散列表坏了，仍用清单查', async () => {
  const dir = await copy();
  const file = path.join(dir, 'inventory.js');
  const good = readFileSync(file, 'utf8');
  put(dir, { 'index.html': '改过' });
  writeFileSync(file, good.replace('policies/x.html', 'policies/y.html'));
  assert.deepEqual(await problemsIn(dir), ['清单文件 inventory.js 坏了或被改过', '变　index.html']);
  writeFileSync(file, good);
  put(dir, { SHA256SUMS: '不是散列' });
  assert.deepEqual(await problemsIn(dir), ['散列表 SHA256SUMS 坏了或被改过', '变　index.html']);
  rmSync(path.join(dir, 'SHA256SUMS'));
  assert.deepEqual(await problemsIn(dir), ['缺　SHA256SUMS', '变　index.html']);
  rmSync(file);
  assert.match((await problemsIn(dir)).join(), /没有清单可以对照/);
});

test('连清单一起改了、没改散列表：说法不一', async () => {
  const dir = await copy();
  const old = readFileSync(path.join(dir, 'SHA256SUMS'));
  put(dir, { 'index.html': '改过' });
  await prepareCopy(dir, '2026-01-02');
  put(dir, { SHA256SUMS: old });
  assert.deepEqual(await problemsIn(dir), ['inventory.js 与 SHA256SUMS 说法不一：至少有一个被换过']);
});

test('zip 里一个文件坏了，其余照样查；截断的 zip、不是 zip 的说得清', async () => {
  const dir = builtSite({ 'long.html': '一二三四五六七八九十'.repeat(50) });
  await prepareCopy(dir, '2026-01-02');
  rmSync(path.join(dir, 'policies/x.html'));
  const file = zipped(dir);
  const bytes = readFileSync(file);
  const at = bytes.indexOf('库/long.html') + Buffer.byteLength('库/long.html');
  writeFileSync(file, bytes.fill(0xff, at, at + 20));
  const problems = await problemsIn(file);
  assert.equal(problems.length, 2);
  assert.match(problems.join('\n'), /缺　policies\/x\.html\n(坏|变)　long\.html/);
  writeFileSync(file, bytes.subarray(0, 200));
  await assert.rejects(openCopy(file), /不是 zip，或者没有下载完整/);
  await assert.rejects(openCopy(path.join(dir, 'none')), /没有 /);
});
