import { createAliasTable } from './aliases.ts';
import type { Doc, EngineHit, SearchEngine } from './engine.ts';
import { excerptOf } from './excerpt.ts';
import { type Segment, segmentsOf, spansOf } from './highlight.ts';
import { createNameIndex } from './name-index.ts';
import { createNormaliser } from './normalise.ts';
import { createPinyinIndex } from './pinyin.ts';
import type { QueryData } from './query-data.ts';
import { type Ranked, rank } from './rank.ts';
import { terms } from './terms.ts';
import { type MatchedBy, variantsOf } from './variants.ts';
import { BAND, createVerifier } from './verify.ts';

export interface SearchHit extends Ranked {
  readonly doc: Doc;
}

export interface SearchAnswer {
  /** 核对无误、排好次序的结果。 */
  readonly hits: readonly SearchHit[];
  /** 除照原样外，还按哪些别名、拼音理解过；没有结果时告诉读者。 */
  readonly readAs: readonly MatchedBy[];
  /** 候选超过核对上限时为 false：结果数是下限。 */
  readonly complete: boolean;
}

export interface Search {
  ask(query: string): Promise<SearchAnswer>;
  /** 标题与摘录的分段；只为要显示的结果计算。 */
  present(hit: SearchHit): { readonly title: Segment[]; readonly excerpt: Segment[] };
}

/** 名称相符的都在前面；再往后按索引的得分，三百名之外既要多下载许多分片，也没有人会翻到。 */
const MOST_CANDIDATES = 300;

/** 查询前端：归一、展开、两遍检索、逐字核对、重排。浏览器、测试与评测共用这一个入口。 */
export function createSearch(engine: SearchEngine, data: QueryData): Search {
  const normaliser = createNormaliser(data.simplified);
  const aliases = createAliasTable(data.names, normaliser);
  const everyName = [...new Set(data.names.flatMap(({ title, aliases = [] }) => [title, ...aliases]))];
  const pinyin = createPinyinIndex(data, everyName);
  const nameIndex = createNameIndex(data.names, normaliser);
  const verifier = createVerifier(data.names, normaliser);

  return {
    async ask(query) {
      const variants = variantsOf(query, normaliser, aliases, pinyin);
      const wanted = [...new Set(variants.flatMap(({ folded }) => terms(folded)))];
      const found = union(await Promise.all(wanted.map((term) => engine.search(term))));
      const candidates = promote(found, nameIndex.match(variants));
      const docs = await Promise.all(candidates.slice(0, MOST_CANDIDATES).map((hit) => hit.data()));
      return {
        hits: rank(docs, (doc) => verifier.judge(doc, variants)),
        readAs: variants.flatMap(({ by }) => by ?? []),
        complete: candidates.length <= MOST_CANDIDATES,
      };
    },
    present({ doc, verdict }) {
      const { folded, words } = verdict.variant;
      const needles = verdict.band === BAND.allWords ? words : [folded];
      return {
        title: segmentsOf(doc.title, spansOf(doc.title, needles, normaliser)),
        excerpt: excerptOf(doc, needles, normaliser),
      };
    },
  };
}

/** 各遍结果轮流取一名再去重，候选有上限时哪一遍都不会被挤掉。 */
function union(lists: readonly (readonly EngineHit[])[]): Map<string, EngineHit> {
  const found = new Map<string, EngineHit>();
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  for (let i = 0; i < longest; i++) {
    for (const list of lists) {
      const hit = list[i];
      if (hit && !found.has(hit.id)) found.set(hit.id, hit);
    }
  }
  return found;
}

/** 名称相符的提到最前，其余次序不动。 */
function promote(found: ReadonlyMap<string, EngineHit>, ids: readonly string[]): EngineHit[] {
  const named = ids.flatMap((id) => found.get(id) ?? []);
  return [...new Set([...named, ...found.values()])];
}
