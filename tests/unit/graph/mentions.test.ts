import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMentions } from '../../../src/graph/mentions.ts';

test('没有站内链接的正文不解析', () => {
  assert.deepEqual(findMentions('一句话，[外链](https://example.org/)。'), []);
});

test('给出链接所在的句子和行号', () => {
  const body = '第一段。\n\n前一句！这里说到[甲](/enterprises/jia)；后一句。\n';
  assert.deepEqual(findMentions(body), [{ to: 'enterprises/jia', sentence: '这里说到甲；', line: 3 }]);
});

test('同一段里同名的字不会认错句子', () => {
  const body = '甲先出现一次。然后才链到[甲](/enterprises/jia)。';
  assert.equal(findMentions(body)[0]?.sentence, '然后才链到甲。');
});

test('环节和锚点都认得，代码里的不算', () => {
  const body = '见[功率](/chains/ic/power)与[措施](/policies/plan#m-a)。\n\n`[假](/enterprises/fake)`\n';
  assert.deepEqual(
    findMentions(body).map(({ to, anchor }) => [to, anchor]),
    [
      ['chains/ic/power', undefined],
      ['policies/plan', 'm-a'],
    ],
  );
});

test('同一句里链两次只记一次', () => {
  assert.equal(findMentions('[甲](/enterprises/a)就是[甲厂](/enterprises/a)。').length, 1);
});

test('紧贴汉字的强调不把星号带进句子', () => {
  assert.equal(findMentions('**《规划》**提出支持[甲](/enterprises/jia)。')[0]?.sentence, '《规划》提出支持甲。');
});
