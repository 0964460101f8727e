import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTest } from '../../../src/policy/condition-test.ts';
import { type Answers, together, verdictOf } from '../../../src/policy/verdict.ts';

function judge(text: string, answers: Answers) {
  const parsed = parseTest(text);
  if (typeof parsed === 'string') throw new Error(parsed);
  return verdictOf(parsed, answers);
}

test('答案在其中是符合，不在是不符，没有回答是未知', () => {
  assert.equal(judge('规模=小型|中型', { size: ['小型'] }), 'met');
  assert.equal(judge('规模=小型|中型', { size: ['大型'] }), 'unmet');
  assert.equal(judge('规模=小型|中型', {}), 'unknown');
});

test('所在地由近及远：在区内也在市内、省内；反过来不成立', () => {
  assert.equal(judge('所在地=省内', { place: ['区内'] }), 'met');
  assert.equal(judge('所在地=区内', { place: ['市内'] }), 'unmet');
  assert.equal(judge('所在地=省内', { place: ['省外'] }), 'unmet');
  assert.equal(judge('所在地=省外', { place: ['区内'] }), 'unmet');
});

test('资质可以有几样，有一样对上就符合；一样也没有是不符', () => {
  const held = { qualification: ['高新技术企业', '规上工业企业'] };
  assert.equal(judge('资质=规上工业企业', held), 'met');
  assert.equal(judge('资质=专精特新小巨人', held), 'unmet');
  assert.equal(judge('资质=规上工业企业', { qualification: [] }), 'unmet');
});

test('认不得的回答当作没有回答，不会算成符合', () => {
  assert.equal(judge('所在地=省内', { place: ['火星'] }), 'unknown');
  assert.equal(judge('规模=小型', { size: ['小型', '巨型'] }), 'unknown');
});

test('几条合起来：一条不符就不符，否则一条未知就未知；没有条件算符合', () => {
  assert.equal(together(['met', 'unknown', 'unmet']), 'unmet');
  assert.equal(together(['met', 'unknown']), 'unknown');
  assert.equal(together(['met', 'met']), 'met');
});

test('读不懂的 test 说出可用的词', () => {
  assert.match(String(parseTest('规模=中等')), /没有“中等”这个答案；可用：微型、小型、中型、大型/);
  assert.match(String(parseTest('体量=小型')), /没有“体量”这个问题；可用：所在地、规模/);
  for (const text of ['规模', '规模=小型=中型', ''])
    assert.match(String(parseTest(text)), /写成“问题=答案\|答案”/, text);
});
