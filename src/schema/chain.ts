import { z } from 'astro/zod';
import { entryShape } from './entry.ts';
import { basis, day, slug, text } from './fields.ts';
import { edgeTypes, nodeKinds, presences, wordsOf } from './vocabulary.ts';

const evidence = z.strictObject({
  source: slug,
  at: text.optional(),
  /** 来源的日期；出处条目写了发布日期的不必再写。 */
  asOf: day.optional(),
  note: text.optional(),
});

/** 来源对一个环节的说法：强项（特色、龙头……）或要延伸到这里。说法是别人的，所以叫法和位置都得写明。 */
const saying = z.strictObject({
  source: slug,
  at: text,
  /** 来源自己的叫法，写在图上的框里。 */
  called: text.refine((word) => [...word].length <= 7, '图上的框里放不下，最多 7 个字'),
  asOf: day.optional(),
  note: text.optional(),
});
export type Saying = z.output<typeof saying>;

export const stage = z.strictObject({ id: slug, name: text, basis, at: text.optional(), note: text.optional() });
export const lane = z.strictObject({ id: slug, name: text, note: text.optional() });

export const node = z
  .strictObject({
    id: slug,
    name: text,
    aliases: z.array(text).default([]),
    /** 不写 stage，就是支撑全链的，图上横排在自己的带里。 */
    stage: slug.optional(),
    lane: slug,
    kind: z.enum(wordsOf(nodeKinds)),
    summary: text,
    basis,
    /** 一般不写，由挂上来的条目推出；薄弱、空白是判断，必须有证据。 */
    presence: z.enum(wordsOf(presences)).optional(),
    evidence: z.array(evidence).default([]),
    /** 强链：来源称为特色、优势、主导、龙头的。 */
    strengths: z.array(saying).default([]),
    /** 延链：来源说链条要覆盖到、布局到、引到这里的。 */
    extensions: z.array(saying).default([]),
    /** 同一格（段 × 带）里作者定的先后；不写就由排版定。 */
    order: z.int().min(1, '先后从 1 起').optional(),
    at: text.optional(),
    reviewedAt: day.optional(),
  })
  .refine(({ presence, evidence }) => (presence !== '空白' && presence !== '薄弱') || evidence.length > 0, {
    path: ['presence'],
    message: '“空白”“薄弱”是判断，须在 evidence 里写出依据；没有依据就是未核实，不必写',
  });
export type ChainNode = z.output<typeof node>;

export const edge = z.strictObject({
  from: slug,
  /** 环节编号，或段的编号：只知道供给哪一段时连到段。 */
  to: slug,
  type: z.enum(wordsOf(edgeTypes)),
  basis,
  label: text.optional(),
  at: text.optional(),
});

export const chainSchema = z.strictObject({
  ...entryShape,
  /** 补链、强链、延链：区里对这条链的提法。 */
  strategy: text,
  order: z.number(),
  stages: z.array(stage).min(1),
  lanes: z.array(lane).min(1),
  nodes: z.array(node).min(1),
  edges: z.array(edge).default([]),
});
