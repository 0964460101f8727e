import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shortPath } from '../../../src/diagrams/short-path.ts';

test('每一笔绝对、相对取短的，长短一样就用绝对的', () => {
  assert.equal(shortPath('M1322 103H1378V98H9'), 'M1322 103h56V98H9');
  assert.equal(shortPath('M100 1500V1400.5H101'), 'M100 1500v-99.5h1');
});

test('移笔之后从新的起点算', () => {
  assert.equal(shortPath('M1000 1000H1010M2000 2000V2010'), 'M1000 1000h10M2000 2000v10');
});

test('小数的差不带浮点的尾巴', () => {
  assert.equal(shortPath('M100.1 100.2H100.3V1000.4'), 'M100.1 100.2h0.2v900.2');
});
