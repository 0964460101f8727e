import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBody } from '../../../src/graph/mentions.ts';

const findIn = (body: string) => readBody(body).mentions;

test('没有站内链接的正文不解析', () => {
  assert.deepEqual(findIn('一句话，[外链](https://example.org/)。'), []);
});

test('给出链接所在的句子和行号', () => {
  const body = '第一段。\n\n前一句！这里说到[甲](/enterprises/jia)；后一句。\n';
  assert.deepEqual(findIn(body), [{ to: 'enterprises/jia', sentence: '这里说到甲；', line: 3 }]);
});

test('同一段里同名的字不会认错句子', () => {
  const body = '甲先出现一次。然后才链到[甲](/enterprises/jia)。';
  assert.equal(findIn(body)[0]?.sentence, '然后才链到甲。');
});

test('环节和锚点都认得，代码里的不算', () => {
  const body = '见[功率](/chains/ic/power)与[措施](/policies/plan#m-a)。\n\n`[假](/enterprises/fake)`\n';
  assert.deepEqual(
    findIn(body).map(({ to }) => to),
    ['chains/ic/power', 'policies/plan'],
  );
});

test('同一句里链两次只记一次', () => {
  assert.equal(findIn('[甲](/enterprises/a)就是[甲厂](/enterprises/a)。').length, 1);
});

test('紧贴汉字的强调不把星号带进句子', () => {
  assert.equal(findIn('**《规划》**提出支持[甲](/enterprises/jia)。')[0]?.sentence, '《规划》提出支持甲。');
});

test('不合写法的链接、图片、标签报出行号和改法', () => {
  const faulty: [string, RegExp][] = [
    ['[甲](../enterprises/jia.md)', /不是站内链接的写法/],
    ['[甲](enterprises/jia)', /不是站内链接的写法/],
    ['[甲](/Enterprises/jia)', /不是条目的网址/],
    ['[甲](/enterprises/jia.html)', /不是条目的网址/],
    ['[甲][1]\n\n[1]: /enterprises/jia', /引用式链接/],
    ['![图](图.png)', /找不到/],
    ['![图](https://example.org/a.png)', /外网/],
    ['<script>alert(1)</script>', /不能用 <script> 标签/],
    ['<b onclick="x()">甲</b>', /不能有 onclick 属性/],
  ];
  for (const [body, message] of faulty)
    assert.match(readBody(`首行。\n\n${body}\n`).faults[0]?.message ?? '没有报', message, body);
  assert.equal(readBody('首行。\n\n![图](图.png)').faults[0]?.line, 3);
  const sound =
    '[甲](/enterprises/jia)、[说明](/about.html)、[外](https://example.org/)、[下](#x)、![图](/a.png)、1 < 2、<br>';
  assert.deepEqual(readBody(sound).faults, []);
});
