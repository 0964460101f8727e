import { chinaDay } from '../policy/calendar-day.ts';
import { ageText, isStale } from '../policy/edition-age.ts';

/** 页脚写上本版是多久以前编的；过了期限，露出页头下面的提醒。 */
export function showEditionAge(now: Date): void {
  const notice = document.querySelector<HTMLElement>('[data-edition]');
  const place = document.querySelector('[data-edition-age]');
  if (!notice || !place) return;
  const { edition = '', months } = notice.dataset;
  const today = chinaDay(now);
  const age = ageText(edition, today);
  place.textContent = age === undefined ? '' : `（${age}）`;
  notice.hidden = !isStale(edition, today, Number(months));
}
