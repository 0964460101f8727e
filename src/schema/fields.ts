import { z } from 'astro/zod';
import { findUnseen, unseenHint, unseenMessage } from './unseen.ts';

z.config(z.locales.zhCN());

/** 标识：文件名、环节编号、措施编号都用它，也就是网址的一段。 */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const slug = z.string().regex(slugPattern, '只能用小写字母、数字和单个连字符，例如 power-devices');

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

/** 文字。Astro 用的 YAML 会把不加引号的 2020-05-22 读成日期，文字字段里也照原样收回来。 */
export const text = z.preprocess(
  (raw) => (raw instanceof Date ? isoDay(raw) : raw),
  z
    .string()
    .trim()
    .min(1, '不能为空；没有值就写明原因，例如“来源未载明”')
    .refine((value) => findUnseen(value) === undefined, {
      error: ({ input }) => `${unseenMessage(findUnseen(`${input}`)?.code ?? '')}；${unseenHint}`,
    }),
);

/** 文字或数字都收，统一成文字：作者写 `start: 2019` 时 YAML 给出的是数字。 */
const scalarText = z.union([z.string(), z.number()]).transform(String);

export const textList = z
  .union([text, z.array(text).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const dayPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** “2023”“2023-01”“2023-01-18”是否是历法上存在的日期。 */
export function isCalendarDay(value: string): boolean {
  const match = dayPattern.exec(value);
  if (!match) return false;
  const [, year, month = '01', date = '01'] = match;
  const parsed = new Date(`${year}-${month}-${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(`${year}-${month}-${date}`);
}

/**
 * 日期，精确到年、月或日，保持作者所写的精度。
 * js-yaml 会把不加引号的 2023-01-18 读成 Date，所以两种都收，一律变回文字。
 */
export const day = z
  .union([z.date().transform(isoDay), scalarText])
  .refine(isCalendarDay, '日期应写作 2023、2023-01 或 2023-01-18，且须是真实存在的日子');

/** 精确到日的日期：核对日、版次日须能比先后。 */
export const fullDay = day.refine((value) => value.length === 10, '须精确到日，例如 2026-11-23');

/** 关系是来源白纸黑字写的，还是编者归的类；两者在页面上显示不同。 */
export const bases = ['明文提及', '编者归类'] as const;
export const basis = z.enum(bases);
export type Basis = (typeof bases)[number];

/** 条目引用：类别/标识。 */
export const reference = z.string().regex(/^[a-z]+\/[a-z0-9-]+$/, '引用应写作“类别/标识”，例如 policies/nanhu-2025-8');

/** 照地址栏里的样子：空格、引号、尖括号要写成 %20、%22、%3C。 */
export const webAddress = z
  .url({ protocol: /^https?$/, error: '网址应以 http:// 或 https:// 开头' })
  .regex(/^[^\s"'<>\\^`{|}]+$/, '网址里有空格、引号或尖括号；从地址栏重新复制一遍');
