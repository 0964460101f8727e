import { chinaDay } from '../policy/calendar-day.ts';
import { statusOn } from '../policy/period-status.ts';
import { readStatusCode, readWindowCode } from '../policy/status-code.ts';
import { windowOn } from '../policy/window-status.ts';

const tones = ['plain', 'caution', 'quiet'];

/** 网页里的状态是编成日的；读者打开时按北京时间的今天重算一遍，字、轻重、说明一起换。 */
export function showStatusToday(now: Date): void {
  const today = chinaDay(now);
  for (const place of document.querySelectorAll<HTMLElement>('[data-period]')) {
    const { text, tone, caveat = '', status } = statusOn(readStatusCode(place.dataset['period'] ?? ''), today);
    (place.querySelector('[data-status-text]') ?? place).textContent = text;
    place.classList.remove(...tones);
    place.classList.add(tone);
    place.dataset['status'] = status;
    const note = place.querySelector<HTMLElement>('[data-status-caveat]');
    if (!note) continue;
    note.textContent = caveat;
    note.hidden = caveat === '';
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-window]')) {
    const { text, status } = windowOn(readWindowCode(place.dataset['window'] ?? ''), today);
    place.textContent = text;
    place.classList.toggle('caution', status === '已截止');
  }
  for (const day of document.querySelectorAll('[data-status-day]')) day.textContent = `按今天 ${today} 计`;
}
