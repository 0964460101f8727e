import type { EntryOf } from '../schema/kinds.ts';

const dateKinds = [
  ['dateMade', '成文'],
  ['datePublished', '发布'],
  ['dateEffective', '施行'],
] as const;

/** 一份文件的日子：成文日优先，其次发布，再其次施行；一个也没有就是 undefined。 */
export function policyDate({ data }: EntryOf<'policies'>): { day: string; word: string } | undefined {
  for (const [name, word] of dateKinds) {
    const claim = data[name];
    if (claim.state !== 'absent') return { day: claim.value, word };
  }
  return undefined;
}

/** 表格里的日期：有就写日子和是哪一种，没有就写成文日期为什么没有。 */
export function policyDateText(policy: EntryOf<'policies'>): string {
  const date = policyDate(policy);
  const { dateMade } = policy.data;
  if (date !== undefined) return `${date.day} ${date.word}`;
  return dateMade.state === 'absent' ? dateMade.reason : '';
}
