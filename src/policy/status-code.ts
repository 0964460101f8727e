import { beginOf, type PeriodFacts } from './period-status.ts';
import type { WindowFacts } from './window-status.ts';

/**
 * 状态会随日子变的，把算它要的几样写成一小段放进网页：`起/止/记号`，
 * 记号 i 是期限由推算得来，c 是有效性有人核查过。宣布过的、没有期限的不随日子变，是 undefined。
 */
export function statusCode(facts: PeriodFacts): string | undefined {
  const { end, inferred, declared, checked } = facts;
  const start = beginOf(facts);
  if (declared !== undefined || (start === undefined && end === undefined)) return undefined;
  return `${start ?? ''}/${end ?? ''}/${inferred ? 'i' : ''}${checked ? 'c' : ''}`;
}

const spanOf = (text: string) => {
  const [first = '', last = '', flags = ''] = text.split('/');
  return { first: first || undefined, last: last || undefined, flags };
};

/** statusCode 的反面。 */
export function readStatusCode(code: string): PeriodFacts {
  const { first, last, flags } = spanOf(code);
  return { start: first, end: last, inferred: flags.includes('i'), checked: flags.includes('c') };
}

/** 申报窗口同样写：`开放日/截止日`；只有一句话的不随日子变。 */
export const windowCode = ({ open, close }: WindowFacts): string | undefined =>
  open === undefined && close === undefined ? undefined : `${open ?? ''}/${close ?? ''}`;

/** windowCode 的反面。 */
export function readWindowCode(code: string): WindowFacts {
  const { first, last } = spanOf(code);
  return { open: first, close: last };
}
