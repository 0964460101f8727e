import { chinaDay } from '../policy/calendar-day.ts';
import { type CalendarFact, type CalendarGroup, calendarPlace, compareDays } from '../policy/calendar-group.ts';
import { readStatusCode, readWindowCode } from '../policy/status-code.ts';

function factOf(code: string): CalendarFact {
  const [kind = '', facts = ''] = code.split(':');
  return kind === 'window'
    ? { kind: 'window', window: readWindowCode(facts) }
    : { kind: 'period', period: readStatusCode(facts) };
}

const dayOf = (row: HTMLElement) => row.dataset['day'] ?? '';
const hrefOf = (row: HTMLElement) => row.querySelector('a')?.getAttribute('href') ?? '';

/** 一行照 today 改字；返回它该去的组。 */
function rewrite(row: HTMLElement, code: string, today: string): CalendarGroup {
  const { group, text, tone, day } = calendarPlace(factOf(code), today);
  const words = row.querySelector('[data-text]');
  if (words) {
    words.textContent = text;
    words.className = `st ${tone}`;
  }
  row.dataset['day'] = day;
  return group;
}

/** 日历是按编成日分的组；读者打开时按北京时间的今天重分：挪行、改字、改数，说出按哪天、各有几项。 */
export function showCalendarToday(root: HTMLElement, now: Date): void {
  const today = chinaDay(now);
  const sections = [...root.querySelectorAll<HTMLElement>('[data-calendar-group]')];
  const lists = new Map(
    sections.map((section) => [section.dataset['calendarGroup'], section.querySelector<HTMLElement>('[data-rows]')]),
  );
  for (const row of root.querySelectorAll<HTMLElement>('[data-when]'))
    lists.get(rewrite(row, row.dataset['when'] ?? '', today))?.append(row);
  const said = sections.map((section) => {
    const group = section.dataset['calendarGroup'] as CalendarGroup;
    const list = lists.get(group);
    const rows = [...(list?.children ?? [])] as HTMLElement[];
    list?.append(...rows.sort((a, b) => compareDays(group, dayOf(a), dayOf(b)) || (hrefOf(a) < hrefOf(b) ? -1 : 1)));
    for (const count of root.querySelectorAll(`[data-count=${group}]`)) count.textContent = `${rows.length}`;
    const empty = section.querySelector<HTMLElement>('[data-empty]');
    if (empty) empty.hidden = rows.length > 0;
    return `${section.dataset['name']} ${rows.length} 项`;
  });
  const day = root.querySelector('[data-calendar-day]');
  if (day) day.textContent = `按今天 ${today} 分组：${said.join('，')}`;
}
