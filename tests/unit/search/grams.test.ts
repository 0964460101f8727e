import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bucketOf, gramsOf, gramsToFind } from '../../../src/search/grams.ts';
import { createSplitWords } from '../../../src/search/split-words.ts';
import { runs } from '../../../src/search/terms.ts';

test('汉字与西文分段', () => {
  assert.deepEqual(runs('mems传感器 2025年'), ['mems', '传感器', '2025', '年']);
});

test('收录单字、相邻两字、西文词头、中西文相接处；数字只收整个', () => {
  assert.deepEqual([...gramsOf('发2020 8号')].sort(), ['2020', '2020 8', '8', '8号', '发', '发2020', '号'].sort());
  assert.deepEqual([...gramsOf('集成ic')], ['集', '成', '集成', '成ic', 'i', 'ic']);
});

test('相连的一串字要查的字组，收录时都有', () => {
  const text = '国发2020 8号关于mems传感器与igbt模块的通知';
  const held = gramsOf(text);
  for (let from = 0; from < text.length; from++) {
    for (let to = from + 1; to <= text.length; to++) {
      const part = text.slice(from, to).trim();
      // 从西文词、数字中间截开的不在此列。
      if (/[a-z0-9]$/.test(text.slice(0, from)) && /^[a-z0-9]/.test(part)) continue;
      if (/[a-z0-9]$/.test(part) && /^[a-z0-9]/.test(text.slice(to))) continue;
      for (const gram of gramsToFind(part)) assert.ok(held.has(gram), `${part}：${gram}`);
    }
  }
});

test('再长的查询也只查十二个字组，头尾都在', () => {
  const long = Array.from({ length: 300 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const grams = gramsToFind(long);
  assert.equal(grams.length, 12);
  assert.deepEqual([grams[0], grams.at(-1)], [long.slice(0, 2), long.slice(-2)]);
});

test('十个字以上隔一个取一个，头尾都在；要求一字不差的一个也不隔', () => {
  const long = '甲乙丙丁戊己庚辛壬癸';
  assert.deepEqual(gramsToFind(long), ['甲乙', '丙丁', '戊己', '庚辛', '壬癸']);
  assert.equal(gramsToFind(long, true).length, 9);
  assert.equal(gramsToFind(long.slice(0, 9)).length, 8);
});

test('散列落在范围之内，铺得开', () => {
  const counts = new Map<number, number>();
  for (let i = 0; i < 4000; i++) {
    const bucket = bucketOf(String.fromCodePoint(0x4e00 + i, 0x5e00 + i), 16);
    counts.set(bucket, (counts.get(bucket) ?? 0) + 1);
  }
  assert.equal(counts.size, 16);
  for (const count of counts.values()) assert.ok(count > 150 && count < 350, String(count));
});

const split = createSplitWords(['芯片', '斯达半导', '集成电路', '嘉兴市南湖区集成电路产业发展规划']);
const table: [query: string, words: string[]][] = [
  ['芯片企业有什么补助', ['芯片', '企业', '补助']],
  ['斯达半导规划', ['斯达半导', '规划']],
  ['集成电路的政策', ['集成电路', '政策']],
  ['mems设备', ['mems', '设备']],
  ['35亿元投资', ['35亿元', '投资']],
  ['国发2020 8号', ['国发', '2020', '8号']],
  ['12英寸 硅片', ['12英寸', '硅片']],
  ['什么', ['什么']],
  ['路', ['路']],
];
for (const [query, words] of table) {
  test(`“${query}” 切成 ${words.join('、')}`, () => assert.deepEqual(split(query), words));
}
