import { readContent } from '../../scripts/lib/read-content.ts';
import { contentDir } from '../../src/content-dir.ts';
import { buildGraph } from '../../src/graph/graph.ts';

/** 真的内容编成的图谱和站点设置：核对图上的数与条目一致。 */
export async function realContent() {
  const { entries, site } = await readContent(contentDir);
  if (!site) throw new Error('内容没有 site.yaml');
  return { graph: buildGraph(entries, site).graph, site };
}
