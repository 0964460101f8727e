import { buildGraph, type Graph } from '../../src/graph/graph.ts';
import type { Problem } from '../../src/graph/problem.ts';
import type { Site } from '../../src/schema/site.ts';
import { readContent } from './read-content.ts';

/** 读内容、验格式、建图谱，问题一次收齐。 */
export async function checkContent(
  dir: string,
): Promise<{ graph: Graph; site: Site | undefined; problems: Problem[] }> {
  const { entries, site, problems, broken, locate } = await readContent(dir);
  const built = buildGraph(entries, site);
  const brokenChain = [...broken].some((id) => id.startsWith('chains/'));
  const echo = ({ missing }: Problem) =>
    missing !== undefined && (broken.has(missing) || (missing === 'chains/' && brokenChain));
  const fresh = built.problems.filter((problem) => !echo(problem));
  return { graph: built.graph, site, problems: [...problems, ...fresh.map(locate)] };
}
