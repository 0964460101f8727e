import { createAliasTable } from './aliases.ts';
import type { Answer, AskOptions, Group, Hit, Search, SortKey } from './answer.ts';
import { openCatalogue, type StoredCatalogue } from './catalogue.ts';
import { sift } from './facet-counts.ts';
import { findExcerpt, findSummary, markTitle } from './find-excerpt.ts';
import { createGramIndex } from './gram-index.ts';
import { CATALOGUE_FILE, type IndexFiles, TITLE_ORDER_FILE } from './index-files.ts';
import { lenientFiles } from './lenient-files.ts';
import { BAND, type Match } from './match.ts';
import { matchOrCorrect } from './match-or-correct.ts';
import { foldNames } from './names.ts';
import { nearestTo } from './nearest.ts';
import { createNormaliser } from './normalise.ts';
import { createPace, nextTask } from './pace.ts';
import { parseQuery } from './parse-query.ts';
import { openPinyin } from './pinyin.ts';
import { compareMatches, groupHits, type RankedHit } from './rank.ts';
import { type Reader, type Reading, readingsOf } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { simplifyQuery } from './simplify-query.ts';
import { sortByDate, sortByTitle } from './sort.ts';
import { createSplitWords } from './split-words.ts';
import { suggestNames } from './suggest.ts';
import { SYNONYMS } from './synonyms.ts';
import { createTexts } from './texts.ts';
import { verifyExact } from './verify-exact.ts';

const MOST_SUGGESTED = 8;
const MOST_NEAREST = 5;

/** 打开一份检索：读入目录，此后按需读倒排、正文和读音。 */
export async function openSearch(files: IndexFiles): Promise<Search> {
  const stored = (await files.read(CATALOGUE_FILE)) as StoredCatalogue;
  const catalogue = await openCatalogue(stored);
  const normaliser = createNormaliser(stored.simplified);
  const names = await foldNames(catalogue, normaliser);
  // 每一步十来毫秒，连着做就是一个长任务。
  await nextTask();
  const aliases = createAliasTable(catalogue.units, normaliser);
  await nextTask();
  const splitWords = createSplitWords([...catalogue.units.flatMap(({ id }) => names.of(id)), ...SYNONYMS.flat()]);
  await nextTask();
  /** 用到才读的几样；`from` 是从哪里读。 */
  const partsOver = (from: IndexFiles) => {
    const index: SearchIndex = {
      catalogue,
      normaliser,
      names,
      grams: createGramIndex(from, stored.buckets),
      texts: createTexts(from, stored.passagesPerFile),
    };
    const reader: Reader = { normaliser, aliases, splitWords, pinyin: openPinyin(from, catalogue.units) };
    return { from, index, reader, simplify: simplifyQuery(from, catalogue.units) };
  };
  const whole = partsOver(files);
  const { index, reader, simplify } = whole;

  const answer = async (
    query: string,
    { filters = {}, sort = 'relevance' }: AskOptions,
    { from, index, reader, simplify }: typeof whole,
  ): Promise<Answer> => {
    const pace = createPace();
    const parsed = parseQuery(await simplify(query));
    const { readings, matches, corrections } = await matchOrCorrect(parsed, reader, index);
    await pace();
    const ranked = [...matches].sort(compareMatches(query)).map(hitOf);
    await pace();
    const groups = await verifyExact(groupHits(ranked), parsed.exact, index);
    const sifted = await sift(groups, filters, catalogue);
    const [first] = readings;
    const nearest = groups.length === 0 && first ? await nearestTo(first, index) : [];
    return {
      groups: await sorted(sifted.groups, sort, from),
      unfiltered: groups.length,
      facets: sifted.facets,
      readAs: readings.flatMap(({ by }) => by ?? []),
      corrections,
      nearest: groupHits(nearest.map(hitOf)).slice(0, MOST_NEAREST),
      understood: { wanted: wordsIn(first), exact: parsed.exact, not: parsed.not },
    };
  };

  return {
    async ask(query, options = {}) {
      try {
        return await answer(query, options, whole);
      } catch {
        // 名称都在目录里，缺了几个文件照样答得出一部分；另开一套来答，缺的不留在记忆里，下次还会去读。
        let incomplete: unknown;
        const lenient = lenientFiles(files, (error) => {
          incomplete ??= error;
        });
        const partial = await answer(query, options, partsOver(lenient));
        // 再读一遍都读到了，就是全的。
        if (incomplete === undefined) return partial;
        if (partial.groups.length === 0) throw incomplete;
        return { ...partial, incomplete };
      }
    },
    async suggest(text, most = MOST_SUGGESTED) {
      const { plain } = parseQuery(await simplify(text));
      return suggestNames(await readingsOf(plain, reader), index, most);
    },
    titleOf: (hit) => markTitle(hit.unit.title, readingOf(hit), normaliser),
    excerptOf: (hit) => {
      const find = hit.band >= BAND.nameInside ? findSummary : findExcerpt;
      return find(hit.unit, readingOf(hit), index);
    },
  };
}

async function sorted(groups: readonly Group[], key: SortKey, from: IndexFiles): Promise<readonly Group[]> {
  if (key === 'date') return sortByDate(groups);
  if (key === 'title') return sortByTitle(groups, (await from.read(TITLE_ORDER_FILE)) as readonly number[]);
  return groups;
}

const hitOf = (match: Match): RankedHit => ({
  unit: match.unit,
  band: match.band,
  ...(match.matchedBy && { matchedBy: match.matchedBy }),
  match,
});

/** 只接受本模块给出的结果。 */
function readingOf(hit: Hit): Reading {
  if (!('match' in hit)) throw new Error(`不是检索给出的结果：${hit.unit.url}`);
  return (hit as RankedHit).match.reading;
}

/** 照原样的读法里必须有的词；整句都在引号里的，引号另说。 */
const wordsIn = (reading: Reading | undefined): string[] =>
  reading === undefined || reading.by || reading.quoted ? [] : reading.words.map(({ text }) => text);
