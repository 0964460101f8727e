import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measureNode } from '../../../src/diagrams/measure-node.ts';
import { presenceMark, presenceWord } from '../../../src/diagrams/presence-word.ts';
import { node } from './maps.ts';

const heights = (name: string, width: number) => measureNode(node('a', 'l', { name }), width).height;

test('名长则断行、框增高', () => {
  assert.equal(heights('功率器件', 244), 60);
  assert.equal(heights('射频前端与毫米波模组研发测试服务', 244), 82);
});

test('没有数目的框只有名与状况一行', () => {
  assert.equal(measureNode(node('a', 'l', { name: '封装', counts: [] }), 244).height, 38);
});

test('未核实的框窄而矮，状况与数目写在名旁', () => {
  const box = measureNode(
    node('a', 'l', { name: '光刻胶', presence: '未核实', counts: [{ label: '政策', n: 1 }] }),
    244,
  );
  assert.deepEqual([box.width, box.height, box.compact], [208, 30, true]);
  assert.deepEqual(
    box.texts.map((text) => text.text),
    ['光刻胶', '未核实 · 政策 1'],
  );
});

test('有院所平台项目只写实有的几样', () => {
  const both = [
    { label: '院所', n: 1 },
    { label: '项目', n: 2 },
    { label: '政策', n: 3 },
  ];
  assert.equal(presenceWord(node('a', 'l', { presence: '有院所平台项目', counts: both })), '有院所、项目');
  assert.equal(presenceWord(node('a', 'l', { presence: '有院所平台项目', counts: [] })), '有院所平台项目');
});

test('六种状况的左缘条各不相同，空白与未核实靠框线', () => {
  const marks = (['成链', '有企业', '有院所平台项目', '薄弱'] as const).map((presence) =>
    presenceMark(node('a', 'l', { presence }), 60),
  );
  assert.equal(new Set(marks).size, 4);
  assert.equal(presenceMark(node('a', 'l', { presence: '空白' }), 60), '');
  assert.equal(presenceMark(node('a', 'l', { presence: '未核实' }), 60), '');
});
