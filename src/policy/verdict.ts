import type { ConditionTest } from './condition-test.ts';
import { type QuestionId, questionOf } from './questions.ts';

/** 符合、不符、未知；未知永远不会变成符合。 */
export type Verdict = 'met' | 'unmet' | 'unknown';

/** 读者的回答；没答、答“不确定”就没有这一项。资质可以有几样，空数组是“一样也没有”。 */
export type Answers = { readonly [Q in QuestionId]?: readonly string[] | undefined };

/** 一条能判断的条件，对着回答判。 */
export function verdictOf({ question, allowed }: ConditionTest, answers: Answers): Verdict {
  const { options, ladder = [] } = questionOf(question);
  const given = answers[question];
  // 网址里带来的答案可能不是这里的词：认不得的不算回答
  if (given === undefined || given.some((answer) => !options.includes(answer))) return 'unknown';
  const within = (answer: string, value: string) =>
    ladder.includes(answer) && ladder.indexOf(answer) <= ladder.indexOf(value);
  const fits = (answer: string) => allowed.includes(answer) || allowed.some((value) => within(answer, value));
  return given.some(fits) ? 'met' : 'unmet';
}

/** 几条合起来：有一条不符就不符，否则有一条未知就未知。 */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet';
  return verdicts.includes('unknown') ? 'unknown' : 'met';
}
