import { daysBetween, firstDay, lastDay } from './calendar-day.ts';
import { beginOf, type PeriodFacts, SOON, statusOn } from './period-status.ts';
import { type WindowFacts, windowOn } from './window-status.ts';

/** 日历上的一行说的是申报窗口，还是一份文件的期限。 */
export type CalendarFact =
  | { readonly kind: 'window'; readonly window: WindowFacts }
  | { readonly kind: 'period'; readonly period: PeriodFacts };

/** 开着的窗口；90 天内开始或到期；只有一句话的窗口；90 天以后；已经过去。 */
export type CalendarGroup = 'open' | 'soon' | 'said' | 'later' | 'past';

/** 一行在某一天的归处。day 是组里排先后用的：下一个要紧的日子，过去的是止日；没有的排最后。 */
export interface CalendarPlace {
  group: CalendarGroup;
  text: string;
  tone: 'plain' | 'caution' | 'quiet';
  day: string;
}

const NO_DAY = '9999-12-31';
const near = (today: string, day: string) => (daysBetween(today, day) <= SOON ? 'soon' : 'later');

function windowPlace(window: WindowFacts, today: string): CalendarPlace {
  const { status, text } = windowOn(window, today);
  const { open, close } = window;
  const closing = close === undefined ? NO_DAY : lastDay(close);
  if (status === '开放') return { group: 'open', text, tone: 'plain', day: closing };
  if (status === '已截止') return { group: 'past', text, tone: 'quiet', day: closing };
  if (status === '未开放' && open !== undefined) {
    const opening = firstDay(open);
    return { group: near(today, opening), text, tone: 'plain', day: opening };
  }
  return { group: 'said', text: '见原文', tone: 'plain', day: NO_DAY };
}

function periodPlace(period: PeriodFacts, today: string): CalendarPlace {
  const { status, text, tone } = statusOn(period, today);
  const closing = period.end === undefined ? NO_DAY : lastDay(period.end);
  const begin = beginOf(period);
  if (status === '未开始' && begin !== undefined) {
    const opening = firstDay(begin);
    return {
      group: near(today, opening),
      text: `${text}，${daysBetween(today, opening)} 天后起`,
      tone,
      day: opening,
    };
  }
  if (status === '90 天内期满') return { group: 'soon', text, tone, day: closing };
  if (status === '期内' || status === '无期限信息') return { group: 'later', text, tone, day: closing };
  return { group: 'past', text, tone, day: period.end === undefined ? '' : closing };
}

/** 在 today（年月日）看，日历上的一行归哪一组、写什么。 */
export const calendarPlace = (fact: CalendarFact, today: string): CalendarPlace =>
  fact.kind === 'window' ? windowPlace(fact.window, today) : periodPlace(fact.period, today);

/** 组里的次序：将来的先到的在前，过去的新近的在前；同一天照原来的次序。 */
export function compareDays(group: CalendarGroup, a: string, b: string): number {
  const order = a < b ? -1 : a > b ? 1 : 0;
  return group === 'past' ? -order || 0 : order;
}
