import { chinaDay, daysBetween } from '../../policy/calendar-day.ts';
import { required } from '../element.ts';

/** 按读者打开的那天（北京时间）再算一遍：哪几行已满、满了几天；没有脚本的是编成日的。 */
export function recountSuccessors(table: HTMLTableElement, now: Date): void {
  const today = chinaDay(now);
  let ended = 0;
  for (const row of table.querySelectorAll<HTMLTableRowElement>('tr[data-end]')) {
    const days = daysBetween(row.dataset['end'] ?? today, today);
    row.hidden = days <= 0;
    if (days <= 0) continue;
    ended += 1;
    required(row, '[data-days]').textContent = `${days} 天`;
  }
  table.hidden = ended === 0;
  required(document, '[data-successor-count]').textContent = `按今天 ${today} 算，${ended} 份。`;
}
