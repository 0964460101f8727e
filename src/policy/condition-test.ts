import { type QuestionId, questionIds, questionOf } from './questions.ts';

/** 条件能由回答判断的部分：问哪件事，答案在其中就符合。 */
export interface ConditionTest {
  question: QuestionId;
  allowed: string[];
}

/**
 * “规模=小型|中型” → 问规模，答小型或中型就符合。读不懂的返回一句为什么。
 * 作者在 Excel 里也写得出来，所以不用 YAML 嵌套。
 */
export function parseTest(text: string): ConditionTest | string {
  const [label = '', values, ...rest] = text.split('=').map((part) => part.trim());
  if (values === undefined || rest.length > 0) return '写成“问题=答案|答案”，例如“规模=小型|中型”';
  const question = questionIds.find((id) => questionOf(id).label === label);
  if (question === undefined)
    return `没有“${label}”这个问题；可用：${questionIds.map((id) => questionOf(id).label).join('、')}`;
  const { options } = questionOf(question);
  const allowed = values.split('|').map((value) => value.trim());
  const unknown = allowed.filter((value) => !options.includes(value));
  if (unknown.length > 0) return `“${label}”没有“${unknown.join('”“')}”这个答案；可用：${options.join('、')}`;
  return { question, allowed };
}
