import type { Goal } from '../goals.ts';

/** 报告的一节：Markdown 正文，与这一节该守的目标。 */
export interface BenchSection {
  text: string;
  goals: Goal[];
}
