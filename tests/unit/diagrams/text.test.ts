import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textWidth } from '../../../src/diagrams/text-width.ts';
import { withSpaces, wrapText } from '../../../src/diagrams/wrap-text.ts';

test('汉字与全角标点一字一格，拉丁字母与数字按半格上下估', () => {
  const table: [string, number, number][] = [
    ['', 16, 0],
    ['功率器件', 16, 64],
    ['（）', 10, 20],
    ['·', 13, 13],
    ['2020', 10, 23.2],
    ['AB', 10, 13.6],
    ['MW', 10, 18.4],
    ['il', 10, 7.2],
    ['企业 2', 10, 28.6],
  ];
  for (const [text, size, width] of table) assert.equal(textWidth(text, size), width, text);
});

test('汉字与拉丁字母相接处多留八分之一字', () => {
  assert.equal(textWidth('8英寸', 16), textWidth('8', 16) + 34);
});

test('长名断成长短相近的几行，拉丁词不拆，标点不落行首', () => {
  const table: [string, number, string[]][] = [
    ['', 100, []],
    ['功率器件', 64, ['功率器件']],
    ['功率器件与', 64, ['功率器', '件与']],
    ['工程总承包（EPC）', 100, ['工程总承包', '（EPC）']],
    ['CRO / CDMO 服务', 90, ['CRO /', 'CDMO 服务']],
    ['研发、中试、生产', 64, ['研发、中', '试、生产']],
    ['ABCDEFGHIJ', 40, ['ABC', 'DEF', 'GHIJ']],
  ];
  for (const [text, width, lines] of table) assert.deepEqual(wrapText(text, width, 16), lines, text);
});

test('断行去掉的空格能补回行末', () => {
  assert.deepEqual(withSpaces('CRO / CDMO 服务', ['CRO /', 'CDMO 服务']), ['CRO / ', 'CDMO 服务']);
  assert.deepEqual(withSpaces('功率器件', ['功率', '器件']), ['功率', '器件']);
});
