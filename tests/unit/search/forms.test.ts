import assert from 'node:assert/strict';
import { test } from 'node:test';
import { otherForms } from '../../../src/search/forms.ts';
import { normaliser } from './library.ts';

/** 查询的各种写法归一之后，含有来源的写法归一之后的样子。 */
const same: [query: string, written: string][] = [
  ['国发20208号', '国发〔2020〕8号'],
  ['国发2020第8号', '国发〔2020〕8号'],
  ['国发[2020]8', '国发〔2020〕8号'],
  ['财税〔2012〕第27号', '财税〔2012〕27号'],
  ['2019-2023', '2019至2023'],
  ['2019—2023年', '2019年至2023'],
  ['2019至2023', '2019-2023'],
  ['110亿元', '110亿'],
  ['5000 万元', '5000 万'],
];
for (const [query, written] of same) {
  test(`${query} 也按 ${written} 查`, () => {
    const forms = otherForms(query).map(normaliser.fold);
    assert.ok(forms.includes(normaliser.fold(written)), forms.join('、'));
  });
}

test('不是文号、年份、金额的，没有别的写法', () => {
  for (const query of ['集成电路', '12英寸', '2020', '亿元', '110亿元器件']) assert.deepEqual(otherForms(query), []);
});
