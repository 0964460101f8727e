import { scaleThreshold } from 'd3';

export type HeatLevel = 0 | 1 | 2 | 3 | 4;

// 多数格子是 0 到 6；分得再细，眼睛也分不出深浅
const thresholds = [1, 2, 4, 7];
const scale = scaleThreshold<number, HeatLevel>().domain(thresholds).range([0, 1, 2, 3, 4]);

/** 个数 → 深浅的档；0 自成一档。 */
export const heatLevel = (n: number): HeatLevel => scale(n);

/** 图例：每档的范围，如“2—3”。 */
export const heatSteps: readonly { level: HeatLevel; text: string }[] = scale.range().map((level) => {
  const [from, to] = scale.invertExtent(level);
  const first = from ?? 0;
  if (to === undefined) return { level, text: `${first} 以上` };
  return { level, text: first === to - 1 ? `${first}` : `${first}—${to - 1}` };
});
