import type { FinderCondition } from './finder-policy.ts';
import type { Situation } from './situation.ts';
import { type Verdict, verdictOf } from './verdict.ts';

export interface ConditionRow {
  text: string;
  at: string;
  verdict: Verdict;
  /** 为什么这样判：读者的回答，或为什么判不了。 */
  reason: string;
  /** 来源没有逐条收录，不知道要核对几项。 */
  unlisted?: true;
}

const answered = (given: readonly string[]) => (given.length === 0 ? '一样也没有' : given.join('、'));

/** 一条条件对着读者的处境；机器判断不了的一律“需核对”。 */
export function conditionRow({ text, at, test }: FinderCondition, situation: Situation): ConditionRow {
  if (test === undefined) return { text, at, verdict: 'unknown', reason: '人工核对' };
  const given = situation[test.question];
  const verdict = verdictOf(test, situation);
  if (given === undefined) return { text, at, verdict, reason: '你没有回答' };
  const reason = verdict === 'unknown' ? `认不得这个回答：${given.join('、')}` : `你答：${answered(given)}`;
  return { text, at, verdict, reason };
}

/** 没有逐条收录的一行；一条不知道有几条的“需核对”。 */
export const unlistedRow = (text: string, reason: string): ConditionRow => ({
  text,
  at: '',
  verdict: 'unknown',
  reason,
  unlisted: true,
});

export const countOf = (rows: readonly ConditionRow[], verdict: Verdict) =>
  rows.filter((row) => row.verdict === verdict).length;
