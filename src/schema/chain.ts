import { z } from 'astro/zod';
import { entryShape } from './entry.ts';
import { basis, day, slug, text } from './fields.ts';
import { edgeTypes, nodeKinds, presences, wordsOf } from './vocabulary.ts';

const evidence = z.strictObject({ source: slug, at: text.optional(), note: text.optional() });

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
  nodes: z.array(node).min(1).max(120, '一条链最多 120 个环节；更多就拆成两条'),
  edges: z.array(edge).default([]),
});
