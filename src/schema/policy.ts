import { z } from 'astro/zod';
import { type ConditionTest, parseTest } from '../policy/condition-test.ts';
import { type Claim, claim, claimShape, field, isAbsenceReason } from './claim.ts';
import { attachments, entryShape } from './entry.ts';
import { day, slug, text, textList, webAddress } from './fields.ts';
import {
  confidences,
  currencies,
  deliveries,
  docTypes,
  fullTexts,
  instruments,
  levels,
  measureKinds,
  nodeScopes,
  recordLevels,
  validities,
  wordsOf,
} from './vocabulary.ts';

export interface Period {
  start?: string | undefined;
  end?: string | undefined;
}

const period = z
  .strictObject({ start: day.optional(), end: day.optional() })
  .refine(({ start, end }) => start !== undefined || end !== undefined, '起止至少写一个')
  .refine(
    ({ start, end }) => !start || !end || start.slice(0, end.length) <= end.slice(0, start.length),
    '止期早于起期',
  );

/** 规划期：`{start, end, basis: 题名|正文}`。由题名推得的算推断，正文写明的算明载。 */
const periodClaim = z.preprocess((raw) => {
  if (typeof raw !== 'object' || raw === null || isAbsenceReason(raw) || !('basis' in raw)) return raw;
  const { start, end, basis, ...provenance } = raw as Record<string, unknown>;
  const value = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
  if (basis === '题名') return { value, from: '题名', ...provenance };
  return basis === '正文' ? { value, ...provenance } : { value, basis, ...provenance };
}, claim(period)) as unknown as z.ZodType<Claim<Period>>;

/** 金额：text 是来源的说法；max 是单个对象的上限，each 是定额，rate 是比例。预算总量只写在 text 里。 */
const amount = z.union([
  text.transform((words) => ({ text: words })),
  z.strictObject({
    text,
    max: z.number().positive().optional(),
    each: z.number().positive().optional(),
    rate: z.number().positive().optional(),
    currency: z.enum(wordsOf(currencies)).optional(),
  }),
]);
export interface Amount {
  text: string;
  max?: number | undefined;
  each?: number | undefined;
  rate?: number | undefined;
  currency?: keyof typeof currencies | undefined;
}

/** 申报窗口：open、close 是日子；也可只写一句话（常年、分批）。 */
const window = z.union([
  text.transform((words) => ({ text: words })),
  z.strictObject({ text: text.optional(), open: day.optional(), close: day.optional() }),
]);

/** “规模=小型|中型”：问哪件事、哪些答案算符合；读不懂就说出可用的词。 */
const test = text.transform((words, context): ConditionTest => {
  const parsed = parseTest(words);
  if (typeof parsed !== 'string') return parsed;
  context.issues.push({ code: 'custom', input: words, message: parsed });
  return z.NEVER;
});

const condition = z.strictObject({ text, test: test.optional() });

/** 一条条件；写了 test 的，机器能照回答判断。 */
export interface Condition {
  text: string;
  test?: ConditionTest | undefined;
}

/** 给谁：一句话，或 `{what, test}`；统一成与条件相同的样子。 */
const beneficiary = z.union([
  text.transform((words): Condition => ({ text: words })),
  z
    .strictObject({ what: text, test: test.optional() })
    .transform(({ what, test: check }): Condition => ({ text: what, ...(check === undefined ? {} : { test: check }) })),
]);

export const measureFields = {
  who: field('给谁', beneficiary, '受益对象，用来源的口径；机器能判断的写成 { what, test }'),
  amount: field('给多少', amount as z.ZodType<Amount>, '金额、比例或目标数；单位写全'),
  conditions: field(
    '条件',
    z.array(condition as z.ZodType<Condition>).min(1),
    '逐条写；机器能判断的另写 test，例如 规模=小型|中型',
  ),
  window: field('什么时候', window as z.ZodType<{ text?: string; open?: string; close?: string }>, '申报窗口'),
  department: field('问谁', text, '负责部门'),
  contact: field('联系方式', text, '电话或地址'),
  materials: field('材料', textList, '要交的材料'),
  applyUrl: field('申报入口', webAddress, '办事页面'),
  delivery: field('兑现方式', z.enum(wordsOf(deliveries)), '免申即享、快申快享或申报'),
};

const measure = z.strictObject({
  id: slug,
  title: text,
  kind: z.enum(wordsOf(measureKinds)),
  instrument: z.enum(wordsOf(instruments)),
  /** 条款位置；来源没标就写明。 */
  at: text.default('条款位置未载明'),
  nodes: attachments.default({}),
  note: text.optional(),
  ...claimShape(measureFields),
});
export type Measure = z.output<typeof measure>;

export const policyFields = {
  number: field('发文字号', text, '照原样写，例如 南政发〔2025〕8号'),
  issuers: field('发文机关', textList, '一个或几个机关全称；不确定就写来源未载明'),
  docType: field('文种', z.enum(wordsOf(docTypes)), '规划、实施意见、通知……'),
  dateMade: field('成文日期', day, '落款日期'),
  datePublished: field('发布日期', day, '公开发布的日期'),
  dateEffective: field('施行日期', day, '开始施行的日期'),
  validity: field('有效性', z.enum(wordsOf(validities)), '有权机关宣布的状态；期满不等于失效'),
  nodeScope: field('适用环节', z.enum(wordsOf(nodeScopes)), '不限环节也是一种说法，要有出处；由对象推得的写 from'),
  registrationNumber: field('登记编号', text, '规范性文件统一编号或索引号'),
};

/** 一份文件的措施收全没有：页面据此写“已收录 N 项，全文以原文为准”。 */
export const policySchema = z.strictObject({
  ...entryShape,
  ...claimShape(policyFields),
  level: z.enum(wordsOf(levels)),
  period: periodClaim.optional().transform((value): Claim<Period> => value ?? { state: 'absent', reason: '未核查' }),
  recordLevel: z.enum(wordsOf(recordLevels)),
  confidence: z.enum(wordsOf(confidences)),
  fullText: z.enum(wordsOf(fullTexts)),
  originalUrl: webAddress.optional(),
  measures: claim(z.array(measure).min(1)) as unknown as z.ZodType<Claim<Measure[]>>,
  measuresComplete: z.boolean().default(false),
});
export type Policy = z.output<typeof policySchema>;

/** 收录的措施；一项也没有（来源未载明、未核查……）就是空。 */
export const measuresOf = ({ measures }: Pick<Policy, 'measures'>): readonly Measure[] =>
  measures.state === 'absent' ? [] : measures.value;
