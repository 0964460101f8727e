import { scaleUtc, utcYear } from 'd3';
import { toTenth } from './round.ts';

/** 一把以年为刻度的尺，单位像素；首尾两年都画全。 */
export interface YearScale {
  /** 某一刻（毫秒）在尺上的位置；尺外的落在头尾。 */
  at: (time: number) => number;
  ticks: { x: number; text: string }[];
}

// 刻度至少隔这么宽，年份才不相叠
const leastTick = 44;
const tickSteps = [1, 2, 5, 10];
const mostStep = 20;

/** @param inset 首年从 x1 往里让出多少，给没有日期的点留位 */
export function yearScale([first, last]: [number, number], [x1, x2]: [number, number], inset = 0): YearScale {
  const [from, to] = [Date.UTC(first, 0), Date.UTC(last + 1, 0)];
  const scale = scaleUtc()
    .domain([from, to])
    .range([x1 + inset, x2]);
  const at = (time: number) => toTenth(scale(Math.min(Math.max(time, from), to)));
  const yearWidth = (x2 - x1) / (last + 1 - first);
  const step = tickSteps.find((years) => years * yearWidth >= leastTick) ?? mostStep;
  const days = (utcYear.every(step) ?? utcYear).range(new Date(from), new Date(to));
  return { at, ticks: days.map((day) => ({ x: at(day.getTime()), text: String(day.getUTCFullYear()) })) };
}
