import { z } from 'astro/zod';
import { basis, day, fullDay, reference, slug, text, webAddress } from './fields.ts';
import { verbNames } from './verbs.ts';

/** 条目级出处：ref 指向 sources 里的一条；for 限定它只管哪些字段。 */
export const citation = z.strictObject({
  ref: slug,
  at: text.optional(),
  url: webAddress.optional(),
  seen: day.optional(),
  for: z.array(text).min(1).optional(),
  note: text.optional(),
});

const attachment = z.union([
  basis.transform((value) => ({ basis: value })),
  z.strictObject({ basis, why: text.optional(), source: slug.optional(), at: text.optional() }),
]);

/** 挂到链或环节：`{ic: 明文提及}`；只写名单 `[ic]` 一律算编者归类，不替来源说话。 */
export const attachments = z
  .union([
    z.array(slug).transform((list) => Object.fromEntries(list.map((id) => [id, { basis: '编者归类' as const }]))),
    z.record(slug, attachment),
  ])
  .transform((value): Record<string, Attachment> => value);
export interface Attachment {
  basis: z.output<typeof basis>;
  why?: string | undefined;
  source?: string | undefined;
  at?: string | undefined;
}

export const relation = z.strictObject({
  verb: z.enum(verbNames as [string, ...string[]]),
  to: reference,
  basis,
  why: text.optional(),
  source: slug.optional(),
  at: text.optional(),
});

/** 所有类别共有的字段。 */
export const entryShape = {
  title: text,
  aliases: z.array(text).default([]),
  summary: text,
  chains: attachments.default({}),
  nodes: attachments.default({}),
  relations: z.array(relation).default([]),
  sources: z.array(citation).min(1, '至少要有一条出处'),
  /** 编者想让读者知道还不清楚的事；缺的字段页面会自动列出，不必重复。 */
  unknowns: z.array(text).default([]),
  checked: fullDay,
};
