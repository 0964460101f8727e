import { z } from 'astro/zod';
import { claimShape, field } from './claim.ts';
import { entryShape } from './entry.ts';
import { day, text, webAddress } from './fields.ts';
import { sourceTypes, wordsOf } from './vocabulary.ts';

/** 指标：数值、单位、来源用的限定词和截至日，四样分开。 */
export const indicatorFields = {
  scope: field('口径', text, '哪个地区、哪个范围'),
  definition: field('含义', text, '来源给的定义'),
};
export const indicatorSchema = z.strictObject({
  ...entryShape,
  ...claimShape(indicatorFields),
  value: z.number(),
  unit: text,
  /** 约、超、站稳、增至……；没有就是准数。 */
  qualifier: text.optional(),
  /** 来源的写法，例如“站稳千亿”。 */
  asWritten: text,
  asOf: z.strictObject({ date: day, basis: text.optional() }),
  /** 同组同单位的画在一张图里。 */
  group: text,
  order: z.number().default(0),
});

export const termFields = {
  expansion: field('全称或外文', text, '缩写展开'),
};
/** 术语：summary 就是释义；来源没有解释的，写明是编者释义。 */
export const termSchema = z.strictObject({
  ...entryShape,
  definedBy: z.enum(['来源释义', '编者释义']),
  ...claimShape(termFields),
});

export const sourceFields = {
  publisher: field('发布者', text, '谁发布'),
  datePublished: field('发布日期', day, '发布日期'),
  language: field('语言', text, '不是中文才写'),
};
const { sources: _sources, ...sourceShape } = entryShape;
/** 出处：一份文件、一个网站或一套数据。linkable 为 false 的只记名，不给链接。 */
export const sourceSchema = z.strictObject({
  ...sourceShape,
  sources: z.array(z.never()).default([]),
  ...claimShape(sourceFields),
  type: z.enum(wordsOf(sourceTypes)),
  url: webAddress.optional(),
  linkable: z.boolean().default(true),
});
