import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type PeriodFacts, statusOn } from '../../../src/policy/period-status.ts';
import { readStatusCode, readWindowCode, statusCode, windowCode } from '../../../src/policy/status-code.ts';
import { windowOn } from '../../../src/policy/window-status.ts';

const days = ['2018-12-31', '2019-01-01', '2023-12-31', '2024-01-01', '2024-02-29', '2027-06-30'];
const starts = [undefined, '2019', '2023-03', '2024-02-29'];
const ends = [undefined, '2023', '2024-02', '2027-06-30'];

test('写进网页再读出来，哪一天看都是同一个状态', () => {
  for (const start of starts)
    for (const end of ends)
      for (const inferred of [false, true])
        for (const checked of [false, true]) {
          const facts: PeriodFacts = { start, end, issued: '2023-05-01', inferred, checked };
          const code = statusCode(facts);
          if (start === undefined && end === undefined) assert.equal(code, undefined);
          else
            for (const day of days)
              assert.deepEqual(statusOn(readStatusCode(code ?? ''), day), statusOn(facts, day), `${code} ${day}`);
        }
});

test('写法：起、止、记号；宣布过的不随日子变，不写', () => {
  assert.equal(statusCode({ start: '2019', end: '2023', inferred: true, checked: false }), '2019/2023/i');
  assert.equal(statusCode({ end: '2027-12-31', checked: true }), '/2027-12-31/c');
  assert.equal(statusCode({ start: '2019', end: '2023', declared: '废止', checked: true }), undefined);
});

test('申报窗口同样来回不变；只有一句话的不写', () => {
  for (const facts of [{ open: '2026-03-25', close: '2026-04-16' }, { open: '2026-03' }, { close: '2026' }])
    for (const day of days) {
      const read = readWindowCode(windowCode(facts) ?? '');
      assert.deepEqual(windowOn(read, day), windowOn(facts, day));
    }
  assert.equal(windowCode({ text: '常年' }), undefined);
});
