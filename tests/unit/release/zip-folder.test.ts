import assert from 'node:assert/strict';
import { afterEach, test } from 'node:test';
import { zipFolder } from '../../../scripts/lib/release/zip-folder.ts';
import { readZip } from './read-zip.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const text = (value: string) => new TextEncoder().encode(value);
const files: [string, Uint8Array][] = [
  ['知识库/使用说明.html', text('说明'.repeat(100))],
  ['知识库/data/b.json', text('{}')],
  ['知识库/404.html', text('')],
];

test('每个文件都在，内容不变；名字标明是 UTF-8，按码位排，没有附加的字段', () => {
  const entries = readZip(zipFolder(new Map(files), '2026-11-23'));
  assert.deepEqual(
    entries.map(({ name }) => name),
    ['知识库/404.html', '知识库/data/b.json', '知识库/使用说明.html'],
  );
  for (const { name, content, isUtf8, extra, system, attributes } of entries) {
    assert.deepEqual(new Uint8Array(content), new Map(files).get(name));
    assert.deepEqual([isUtf8, extra, system, attributes.toString(8)], [true, 0, 3, '100644'], name);
  }
});

test('时间是版次日的中午；换时区、换次序，一个字节也不差', () => {
  const made = ['Asia/Shanghai', 'Pacific/Kiritimati', 'America/St_Johns', 'UTC'].map((name, i) => {
    process.env['TZ'] = name;
    return zipFolder(new Map(i % 2 === 0 ? files : files.toReversed()), '2026-03-08');
  });
  for (const zip of made) assert.deepEqual(zip, made[0]);
  for (const { time } of readZip(made[0] ?? new Uint8Array())) assert.equal(time, '2026-03-08 12:00');
});

test('换一天，字节就不同', () => {
  assert.notDeepEqual(zipFolder(new Map(files), '2026-11-23'), zipFolder(new Map(files), '2026-11-24'));
});
