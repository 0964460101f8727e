import type { SearchEngine } from './engine.ts';

/** `search/engine.js` 给出的 Pagefind 实例里我们用到的部分。 */
export interface PackedIndex {
  search(term: string): Promise<{ readonly results: readonly PackedResult[] }>;
}

interface PackedResult {
  readonly id: string;
  data(): Promise<{
    readonly raw_url: string;
    readonly content: string;
    readonly meta: Readonly<Record<string, string>>;
  }>;
}

/** Pagefind 的结果 → 查询前端的 Doc。 */
export function packedEngine(index: PackedIndex): SearchEngine {
  return {
    async search(term) {
      const { results } = await index.search(term);
      return results.map(({ id, data }) => ({
        id,
        async data() {
          const { raw_url, content, meta } = await data();
          const { title = '', kind = '', summary = '' } = meta;
          return { url: raw_url.replace(/^\//, ''), title, kind, summary, text: content };
        },
      }));
    },
  };
}
