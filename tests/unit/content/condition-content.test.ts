import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { contentDir } from '../../../src/content-dir.ts';
import { questionIds, questionOf } from '../../../src/policy/questions.ts';
import type { Condition, Measure } from '../../../src/schema/policy.ts';
import { measures, offenders } from './measures.ts';

const conditionsOf = ({ conditions }: Measure): readonly Condition[] =>
  conditions.state === 'absent' ? [] : conditions.value;

/** 给谁和各条条件放在一起：都可能带 test。 */
const judged = ({ who, ...measure }: Measure): readonly Condition[] => [
  ...(who.state === 'absent' ? [] : [who.value]),
  ...conditionsOf({ who, ...measure }),
];

test('真的内容里有机器能判断的条件，也有只能人工核对的', () => {
  const all = measures.flatMap(({ measure }) => judged(measure));
  assert.ok(all.some(({ test: check }) => check !== undefined));
  assert.ok(all.some(({ test: check }) => check === undefined));
});

test('对象没有全判的，至少留一条人工核对，不会单凭回答就算条件均符合', () => {
  const overconfident = offenders((measure) => {
    const { who } = measure;
    const whoJudged = who.state !== 'absent' && who.value.test !== undefined;
    const conditions = conditionsOf(measure);
    return !whoJudged && conditions.length > 0 && conditions.every(({ test: check }) => check !== undefined);
  });
  assert.deepEqual(overconfident, []);
});

test('一条条件不写几个“且”：分号隔开的拆成几条', () => {
  const joined = offenders((measure) => conditionsOf(measure).some(({ text }) => /[；;]/.test(text)));
  assert.deepEqual(joined, []);
});

test('说中小企业的，微型、小型、中型都算，大型不算', () => {
  const sizes = measures.flatMap(({ name, measure }) =>
    judged(measure).flatMap(({ text, test: check }) => (check?.question === 'size' ? [{ name, text, check }] : [])),
  );
  assert.ok(sizes.length > 0);
  for (const { name, text, check } of sizes) {
    assert.match(text, /^中小企业$/, name);
    assert.deepEqual([...check.allowed].sort(), ['中型', '小型', '微型'].sort(), name);
  }
});

test('问所在地的，条件里写着地方，答案只写最大的那一级', () => {
  const wording: Record<string, RegExp> = { 区内: /区/, 市内: /市/, 省内: /省/, 省外: /省外/ };
  const places = measures.flatMap(({ name, measure }) =>
    judged(measure).flatMap(({ text, test: check }) => (check?.question === 'place' ? [{ name, text, check }] : [])),
  );
  assert.ok(places.length > 0);
  for (const { name, text, check } of places) {
    assert.equal(check.allowed.length, 1, name);
    assert.match(text, wording[check.allowed[0] ?? ''] ?? /^$/, name);
  }
});

test('没有一条条件什么答案都算符合', () => {
  const empty = offenders((measure) =>
    judged(measure).some(
      ({ test: check }) =>
        check !== undefined && questionOf(check.question).options.every((o) => check.allowed.includes(o)),
    ),
  );
  assert.deepEqual(empty, []);
});

test('内容手册的表列全了问题和答案', () => {
  const manual = readFileSync(path.join(contentDir, 'README.md'), 'utf8');
  for (const id of questionIds) {
    const { label, options } = questionOf(id);
    const row = manual.split('\n').find((line) => line.startsWith(`| \`${label}\` | `));
    assert.equal(row?.split(' | ')[1], options.join('、'), label);
  }
});
