import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validityProblems } from '../../../src/graph/validity-rule.ts';
import { entryId } from '../../../src/schema/kinds.ts';
import { base, entry } from '../entries.ts';

const gov = entry('sources', 'gov', { type: '官方', url: 'https://gov.example/' });
const page = { ref: 'gov', url: 'https://gov.example/a.html' };

/** 一份政策在 edition 版里说“现行有效”，报出的话；说得就是空。 */
function said(data: Record<string, unknown>, edition = '2026-11-23', body = '') {
  const policy = entry('policies', 'p', { validity: '现行有效', ...data }, body);
  const entries = new Map([base, gov, policy].map((one) => [entryId(one), one]));
  return validityProblems(entries, edition).map(({ message }) => message);
}

test('发文机关的网页，十二个月之内看过：可以说；边上的两天都算', () => {
  for (const seen of ['2025-11-23', '2026-11-23', '2026-03'])
    assert.deepEqual(said({ sources: [{ ...page, seen }] }), []);
});

test('早一天、晚一天、只写到年而年初已超过十二个月，都不行', () => {
  for (const seen of ['2025-11-22', '2026-11-24', '2025'])
    assert.match(said({ sources: [{ ...page, seen }] }).join(), new RegExp(`日期 ${seen} 不在版次日`));
});

test('闰日编的版，往前十二个月从上一年的 3 月 1 日起', () => {
  assert.deepEqual(said({ sources: [{ ...page, seen: '2023-03-01' }] }, '2024-02-29'), []);
  assert.equal(said({ sources: [{ ...page, seen: '2023-02-28' }] }, '2024-02-29').length, 1);
});

test('指名管有效性的出处在，不限字段的就不顶用', () => {
  const sources = [
    { ...page, seen: '2026-11-01' },
    { ref: 'base', for: ['validity'] },
  ];
  assert.match(said({ sources }).join(), /没有发文机关的网页/);
});

test('字段写了 asOf，以它为准：今天看的旧话不算新', () => {
  const sources = [{ ...page, seen: '2026-11-01' }];
  assert.match(said({ validity: { value: '现行有效', asOf: '2020' }, sources }).join(), /2020 不在版次日/);
  assert.deepEqual(said({ validity: { value: '现行有效', asOf: '2026-06' }, sources: [page] }), []);
});

test('别的有效性不归这条管；说明里写“现行有效”也要有依据', () => {
  for (const validity of ['废止', '未核查', '已修改']) assert.deepEqual(said({ validity }), []);
  assert.equal(said({ validity: '未核查' }, '2026-11-23', '\n这份文件现行有效。').length, 1);
  assert.deepEqual(said({ sources: [{ ...page, seen: '2026-11-01' }] }, '2026-11-23', '这份文件现行有效。'), []);
});
