import { chinaDay } from '../policy/calendar-day.ts';

/** 把今天线移到看图的这一天（北京时间）；超出图的范围就不动，仍是版次日。图宽要横滚的，先滚到线附近。 */
export function drawToday(svg: SVGSVGElement, now: Date): void {
  const line = svg.querySelector<SVGGElement>('[data-today]');
  const { timeFrom = '', timeTo = '', timeX1, timeX2 } = svg.dataset;
  const [from, to, x1, x2] = [Date.parse(timeFrom), Date.parse(timeTo), Number(timeX1), Number(timeX2)];
  const day = chinaDay(now);
  const part = (Date.parse(day) - from) / (to - from);
  const label = line?.querySelector('text');
  if (line && label && part >= 0 && part <= 1) {
    const x = Math.round((x1 + part * (x2 - x1)) * 10) / 10;
    line.setAttribute('transform', `translate(${x} 0)`);
    label.textContent = `今天 ${day}`;
    line.setAttribute('data-today', day);
  }
  const scroller = svg.closest('.scroll');
  const at = line?.getBoundingClientRect();
  if (scroller && at && scroller.scrollWidth > scroller.clientWidth) {
    const edge = scroller.getBoundingClientRect();
    scroller.scrollLeft += at.right - edge.left - scroller.clientWidth * 0.8;
  }
}
