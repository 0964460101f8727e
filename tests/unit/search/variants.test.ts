import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAliasTable } from '../../../src/search/aliases.ts';
import { createPinyinIndex } from '../../../src/search/pinyin.ts';
import { variantsOf } from '../../../src/search/variants.ts';
import { normaliser, queryData } from './library.ts';

const names = [
  { url: 'terms/ic.html', title: '集成电路', aliases: ['芯片', 'IC', '全集成电路'] },
  { url: 'chains/he.html', title: '第三代半导体' },
  { url: 'enterprises/cq.html', title: '重庆氢能' },
  { url: 'terms/set.html', title: 'MEMS设备' },
];
const aliases = createAliasTable(names, normaliser);
const pinyin = createPinyinIndex(
  queryData(names),
  names.map(({ title }) => title),
);
const read = (query: string) => variantsOf(query, normaliser, aliases, pinyin).map(({ folded }) => folded);

const table: [query: string, readings: string[]][] = [
  ['芯片政策', ['芯片政策', '集成电路政策']],
  ['IC设计', ['ic设计', '集成电路设计']],
  ['electronic', ['electronic']],
  ['全集成电路', ['全集成电路']],
  ['jichengdianlu', ['jichengdianlu', '集成电路']],
  ['ji cheng dian lu', ['ji cheng dian lu', '集成电路']],
  ['jichengd', ['jichengd', '集成电']],
  ['jcdl', ['jcdl', '集成电路']],
  ['bandaoti', ['bandaoti', '半导体']],
  ['chongqing', ['chongqing', '重庆']],
  ['zhongqing', ['zhongqing']],
  ['memssb', ['memssb', 'mems设备']],
  ['lu', ['lu']],
  ['jcdl zhengce', ['jcdl zhengce', '集成电路zhengce']],
  ['', []],
];
for (const [query, readings] of table) {
  test(`“${query}” 读作 ${readings.join('、') || '空'}`, () => assert.deepEqual(read(query), readings));
}

test('每种读法都说明来由', () => {
  const by = (query: string) => variantsOf(query, normaliser, aliases, pinyin)[1]?.by;
  assert.deepEqual(by('芯片'), { kind: 'alias', from: '芯片', to: '集成电路' });
  assert.deepEqual(by('jcdl'), { kind: 'pinyin', from: 'jcdl', to: '集成电路' });
});
