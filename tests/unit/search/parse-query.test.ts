import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../../src/search/parse-query.ts';

const table: [query: string, plain: string, exact: string[], not: string[]][] = [
  ['集成电路 补贴', '集成电路 补贴', [], []],
  ['"集成电路设计"', '', ['集成电路设计'], []],
  ['“集成电路设计”', '', ['集成电路设计'], []],
  ['「集成电路」 设计', '设计', ['集成电路'], []],
  ['浙江省“十四五”规划', '浙江省“十四五”规划', [], []],
  ['集成电路 -规划', '集成电路', [], ['规划']],
  ['集成电路 －规划 -纲要', '集成电路', [], ['规划', '纲要']],
  ['-"五年 规划" 集成电路', '集成电路', [], ['五年 规划']],
  ['2019-2023', '2019-2023', [], []],
  ['IGBT-2 模块', 'IGBT-2 模块', [], []],
  ['-', '-', [], []],
  ['"没有写完', '"没有写完', [], []],
  ['""', '', [], []],
  ['  ', '', [], []],
];
for (const [query, plain, exact, not] of table) {
  test(`拆开 ${query}`, () => assert.deepEqual(parseQuery(query), { plain, exact, not }));
}

test('太长的只取前 200 字，孤立的代理项不留', () => {
  assert.equal(parseQuery('路'.repeat(10_000)).plain.length, 200);
  assert.equal(parseQuery('集成\uD800电路\uDC00').plain, '集成 电路');
  assert.equal([...parseQuery('😀'.repeat(300)).plain].length, 200);
});
