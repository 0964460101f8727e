import type { ChainMap } from '../../../../src/diagrams/chain-map.ts';
import type { Drawing, Task } from './drawing.ts';
import { drawD3Dag } from './engines/d3-dag.ts';
import { drawDagre } from './engines/dagre.ts';
import { drawElk } from './engines/elk.ts';
import { drawOwn, inDataOrder } from './engines/own.ts';

export type EngineName = '本站' | '本站，数据次序' | 'd3-dag' | 'dagre' | 'elkjs' | 'elkjs，多试';

type Draw = (map: ChainMap, task: Task) => Drawing | Promise<Drawing>;

/** 各引擎都用默认的算法与参数，只给间距；“多试”把 elkjs 的 thoroughness 从 7 提到 100。 */
export const engines: Record<EngineName, Draw> = {
  本站: (map) => drawOwn(map),
  '本站，数据次序': (map) => drawOwn(inDataOrder(map)),
  'd3-dag': (_, task) => drawD3Dag(task),
  dagre: (_, task) => drawDagre(task),
  elkjs: (_, task) => drawElk(task),
  'elkjs，多试': (_, task) => drawElk(task, { 'elk.layered.thoroughness': '100' }),
};
