import { performance } from 'node:perf_hooks';
import type { Search } from '../../../../src/search/answer.ts';
import { openSearchInNode } from '../../search-index/open-in-node.ts';
import { type BenchEngine, distinct, entryUrl, type Ranked } from '../bench-query.ts';

export interface OwnEngine extends BenchEngine {
  readonly search: Search;
  /** 每次查询用了几毫秒。 */
  readonly times: readonly number[];
}

/** 本站的检索：在 Node 里读发布的索引文件，查的就是浏览器里的那一份。 */
export async function ownEngine(dir: string): Promise<OwnEngine> {
  const search = await openSearchInNode(dir);
  const times: number[] = [];
  const urlsOf = async (query: string) => {
    const answer = await search.ask(query);
    return { answer, urls: distinct(answer.groups.map(({ entry }) => entryUrl(entry.url))) };
  };
  return {
    name: '本站',
    search,
    times,
    /** 没有结果时，跟着“您是不是要找”走；再没有，看“含有其中一部分的”。 */
    async rank(query): Promise<Ranked> {
      const start = performance.now();
      const { answer, urls } = await urlsOf(query);
      times.push(performance.now() - start);
      if (urls.length > 0) return { urls };
      const [correction] = answer.corrections;
      if (correction) return { urls: (await urlsOf(correction.query)).urls, corrected: true };
      return { urls: distinct(answer.nearest.map(({ entry }) => entryUrl(entry.url))), corrected: true };
    },
  };
}
