import { placeChain } from '../../../../src/diagrams/place-chain.ts';
import { median } from '../metrics.ts';
import { taskOf } from './drawing.ts';
import { type DrawingMetrics, measureDrawing } from './drawing-metrics.ts';
import type { LayoutCase } from './layout-cases.ts';
import { type EngineName, engines } from './layout-engines.ts';

/** 一个引擎画一组链：各项相加，行列要条条都守住；ms 是头一条链画五次的中位。 */
export interface LayoutResult extends DrawingMetrics {
  engine: EngineName;
  ms: number;
}

const runs = 5;

function add(a: DrawingMetrics, b: DrawingMetrics): DrawingMetrics {
  return {
    crossings: a.crossings + b.crossings,
    crossingPoints: a.crossingPoints + b.crossingPoints,
    straightCrossings: a.straightCrossings + b.straightCrossings,
    bends: a.bends + b.bends,
    overlaps: a.overlaps + b.overlaps,
    throughNodes: a.throughNodes + b.throughNodes,
    lanesKept: a.lanesKept && b.lanesKept,
  };
}

/** 一组链由各引擎各画一遍；先画一次热身，不计时。 */
export async function layoutResults({ maps }: LayoutCase): Promise<LayoutResult[]> {
  const tasks = maps.map((map) => ({ map, task: taskOf(map, placeChain(map)) }));
  const results: LayoutResult[] = [];
  for (const [engine, draw] of Object.entries(engines) as [EngineName, (typeof engines)[EngineName]][]) {
    let total: DrawingMetrics | undefined;
    for (const { map, task } of tasks) {
      const metrics = measureDrawing(map, await draw(map, task));
      total = total === undefined ? metrics : add(total, metrics);
    }
    const times: number[] = [];
    const [first] = tasks;
    if (first === undefined || total === undefined) continue;
    for (let run = 0; run < runs; run++) {
      const start = performance.now();
      await draw(first.map, first.task);
      times.push(performance.now() - start);
    }
    results.push({ engine, ...total, ms: median(times) });
  }
  return results;
}
