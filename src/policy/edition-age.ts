import { daysBetween, lastDay } from './calendar-day.ts';

/** 往后数几个月的同一天；那个月没有这一天的，是月底：2024-01-31 过一个月是 2024-02-29。都是年月日。 */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = lastDay(new Date(Date.UTC(year, month - 1 + months)).toISOString().slice(0, 7));
  return `${last.slice(0, 8)}${`${Math.min(date, Number(last.slice(8)))}`.padStart(2, '0')}`;
}

/** 过了几个整月；to 不早于 from。 */
export function monthsBetween(from: string, to: string): number {
  const count = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const most = count(to) - count(from);
  return addMonths(from, most) <= to ? most : most - 1;
}

/** 版次有多旧：今天、3 天前、5 个月前、2 年前。电脑的日子比版次还早，多半是钟不对，不说。 */
export function ageText(edition: string, today: string): string | undefined {
  const days = daysBetween(edition, today);
  if (!(days >= 0)) return undefined;
  const months = monthsBetween(edition, today);
  if (months >= 24) return `${Math.floor(months / 12)} 年前`;
  if (months > 0) return `${months} 个月前`;
  return days === 0 ? '今天' : `${days} 天前`;
}

/** 编成以后过了这么多个月没有；正好那一天还不算过。 */
export const isStale = (edition: string, today: string, months: number): boolean => today > addMonths(edition, months);
