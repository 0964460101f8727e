import type { ConditionTest } from '../policy/condition-test.ts';
import { questionOf } from '../policy/questions.ts';

/** 一条条件怎样核对：没有 test 的人工核对，有的说出问什么、答什么算符合。 */
export function conditionWords(test: ConditionTest | undefined): string {
  if (test === undefined) return '人工核对';
  const { label, options, ladder } = questionOf(test.question);
  // 所在地写“省内”，区内、市内也在内
  const within = (allowed: string) => options.slice(0, options.indexOf(allowed) + 1);
  const fitting = ladder ? [...new Set(test.allowed.flatMap(within))] : test.allowed;
  return `按“${label}”判断：${fitting.join('、')}`;
}
