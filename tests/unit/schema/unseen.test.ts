import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFile } from '../../../scripts/lib/parse-file.ts';
import { text, webAddress } from '../../../src/schema/fields.ts';
import { findUnseen } from '../../../src/schema/unseen.ts';

test('控制、改变次序、零宽的字符和半个代理对认得出，写明码位', () => {
  const cases: [string, string][] = [
    ['甲\u0000乙', 'U+0000'],
    ['甲\u202e乙', 'U+202E'],
    ['甲\u2066乙', 'U+2066'],
    ['甲\u200b乙', 'U+200B'],
    ['甲\u2028乙', 'U+2028'],
    ['甲\ufeff乙', 'U+FEFF'],
    ['甲\ud83d乙', 'U+D83D'],
    ['甲\udc00乙', 'U+DC00'],
  ];
  for (const [words, code] of cases) {
    assert.deepEqual(findUnseen(words), { at: 1, code });
    const said = text.safeParse(words).error?.issues[0]?.message ?? '没有报';
    assert.ok(said.includes(`看不见的字符 ${code}，`), said);
  }
});

test('换行、制表、全角空格、表情和它的连字、外文都照用', () => {
  for (const words of ['甲\r\n\t乙', '甲\u3000乙', '👨\u200d👩\u200d👧', '🏳️', 'مرحبا', 'é', '𠮷'])
    assert.equal(findUnseen(words), undefined, words);
});

test('正文里的也查，行号从文件头数起', () => {
  const bytes = new TextEncoder().encode('\ufeff---\r\ntitle: 甲\r\n---\r\n首行。\r\n次\u202e行。\r\n');
  assert.deepEqual(
    [parseFile('a.md', bytes).problem].map((problem) => [problem?.line, problem?.value]),
    [[5, 'U+202E']],
  );
});

test('网址里不收引号、尖括号、空格：要写就照地址栏写成百分号编码', () => {
  for (const url of ['https://example.org/"><svg onload=alert(1)>', 'https://example.org/a b', 'javascript:alert(1)'])
    assert.equal(webAddress.safeParse(url).success, false, url);
  for (const url of ['https://example.org/?a=%3Cb%3E&c=(1)#x', 'http://www.example.gov.cn/art/2025/1/2/art_1_2.html'])
    assert.equal(webAddress.safeParse(url).success, true, url);
});
