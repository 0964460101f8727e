import { daysBetween, firstDay, isDay, lastDay } from './calendar-day.ts';

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

/** 算状态要的几样：期限、期限是不是推算的、有权机关宣布过什么。 */
export interface PeriodFacts {
  start?: string | undefined;
  end?: string | undefined;
  /** 成文或发布的日子：只写了止期的，在它之前还没有这份文件。 */
  issued?: string | undefined;
  inferred?: boolean | undefined;
  declared?: '废止' | '宣布失效' | undefined;
  /** 有效性有没有人核查过。 */
  checked: boolean;
}

/** 列表和页首用的一句话。tone 定字色和粗细，意思全在字里。 */
export interface StatusText {
  status: PeriodStatus;
  text: string;
  tone: 'plain' | 'caution' | 'quiet';
  /** 期满而有效性未核查时，页首要补的一句。 */
  caveat?: string;
  daysLeft?: number;
  end?: string;
}

/** 多少天内到期、开始算“快了”。 */
export const SOON = 90;

/** 从哪天起算：写了起期的照写的；只有止期的，从成文或发布那天起。 */
export const beginOf = ({ start, end, issued }: PeriodFacts): string | undefined =>
  start ?? (end === undefined ? undefined : issued);

/** 在 today（年月日）看，一份文件处于什么状态。 */
export function statusOn(period: PeriodFacts, today: string): StatusText {
  const { inferred, declared, checked } = period;
  if (declared === '废止') return { status: '已废止', text: '已废止', tone: 'caution' };
  if (declared === '宣布失效') return { status: '宣布失效', text: '已宣布失效', tone: 'caution' };
  const note = inferred ? '（推算）' : '';
  const [start, end] = [beginOf(period), period.end].map((day) => (isDay(day) ? day : undefined));
  if (start !== undefined && today < firstDay(start)) return { status: '未开始', text: `未开始${note}`, tone: 'plain' };
  if (end === undefined)
    return start === undefined
      ? { status: '无期限信息', text: '无期限信息', tone: 'quiet' }
      : { status: '期内', text: `期内${note}`, tone: 'plain' };
  const closing = lastDay(end);
  if (today > closing) {
    const caveat = checked ? {} : { caveat: '有效性未核查：期满不等于失效，失效须由有权机关公布' };
    return { status: '期满', text: `规划期已满${note}`, tone: 'caution', ...caveat, end: closing };
  }
  const daysLeft = daysBetween(today, closing);
  return daysLeft <= SOON
    ? {
        status: '90 天内期满',
        text: `${daysLeft === 0 ? '今天' : `${daysLeft} 天后`}期满${note}`,
        tone: 'caution',
        daysLeft,
        end: closing,
      }
    : { status: '期内', text: `期内${note}`, tone: 'plain', daysLeft, end: closing };
}
