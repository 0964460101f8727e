import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FinderCondition, FinderPolicy, Tie } from '../../../src/policy/finder-policy.ts';
import { type GroupName, matchPolicies } from '../../../src/policy/match.ts';
import { questionIds, questionOf } from '../../../src/policy/questions.ts';
import type { Situation } from '../../../src/policy/situation.ts';
import { measure, policy } from './finder-policies.ts';

/** 定了种子的随机数，每次跑都是同一批。 */
function random(seed: number) {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (n: number) => Math.floor(next() * n);
  const pick = <T>(items: readonly T[]): T => items[below(items.length)] as T;
  const some = <T>(items: readonly T[]): T[] => items.filter(() => next() < 0.4);
  return { next, below, pick, some };
}
type Random = ReturnType<typeof random>;

const nodes = ['chips', 'wafers', 'robots'];
const chains = ['demo', 'other'];
const needs = ['创新', '金融', '税收'];
const days = [undefined, '2024-02', '2025', '2026-03-10', '2027-01-01'];
const today = '2026-03-10';

const ties = ({ some, pick }: Random, names: readonly string[]) =>
  Object.fromEntries(some(names).map((name): [string, Tie] => [name, pick(['stated', 'inferred'])]));

function randomCondition({ next, pick, some }: Random): FinderCondition {
  if (next() < 0.2) return { text: '管理规范', at: '' };
  const question = pick(questionIds);
  const { options } = questionOf(question);
  const allowed = some(options);
  return { text: question, at: '', test: { question, allowed: allowed.length > 0 ? allowed : [pick(options)] } };
}

function randomPolicy(dice: Random): FinderPolicy {
  const { next, below, pick } = dice;
  const list = <T>(most: number, make: () => T) => Array.from({ length: below(most + 1) }, make);
  return policy('p', {
    nodes: next() < 0.5 ? { chips: 'stated' } : ties(dice, nodes),
    chains: ties(dice, chains),
    period: { start: pick(days), end: pick(days), checked: next() < 0.5 },
    measures: list(3, () =>
      measure({
        need: pick(needs),
        nodes: next() < 0.5 ? {} : ties(dice, nodes),
        conditions: list(3, () => randomCondition(dice)),
        ...(next() < 0.2 ? { absence: '条件未核查' } : {}),
      }),
    ),
  });
}

function randomSituation({ next, below, pick, some }: Random): Situation {
  const answers = questionIds.flatMap((id) => {
    const { options, multiple } = questionOf(id);
    if (next() < 0.3) return [];
    return [[id, multiple ? some(options).slice(0, below(4)) : [pick(options)]]];
  });
  return {
    ...(Object.fromEntries(answers) as Situation),
    ...(next() < 0.8 ? { node: { id: next() < 0.7 ? 'chips' : pick(nodes), chain: 'demo' } } : {}),
    ...(next() < 0.6 ? { need: pick(needs) } : {}),
  };
}

/** 一份政策在哪一组；没有列出的是 undefined。 */
function groupOf(one: FinderPolicy, situation: Situation): GroupName | undefined {
  const groups = matchPolicies([one], situation, today);
  return (Object.keys(groups) as GroupName[]).find((name) => groups[name].length > 0);
}

/** 存档只看日子；不看它才看得到条件的结论。 */
const undated = (one: FinderPolicy): FinderPolicy => ({ ...one, period: { checked: false } });

const CASES = 4000;

test(`${CASES} 例：把任何一个回答改成不确定，不会从不符变成符合，也不会从需核对变成符合`, () => {
  const dice = random(5);
  const seen: Record<string, number> = {};
  for (let i = 0; i < CASES; i++) {
    const one = undated(randomPolicy(dice));
    const situation = randomSituation(dice);
    const before = groupOf(one, situation);
    seen[String(before)] = (seen[String(before)] ?? 0) + 1;
    for (const question of Object.keys(situation)) {
      const after = groupOf(one, { ...situation, [question]: undefined });
      if (before === 'unmet' || before === 'check')
        assert.notEqual(after, 'met', JSON.stringify({ one, situation, question }));
    }
  }
  // 各组都碰到过，上面的断言才不是空的
  for (const name of ['met', 'check', 'unmet', 'undefined']) assert.ok((seen[name] ?? 0) > 40, `${name} ${seen[name]}`);
});

test(`${CASES} 例：有一条未知的措施从不算符合；第一组里至少有一项措施条条符合`, () => {
  const dice = random(7);
  for (let i = 0; i < CASES; i++) {
    const one = undated(randomPolicy(dice));
    const groups = matchPolicies([one], randomSituation(dice), today);
    for (const { measures } of Object.values(groups).flat())
      for (const { verdict, rows } of measures)
        if (rows.some((row) => row.verdict === 'unknown')) assert.notEqual(verdict, 'met');
    for (const { measures } of groups.met)
      assert.ok(measures.some(({ rows }) => rows.every(({ verdict }) => verdict === 'met')));
    for (const { measures } of groups.unmet)
      assert.ok(measures.every(({ rows }) => rows.some(({ verdict }) => verdict === 'unmet')));
  }
});

test('全不回答，一份也不算符合，一份也不算不符', () => {
  const dice = random(11);
  for (let i = 0; i < 500; i++) {
    const group = groupOf(randomPolicy(dice), {});
    assert.ok(group === 'check' || group === 'past', group);
  }
});

test('每份政策至多列一次，只在一组', () => {
  const dice = random(13);
  const policies = Array.from({ length: 300 }, (_, i) => ({ ...randomPolicy(dice), slug: `p${i}` }));
  for (let i = 0; i < 20; i++) {
    const groups = matchPolicies(policies, randomSituation(dice), today);
    const slugs = Object.values(groups).flatMap((found) => found.map(({ policy: one }) => one.slug));
    assert.equal(new Set(slugs).size, slugs.length);
  }
});
