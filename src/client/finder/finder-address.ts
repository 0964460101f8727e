import { type QuestionId, questionIds } from '../../policy/questions.ts';
import type { Situation } from '../../policy/situation.ts';

type Field = 'node' | 'need' | QuestionId;
const fields: readonly Field[] = ['node', 'need', ...questionIds];

/** 读者选的：问题 → 选了哪几样；不确定的没有这一项，空数组是“一样也没有”。 */
export type Picked = { readonly [F in Field]?: readonly string[] | undefined };

/** 网址的 # → 所选；没有等号的不是本页写的，返回 undefined，照普通锚点处理。 */
export function pickedFrom(hash: string): Picked | undefined {
  const text = hash.replace(/^#/, '');
  if (!text.includes('=')) return undefined;
  const params = new URLSearchParams(text);
  const found = fields.flatMap((field): [Field, string[]][] => {
    const value = params.get(field);
    return value === null ? [] : [[field, value.split('|').filter((part) => part !== '')]];
  });
  return Object.fromEntries(found);
}

/** 所选 → 网址的 #，次序固定；什么都没选是空串。 */
export function hashOf(picked: Picked): string {
  const params = new URLSearchParams();
  for (const field of fields) {
    const values = picked[field];
    if (values !== undefined) params.set(field, values.join('|'));
  }
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

export const isAnswered = (picked: Picked) => fields.some((field) => picked[field] !== undefined);

/** 所选 → 对照用的处境；环节还要知道在哪条链上。 */
export function situationOf({ node, need, ...answers }: Picked, chainOf: (node: string) => string): Situation {
  const [id] = node ?? [];
  const [support] = need ?? [];
  return {
    ...answers,
    ...(id === undefined ? {} : { node: { id, chain: chainOf(id) } }),
    ...(support === undefined ? {} : { need: support }),
  };
}
