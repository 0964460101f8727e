import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNumbers, type DocumentNumber, parseDocumentNumber } from '../../../src/views/document-number.ts';

const table: [text: string, parsed: DocumentNumber][] = [
  ['国发〔2020〕8号', { series: '国发', year: 2020, ordinal: 8 }],
  ['国发[2020] 8 号', { series: '国发', year: 2020, ordinal: 8 }],
  ['国发［2020］８号', { series: '国发', year: 2020, ordinal: 8 }],
  ['国发（2020）第8号', { series: '国发', year: 2020, ordinal: 8 }],
  ['国发 〔2020〕 8 号', { series: '国发', year: 2020, ordinal: 8 }],
  ['工信厅联合重装〔2025〕46号', { series: '工信厅联合重装', year: 2025, ordinal: 46 }],
  ['安监总管三〔2017〕121号', { series: '安监总管三', year: 2017, ordinal: 121 }],
  ['公告2021年第12号', { series: '公告', year: 2021, ordinal: 12 }],
  ['财政部 税务总局公告2023年第43号', { series: '财政部 税务总局公告', year: 2023, ordinal: 43 }],
  ['财政部　税务总局公告 2023年 第43号', { series: '财政部 税务总局公告', year: 2023, ordinal: 43 }],
  ['国务院令第373号', { series: '国务院令', ordinal: 373 }],
  ['公安部令第１２５号', { series: '公安部令', ordinal: 125 }],
  ['公安部令（第61号）', { series: '公安部令', ordinal: 61 }],
  ['主席令第七十三号', { series: '主席令', ordinal: 73 }],
  ['主席令第一百二十号', { series: '主席令', ordinal: 120 }],
  ['主席令第十号', { series: '主席令', ordinal: 10 }],
  ['主席令第三〇五号', { series: '主席令', ordinal: 305 }],
  ['2021年第12号', { series: '2021年第12号' }],
  ['GB/T 1234—2020', { series: 'GB/T 1234—2020' }],
  ['见附件', { series: '见附件' }],
];

test('文号拆成字头、年份、序号；拆不开的原样留着', () => {
  for (const [text, parsed] of table) assert.deepEqual(parseDocumentNumber(text), parsed, text);
});

test('序号按数目比：2 号在 10 号之前；先比年份', () => {
  const sorted = ['国发〔2020〕10号', '国发〔2021〕1号', '国发〔2020〕2号'].sort((a, b) =>
    compareNumbers(parseDocumentNumber(a), parseDocumentNumber(b)),
  );
  assert.deepEqual(sorted, ['国发〔2020〕2号', '国发〔2020〕10号', '国发〔2021〕1号']);
});
