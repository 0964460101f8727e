import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { precompress } from '../../../scripts/lib/hosting/precompress.ts';

const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-precompress-'));
after(() => rmSync(parent, { recursive: true, force: true }));
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(parent, '站 点-'));
  mkdirSync(path.join(folder, 'data'));
  put('index.html', long);
  put('data/a.csv', long);
  put('small.css', 'a{}');
  put('picture.png', long);
});

const long = '产业链上的一句话，\n'.repeat(400);
const put = (name: string, content: string) => writeFileSync(path.join(folder, name), content);
const read = (name: string) => readFileSync(path.join(folder, name));
const names = () =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(gz|br|packing)$/.test(name))
    .sort();

test('文字文件旁边写上 .gz、.br，解开与原文一样；小的和图片不压', async () => {
  const report = await precompress(folder);
  assert.deepEqual(names(), ['data/a.csv.br', 'data/a.csv.gz', 'index.html.br', 'index.html.gz'].map(path.normalize));
  assert.equal(gunzipSync(read('index.html.gz')).toString(), long);
  assert.equal(brotliDecompressSync(read('data/a.csv.br')).toString(), long);
  assert.deepEqual([report.files, report.written, report.same, report.removed], [2, 4, 0, 0]);
});

test('再跑一遍什么也不变；时间跟着原文件', async () => {
  utimesSync(path.join(folder, 'index.html'), 1_700_000_000, 1_700_000_000);
  await precompress(folder);
  const before = read('index.html.gz');
  const report = await precompress(folder);
  assert.deepEqual([report.written, report.same], [0, 4]);
  assert.ok(read('index.html.gz').equals(before));
  assert.equal(statSync(path.join(folder, 'index.html.gz')).mtimeMs, 1_700_000_000_000);
});

test('同样的内容，在哪个文件夹、什么时候压，都是同样的字节', async () => {
  await precompress(folder);
  assert.ok(read('index.html.gz').equals(read('data/a.csv.gz')));
  assert.deepEqual([...read('index.html.gz').subarray(4, 8)], [0, 0, 0, 0], 'gzip 头里不写时间');
});

test('原文件变了重新压；不在了、变小了、写到一半的，删去', async () => {
  await precompress(folder);
  put('index.html', `${long}改`);
  rmSync(path.join(folder, 'data/a.csv'));
  put('small.css.gz', '旧的');
  put('half.html.gz.packing', '半');
  const report = await precompress(folder);
  assert.deepEqual(names(), ['index.html.br', 'index.html.gz']);
  assert.equal(gunzipSync(read('index.html.gz')).toString(), `${long}改`);
  assert.deepEqual([report.written, report.removed], [2, 4]);
});

test('压了不见小的不写；本来就在网站里的别的 .gz 不动', async () => {
  put('data/table.dat.gz', '不是我写的');
  const noise = Array.from({ length: 2000 }, (_, i) => String.fromCharCode(33 + ((i * 7919) % 90))).join('');
  writeFileSync(path.join(folder, 'noise.txt'), Buffer.from(noise));
  await precompress(folder);
  assert.ok(names().includes(path.normalize('data/table.dat.gz')));
  for (const name of names().filter((each) => each.startsWith('noise'))) assert.ok(read(name).length < noise.length);
});

test('不是网站的文件夹：说清楚，一个字不写', async () => {
  rmSync(path.join(folder, 'index.html'));
  await assert.rejects(precompress(folder), /没有 index\.html，不是一份网站/);
  assert.deepEqual(names(), []);
});

test('命令报告写了几个、多大；文件夹不在就说不在', () => {
  const run = (target: string) => spawnSync(process.execPath, ['scripts/precompress.ts', target], { encoding: 'utf8' });
  const done = run(folder);
  assert.equal(done.status, 0, done.stderr);
  assert.match(done.stdout, /2 个文字文件[\s\S]*新写 4 个，没有变 0 个，删去多余的 0 个/);
  const none = run(path.join(folder, '没有'));
  assert.equal(none.status, 1);
  assert.match(none.stderr, /没有压缩：.*没有这个文件夹/);
});
