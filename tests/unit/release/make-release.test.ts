import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { makeRelease } from '../../../scripts/lib/release/make-release.ts';
import { parseSums } from '../../../scripts/lib/release/sums.ts';
import { sha256 } from '../../../scripts/lib/sha256.ts';
import type { Site } from '../../../src/schema/site.ts';
import { readZip } from './read-zip.ts';
import { builtSite, newFolder, put, settings } from './sample-site.ts';

const release = (
  site: string,
  folder: string,
  { site: wanted = settings, overwrite = false }: { site?: Site; overwrite?: boolean } = {},
) => makeRelease(site, wanted, { folder, work: newFolder(), overwrite });

const zipName = 'sample-2026.01.02.zip';
const snapshot = (dir: string) =>
  new Map(readdirSync(dir).map((name) => [name, readFileSync(path.join(dir, name), 'base64')]));

test('包里只有一个文件夹，有首页、中文名的使用说明和散列表，散列个个对得上', async () => {
  const folder = newFolder();
  const made = await release(builtSite(), folder);
  assert.equal(made.standing, '没有');
  const entries = new Map(
    readZip(readFileSync(path.join(folder, zipName))).map(({ name, content }) => [name, content]),
  );
  const top = '示例知识库-2026.01.02/';
  for (const name of entries.keys()) assert.ok(name.startsWith(top), name);
  assert.deepEqual(entries.get(`${top}使用说明.html`), entries.get(`${top}about.html`));
  const sums = parseSums(entries.get(`${top}SHA256SUMS`)?.toString('utf8') ?? '');
  assert.deepEqual(
    new Map(
      [...entries]
        .filter(([name]) => !name.endsWith('SHA256SUMS'))
        .map(([name, content]) => [name.slice(top.length), sha256(content)]),
    ),
    sums,
  );
  assert.match(entries.get(`${top}inventory.js`)?.toString('utf8') ?? '', /使用说明\.html/);
});

test('旁边有部件清单和散列表；从前各版的散列留着，文件已经不在的去掉', async () => {
  const folder = put(newFolder(), {
    'sample-2025.01.01.zip': 'old',
    SHA256SUMS: `${'1'.repeat(64)}  sample-2025.01.01.zip\n${'2'.repeat(64)}  gone.zip\n`,
  });
  await release(builtSite(), folder);
  const sums = parseSums(readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8'));
  assert.deepEqual([...(sums?.keys() ?? [])], ['sample-2025.01.01.zip', 'sample-2026.01.02.cdx.json', zipName]);
  for (const name of ['sample-2026.01.02.cdx.json', zipName])
    assert.equal(sums?.get(name), sha256(readFileSync(path.join(folder, name))));
});

test('同样的内容再做一次：说没有变，字节不动', async () => {
  const folder = newFolder();
  await release(builtSite(), folder);
  const before = snapshot(folder);
  assert.equal((await release(builtSite(), folder)).standing, '相同');
  assert.deepEqual(snapshot(folder), before);
});

test('同一版次已有别的内容：不覆盖，说怎么办；--overwrite 才换', async () => {
  const folder = newFolder();
  await release(builtSite(), folder);
  const before = snapshot(folder);
  const changed = { 'index.html': '<h1>改过</h1>' };
  await assert.rejects(release(builtSite(changed), folder), /内容不同.+\n.+edition 改成今天.+\n.+--overwrite/);
  assert.deepEqual(snapshot(folder), before);
  assert.equal((await release(builtSite(changed), folder, { overwrite: true })).standing, '不同');
  assert.notEqual(snapshot(folder).get(zipName), before.get(zipName));
});

test('超过上限、路径不合：什么也不写，写明最大的文件、哪个路径', async () => {
  const folder = newFolder();
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => Math.imul(i + 1, 2654435761) >>> 13);
  const small: Site = { ...settings, archive: { name: 'sample', limit: 0.003 } };
  await assert.rejects(
    release(builtSite({ 'big.bin': noise }), folder, { site: small }),
    /上限 0\.003 MB[\s\S]+big\.bin/,
  );
  await assert.rejects(release(builtSite({ 'policies/nul.html': '' }), folder), /nul\.html.+留给设备的名字/);
  await assert.rejects(release(builtSite(), folder, { site: { ...settings, name: '甲乙?' } }), /不许用的字符/);
  await assert.rejects(release(builtSite(), folder, { site: { ...settings, name: '甲/乙' } }), /name 里不能有 \//);
  assert.deepEqual(readdirSync(folder), []);
});

test('写到一半写不下：发布目录一字不动', async () => {
  const folder = newFolder();
  await release(builtSite(), folder);
  const before = snapshot(folder);
  const gone = newFolder();
  rmSync(gone, { recursive: true });
  const changed = builtSite({ 'index.html': '改过' });
  await assert.rejects(makeRelease(changed, settings, { folder, work: gone, overwrite: true }), /ENOENT/);
  assert.deepEqual(snapshot(folder), before);
});

test('发布目录里被截断的同名包算不同', async () => {
  const folder = newFolder();
  await release(builtSite(), folder);
  const file = path.join(folder, zipName);
  writeFileSync(file, readFileSync(file).subarray(0, 100));
  await assert.rejects(release(builtSite(), folder), /内容不同/);
  assert.ok(existsSync(file));
});
