import { type PeriodFacts, type StatusText, statusOn } from '../policy/period-status.ts';
import { statusCode } from '../policy/status-code.ts';
import type { Claim } from '../schema/claim.ts';
import type { Period, Policy } from '../schema/policy.ts';
import { periodText } from './fact-view.ts';

/** 编成日的状态，和网页里改算它要的一小段；不随日子变的没有 code。 */
export interface StatusView extends StatusText {
  code?: string;
}

type Dated = Pick<Policy, 'period' | 'validity' | 'dateMade' | 'datePublished'>;

/** 条目 → 算状态要的几样；网页里也带着，读者打开的那天再算一遍。 */
export function periodFacts({ period, validity, dateMade, datePublished }: Dated): PeriodFacts {
  const issued = [dateMade, datePublished].flatMap((claim) => (claim.state === 'absent' ? [] : claim.value))[0];
  const { start, end } = period.state === 'absent' ? {} : period.value;
  const declared = validity.state === 'stated' ? validity.value : undefined;
  return {
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(issued === undefined || start !== undefined || end === undefined ? {} : { issued }),
    ...(period.state === 'inferred' ? { inferred: true } : {}),
    ...(declared === '废止' || declared === '宣布失效' ? { declared } : {}),
    checked: validity.state !== 'absent',
  };
}

/** 在 today（年月日）看的状态；没有脚本的读者看到的是编成日的。 */
export function statusView(policy: Dated, today: string): StatusView {
  const facts = periodFacts(policy);
  const code = statusCode(facts);
  return { ...statusOn(facts, today), ...(code === undefined ? {} : { code }) };
}

export const periodCell = (period: Claim<Period>) => (period.state === 'absent' ? '无' : periodText(period.value));
