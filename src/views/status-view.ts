import type { Claim } from '../schema/claim.ts';
import type { Period, Policy } from '../schema/policy.ts';
import { periodText } from './fact-view.ts';

/** 状态 → 网址标识。期满不等于失效；有权机关宣布了废止、失效的，以宣布为准。 */
export const periodStatuses = {
  未开始: 'not-started',
  期内: 'current',
  '90 天内期满': 'ending',
  期满: 'ended',
  无期限信息: 'unknown',
  已废止: 'repealed',
  宣布失效: 'lapsed',
} as const;
export type PeriodStatus = keyof typeof periodStatuses;

const lastDay = (value: string): string => {
  if (value.length === 10) return value;
  const [year, month = '12'] = value.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
};
const firstDay = (value: string): string => `${value}-01-01`.slice(0, 10);

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** 在 today（YYYY-MM-DD）看，一个期限处于什么状态；年、月精度按首日起、末日止算。 */
export function periodStatus(
  period: Claim<Period>,
  today: string,
): { status: PeriodStatus; daysLeft?: number; end?: string } {
  if (period.state === 'absent') return { status: '无期限信息' };
  const { start, end } = period.value;
  if (start && today < firstDay(start)) return { status: '未开始' };
  if (!end) return { status: '期内' };
  const closing = lastDay(end);
  if (today > closing) return { status: '期满', end: closing };
  const daysLeft = daysBetween(today, closing);
  return { status: daysLeft <= 90 ? '90 天内期满' : '期内', daysLeft, end: closing };
}

/** 列表和页首用的一句话。tone 决定字色和粗细，意思全在字里。 */
export interface StatusView {
  status: PeriodStatus;
  text: string;
  tone: 'plain' | 'caution' | 'quiet';
  /** 期满而效力未核查时，页首要补的一句。 */
  caveat?: string;
  daysLeft?: number;
  end?: string;
}

export function statusView(policy: Pick<Policy, 'period' | 'validity'>, today: string): StatusView {
  if (policy.validity.state === 'stated') {
    const declared = policy.validity.value;
    if (declared === '废止') return { status: '已废止', text: '已废止', tone: 'caution' };
    if (declared === '宣布失效') return { status: '宣布失效', text: '已宣布失效', tone: 'caution' };
  }
  const { status, daysLeft, end } = periodStatus(policy.period, today);
  const inferred = policy.period.state === 'inferred' ? '（推算）' : '';
  const checked = policy.validity.state !== 'absent';
  const caveat = checked ? {} : { caveat: '有效性未核查：期满不等于失效，失效须由有权机关公布' };
  const detail = { ...(daysLeft === undefined ? {} : { daysLeft }), ...(end === undefined ? {} : { end }) };
  switch (status) {
    case '期满':
      return { status, text: `规划期已满${inferred}`, tone: 'caution', ...caveat, ...detail };
    case '90 天内期满':
      return { status, text: `${daysLeft} 天后期满${inferred}`, tone: 'caution', ...detail };
    case '未开始':
      return { status, text: `未开始${inferred}`, tone: 'plain', ...detail };
    case '期内':
      return { status, text: `期内${inferred}`, tone: 'plain', ...detail };
    default:
      return { status, text: '无期限信息', tone: 'quiet', ...detail };
  }
}

export const periodCell = (period: Claim<Period>) => (period.state === 'absent' ? '无' : periodText(period.value));
