import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileName } from '../../../../src/client/picture/file-name.ts';

test('站名、页题、图题、日期；图题已含页题的不重复', () => {
  assert.equal(fileName('数据 · 示例库', '研发投入', '截至 2020-05-22'), '示例库-数据-研发投入-2020-05-22');
  assert.equal(
    fileName('集成电路链 · 示例库', '集成电路链图', '本版编于 2026-11-23'),
    '示例库-集成电路链图-2026-11-23',
  );
  assert.equal(fileName('示例库', '六个数', '2019 年'), '示例库-六个数-2019');
});

test('没有写明日期的不添日期', () => {
  assert.equal(fileName('数据 · 示例库', '研发投入', '来源未载明'), '示例库-数据-研发投入');
});

test('Windows 不许的字符一个不留，太长的截短而日期仍在', () => {
  assert.equal(fileName('a/b · 库', '甲:乙?"丙"<丁>|*\\戊.', ''), '库-a b-甲 乙 丙 丁 戊');
  const long = fileName('页 · 库', '长'.repeat(200), '2026-11-23');
  assert.ok(Buffer.byteLength(`${long}.svg`) <= 255);
  assert.match(long, /-2026-11-23$/);
});
