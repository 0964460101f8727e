import { gzipSync } from 'node:zlib';
import MiniSearch from 'minisearch';
import type { BenchDocument } from '../bench-document.ts';
import type { BenchEngine } from '../bench-query.ts';

/** 汉字按相邻两字切，西文和数字按词切；只有一个字的也留着。 */
export function bigrams(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[\p{L}\p{N}]+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run)) return [run];
    const letters = [...run];
    return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`);
  });
}

/** 浏览器里也要用同样的设置才装得进序列化的索引。 */
const fields = ['title', 'text'];

export interface MiniSearchEngine extends BenchEngine {
  /** 序列化的索引；太大、拼不成一个字符串时是 undefined。 */
  readonly json: string | undefined;
  readonly gzipBytes: number | undefined;
}

/** MiniSearch：二元切分，标题权重 3，前缀，各词都要有。 */
export function miniSearchEngine(documents: readonly BenchDocument[]): MiniSearchEngine {
  const index = new MiniSearch<{ id: number; title: string; text: string }>({ fields, tokenize: bigrams });
  index.addAll(documents.map(({ names, own }, id) => ({ id, title: names.join('\n'), text: own.plain })));
  let json: string | undefined;
  try {
    json = JSON.stringify(index);
  } catch {
    // 超过一个字符串的上限：报告里写“装不下”。
  }
  return {
    name: 'MiniSearch',
    json,
    gzipBytes: json === undefined ? undefined : gzipSync(json).length,
    async rank(query) {
      const found = index.search(query, { boost: { title: 3 }, prefix: true, combineWith: 'AND' });
      return { urls: found.map(({ id }) => documents[id as number]?.url ?? '') };
    },
  };
}
