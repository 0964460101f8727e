import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvText } from '../../../../src/client/picture/csv.ts';

const facts = { title: '', unit: '', note: '', source: '', date: '', page: '' };

test('一张表：BOM 打头，行末 CRLF，题与来源在末尾，没有的不写', () => {
  const table = {
    caption: '个数',
    rows: [
      ['环节', '企业'],
      ['设计', '2'],
    ],
  };
  assert.equal(
    csvText([table], { ...facts, title: '链图', source: '区政府', date: '本版编于 2026-11-23' }),
    '\uFEFF环节,企业\r\n设计,2\r\n\r\n题,链图\r\n来源,区政府\r\n日期,本版编于 2026-11-23\r\n',
  );
});

test('几张表之间空一行，各写表题', () => {
  const text = csvText(
    [
      { caption: '甲', rows: [['a']] },
      { caption: '乙', rows: [['b']] },
    ],
    { ...facts, unit: '家' },
  );
  assert.equal(text, '\uFEFF甲\r\na\r\n\r\n乙\r\nb\r\n\r\n单位,家\r\n');
});

test('逗号、引号、换行的格子加引号', () => {
  const text = csvText([{ caption: '', rows: [['甲,乙', '“丙”', '说"好"', '一\n二']] }], facts);
  assert.match(text, /^\uFEFF"甲,乙",“丙”,"说""好""","一\n二"\r\n/);
});

test('会被当作公式的加撇号，数和破折号不加', () => {
  const row = ['=1+1', '+x', '-y', '@z', '＝1', '-3.5', '+12%', '1,234', '—', '-1,000', '=HYPERLINK("x")'];
  const text = csvText([{ caption: '', rows: [row] }], facts);
  assert.match(text, /^\uFEFF'=1\+1,'\+x,'-y,'@z,'＝1,-3\.5,\+12%,"1,234",—,"-1,000","'=HYPERLINK\(""x""\)"\r\n/);
});
