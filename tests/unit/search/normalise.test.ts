import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normaliser } from './library.ts';

const table: [text: string, folded: string][] = [
  ['ＭＥＭＳ 传感器', 'mems传感器'],
  ['半導體', '半导体'],
  ['南政发〔2025〕8号', '南政发2025 8号'],
  ['南政发[2025]8号', '南政发2025 8号'],
  ['南政发【2025】 8 号', '南政发2025 8号'],
  ['南政发（2025）8号', '南政发2025 8号'],
  ['《规划》——“十四五”', '规划十四五'],
  ['IGBT-2 模块', 'igbt 2模块'],
  ['3.5亿元', '3.5亿元'],
  ['3．5亿', '3.5亿'],
  ['第3.条', '第3条'],
  ['a.b', 'a b'],
  ['1,100万元', '1100万元'],
  ['1，234，567元', '1234567元'],
  ['1,10', '1 10'],
  ['集成 电路', '集成电路'],
  ['  ', ''],
];

for (const [text, folded] of table) {
  test(`“${text}” 归一为 “${folded}”`, () => {
    assert.equal(normaliser.fold(text), folded);
    assert.equal(normaliser.foldWithOffsets(text).text, folded);
  });
}

test('每个归一字符都记得自己在原文中的位置', () => {
  const { text, starts, ends } = normaliser.foldWithOffsets('《積體》㎡');
  assert.equal(text, '积体m2');
  assert.deepEqual(
    [starts, ends],
    [
      [1, 2, 4, 4],
      [2, 3, 5, 5],
    ],
  );
});
