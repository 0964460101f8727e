import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readEdition, writePreviousEdition } from '../../../scripts/lib/edition/read-edition.ts';
import { writeInventory } from '../../../scripts/lib/inventory.ts';

const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-edition-'));
after(() => rmSync(parent, { recursive: true, force: true }));

const record = {
  id: 'terms/a',
  kind: 'terms',
  chains: [],
  title: '甲',
  url: 'terms/a.html',
  fields: { 简介: { value: '话' } },
};
const fieldsText = JSON.stringify({ format: 1, edition: '2026-01-01', license: '', records: [record] });
const entriesText = JSON.stringify([
  {
    id: 'terms/a',
    kind: 'terms',
    slug: 'a',
    title: '甲',
    url: 'terms/a.html',
    aliases: ['又名甲'],
    chains: [],
    summary: '话',
  },
]);

/** 一份站点文件夹，带清单。 */
async function siteFolder(name: string, files: Record<string, string>): Promise<string> {
  const dir = path.join(parent, name);
  mkdirSync(path.join(dir, 'data'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(dir, file), text);
  await writeInventory(dir, '2026-01-01');
  return dir;
}

/** 把文件夹里的几个文件装进 ZIP，放在 prefix 下面。 */
function zipOf(dir: string, prefix: string, names: readonly string[]): string {
  const file = `${dir}.zip`;
  const files = Object.fromEntries(
    names.map((name) => [`${prefix}${name}`, new Uint8Array(readFileSync(path.join(dir, name)))]),
  );
  writeFileSync(file, zipSync({ ...files, [`${prefix}index.html`]: strToU8('<p>') }));
  return file;
}

const whole = await siteFolder('完整', { 'data/fields.json': fieldsText, 'data/entries.json': entriesText });
const old = await siteFolder('只有条目', { 'data/entries.json': entriesText });

test('文件夹和 ZIP 读出来一样：版次、版本、全部字段', async () => {
  const fromFolder = await readEdition(whole);
  const { edition, detail, records } = fromFolder;
  assert.deepEqual({ edition, detail, records }, { edition: '2026-01-01', detail: 'fields', records: [record] });
  assert.match(fromFolder.version, /^[0-9a-f]{16}$/);
  const zip = zipOf(whole, '知识库-2026.01.01/网站/', ['inventory.js', 'data/fields.json', 'data/entries.json']);
  assert.deepEqual(await readEdition(zip), fromFolder);
});

test('还没有字段表的旧版，只读条目清单，并且说明', async () => {
  const { detail, records } = await readEdition(old);
  assert.equal(detail, 'entries');
  assert.deepEqual(records, [
    {
      id: 'terms/a',
      kind: 'terms',
      chains: [],
      title: '甲',
      url: 'terms/a.html',
      fields: { 别名: { value: '又名甲' }, 简介: { value: '话' } },
    },
  ]);
});

test('读不出的，各说各的原因', async () => {
  await assert.rejects(readEdition(path.join(parent, '没有')), /没有 .*没有：请写出从前发布的 ZIP/);
  const text = path.join(parent, 'a.zip');
  writeFileSync(text, '不是压缩包');
  await assert.rejects(readEdition(text), /不是 ZIP，或者没有下载完整/);
  const cut = path.join(parent, 'cut.zip');
  writeFileSync(
    cut,
    readFileSync(zipOf(whole, '', ['inventory.js', 'data/fields.json', 'data/entries.json'])).subarray(0, 200),
  );
  await assert.rejects(readEdition(cut), /不是 ZIP，或者没有下载完整/);
  const empty = path.join(parent, 'empty');
  mkdirSync(empty);
  await assert.rejects(readEdition(empty), /里没有 inventory\.js/);
  await assert.rejects(
    readEdition(await siteFolder('没有数据', { 'index.html': '' })),
    /fields\.json 和 data\/entries\.json 都没有/,
  );
});

test('ZIP 里的字段表丢了或被改过，按清单查得出', async () => {
  await assert.rejects(readEdition(zipOf(whole, '', ['inventory.js'])), /data\/fields\.json 不在：这一份残缺/);
  const dir = await siteFolder('改过', { 'data/fields.json': fieldsText });
  writeFileSync(path.join(dir, 'data/fields.json'), fieldsText.replace('话', '假话'));
  await assert.rejects(readEdition(dir), /data\/fields\.json 与清单不符/);
});

test('字段表出自更新的程序，或者形状不对', async () => {
  const newer = await siteFolder('新格式', { 'data/fields.json': fieldsText.replace('"format":1', '"format":2') });
  await assert.rejects(readEdition(newer), /出自更新的程序（格式 2，这里认得到 1）/);
  await assert.rejects(readEdition(await siteFolder('怪', { 'data/fields.json': '{}' })), /形状不对/);
  await assert.rejects(
    readEdition(await siteFolder('半截', { 'data/fields.json': fieldsText.slice(0, 40) })),
    /不是 JSON/,
  );
});

test('同一版、比本版还新的，不写文件，说出怎么办', async () => {
  const file = path.join(parent, 'previous.json');
  await assert.rejects(writePreviousEdition(whole, '2026-01-01', file), /两份都是 2026-01-01 版/);
  await assert.rejects(writePreviousEdition(whole, '2025-12-31', file), /比本版（2025-12-31）还新/);
  assert.throws(() => readFileSync(file));
  const written = await writePreviousEdition(whole, '2026-02-01', file);
  assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), written);
});
