import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  countText,
  failureText,
  spokenText,
  suggestedBy,
  understoodText,
  whyText,
} from '../../../src/client/answer-text.ts';
import type { Answer, Group, MatchedBy } from '../../../src/search/answer.ts';

const alias: MatchedBy = { kind: 'alias', from: '芯片', to: '集成电路' };
const pinyin: MatchedBy = { kind: 'pinyin', from: 'jcdl', to: '集成电路' };

function answer(count: number, rest: Partial<Answer> = {}): Answer {
  return {
    groups: Array.from({ length: count }, () => ({}) as Group),
    unfiltered: count,
    facets: [],
    readAs: [],
    corrections: [],
    nearest: [],
    understood: { wanted: [], exact: [], not: [] },
    ...rest,
  };
}

test('几条结果：筛过的说共几条，兼查的说兼查什么', () => {
  assert.equal(countText(answer(3)), '3 条结果');
  assert.equal(countText(answer(3, { unfiltered: 9 })), '3 条结果（共 9 条）');
  assert.equal(countText(answer(3, { readAs: [alias, pinyin] })), '3 条结果，兼查“集成电路”');
});

test('兼查的说法多了只列前几个', () => {
  const readAs = ['甲', '乙', '丙', '丁'].map((to) => ({ ...alias, to }));
  assert.equal(countText(answer(1, { readAs })), '1 条结果，兼查“甲”、“乙”、“丙”等 4 个说法');
});

test('为什么对得上，每种缘由一句话', () => {
  assert.equal(whyText(alias, '国家集成电路产业发展推进纲要'), '按“集成电路”的别名“芯片”匹配');
  assert.equal(whyText(alias, '集成电路'), '按它的别名“芯片”匹配');
  assert.equal(whyText(pinyin, ''), '拼音“jcdl”读作“集成电路”');
  assert.equal(
    whyText({ kind: 'form', from: '国发[2020]8号', to: '国发〔2020〕8号' }, ''),
    '“国发[2020]8号”按“国发〔2020〕8号”查',
  );
  assert.equal(whyText({ kind: 'typo', from: '集成点路', to: '集成电路' }, ''), '“集成点路”疑是“集成电路”');
  assert.equal(suggestedBy(alias), '别名“芯片”');
});

test('没有结果时说查询是怎样理解的；照原样查的不必再说', () => {
  const understood = (wanted: string[], exact: string[] = [], not: string[] = []) =>
    answer(0, { understood: { wanted, exact, not } });
  assert.equal(
    understoodText(understood(['甲', '乙'], ['丙'], ['丁']), ''),
    '查的是同时含有“甲”、“乙”，一字不差地含有“丙”，不含“丁”的条目。',
  );
  assert.equal(understoodText(understood(['甲']), ' 甲 '), '');
  assert.equal(understoodText(understood([]), '！？'), '查询里没有可以查的字词。');
});

test('读给读屏软件的一句带上改正', () => {
  const corrections = [{ from: '集成点路', to: '集成电路', query: '集成电路' }];
  assert.equal(spokenText(answer(0, { corrections })), '没有结果。您是不是要找：集成电路？');
  assert.equal(spokenText(answer(2)), '2 条结果。');
});

test('浏览器太旧：说换哪些，不叫人重试', () => {
  const error = Object.assign(new Error('这个浏览器太旧，解不开检索文件'), { name: 'OldBrowser' });
  assert.match(failureText(error), /太旧.*Chrome.*Firefox.*列表/);
  assert.doesNotMatch(failureText(error), /重试/);
});

test('出错时说出是哪个文件、该怎么办', () => {
  assert.match(failureText(new Error('读不到 search/engine.js')), /读不到 search\/engine\.js.*重试/);
  assert.match(failureText('坏了'), /坏了/);
});
