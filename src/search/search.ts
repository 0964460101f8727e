import { createAliasTable } from './aliases.ts';
import type { Answer, AskOptions, Correction, Group, Hit, MatchedBy, Search, SortKey } from './answer.ts';
import { openCatalogue, type StoredCatalogue } from './catalogue.ts';
import { sift } from './facet-counts.ts';
import { type ExcerptSource, findExcerpt, findSummary, markTitle } from './find-excerpt.ts';
import { createGramIndex } from './gram-index.ts';
import { CATALOGUE_FILE, type IndexFiles, PINYIN_FILE } from './index-files.ts';
import { BAND, type Match, matchAll } from './match.ts';
import { foldNames } from './names.ts';
import { nearestTo } from './nearest.ts';
import { createNormaliser } from './normalise.ts';
import { type ParsedQuery, parseQuery } from './parse-query.ts';
import { createPinyinIndex, type PinyinIndex, type StoredPinyin } from './pinyin.ts';
import { compareMatches, groupHits, type RankedHit } from './rank.ts';
import { type Reader, type Reading, readingsOf } from './readings.ts';
import { simplifyQuery } from './simplify-query.ts';
import { sortByDate, sortByTitle } from './sort.ts';
import { createSplitWords } from './split-words.ts';
import { suggestNames } from './suggest.ts';
import { createTexts } from './texts.ts';
import { correctedQuery, nearNames } from './typos.ts';
import { verifyExact } from './verify-exact.ts';

const MOST_SUGGESTED = 8;
const MOST_NEAREST = 5;
const MOST_CORRECTIONS = 3;

/** 查询前端：读入目录，此后按需读倒排和正文。 */
export async function openSearch(files: IndexFiles): Promise<Search> {
  const stored = (await files.read(CATALOGUE_FILE)) as StoredCatalogue;
  const catalogue = openCatalogue(stored);
  const normaliser = createNormaliser(stored.simplified);
  const names = await foldNames(catalogue, normaliser);
  const grams = createGramIndex(files, stored.buckets);
  const texts = createTexts(files, stored.passagesPerFile);
  const library: ExcerptSource = { catalogue, names, grams, texts, normaliser };

  let pinyin: Promise<PinyinIndex> | undefined;
  const reader: Reader = {
    normaliser,
    aliases: createAliasTable(catalogue.units, normaliser),
    splitWords: createSplitWords(catalogue.units.flatMap(({ id }) => names.of(id))),
    pinyin() {
      pinyin ??= files
        .read(PINYIN_FILE)
        .then((data) => createPinyinIndex(data as StoredPinyin, catalogue.units))
        .catch((error: unknown) => {
          pinyin = undefined;
          throw error;
        });
      return pinyin;
    },
  };

  const corrections = (query: string): Correction[] => {
    // 隔开的几个词各有各的意思，整句差一个字的名称多半不相干。
    if (/\s/.test(query)) return [];
    const found = nearNames(normaliser.fold(query), catalogue, names).map((near) =>
      correctedQuery(near, catalogue, names),
    );
    return [...new Set(found)].slice(0, MOST_CORRECTIONS).map((to) => ({ from: query, to, query: to }));
  };

  const rank = (matches: readonly Match[], query: string): Group[] => {
    const ranked = matches.toSorted(compareMatches(query)).map(hitOf);
    return groupHits(ranked);
  };

  /** 读法、比对；整句哪里都没有时，把只差一个字的名称也当作读法。 */
  const match = async ({ plain, exact, not }: ParsedQuery) => {
    const fold = (texts: readonly string[]) => texts.map(normaliser.fold).filter((text) => text !== '');
    const demands = { exact: fold(exact), not: fold(not) };
    const readings = plain === '' ? quotedReadings(demands.exact) : await readingsOf(plain, reader);
    const found = await matchAll(readings, demands, library);
    if (found.some(({ band }) => band >= BAND.mixed)) return { readings, found, offered: [] };
    const offered = corrections(plain);
    const corrected = await Promise.all(
      offered.map(async ({ from, to }) => {
        const by: MatchedBy = { kind: 'typo', from, to };
        return (await readingsOf(to, reader)).slice(0, 1).map((reading): Reading => ({ ...reading, by }));
      }),
    );
    const more = corrected.flat();
    if (more.length === 0) return { readings, found, offered };
    return {
      readings: [...readings, ...more],
      found: await matchAll([...readings, ...more], demands, library),
      offered,
    };
  };

  const simplify = simplifyQuery(files, catalogue.units);

  const sort = async (groups: readonly Group[], key: SortKey): Promise<readonly Group[]> => {
    if (key === 'date') return sortByDate(groups);
    if (key === 'title') return sortByTitle(groups, ((await files.read(PINYIN_FILE)) as StoredPinyin).order);
    return groups;
  };

  return {
    async ask(query, { filters = {}, sort: key = 'relevance' }: AskOptions = {}): Promise<Answer> {
      const parsed = parseQuery(await simplify(query));
      const { readings, found, offered } = await match(parsed);
      const groups = await verifyExact(rank(found, query), parsed.exact, library);
      const sifted = sift(groups, filters, catalogue);
      const [first] = readings;
      const nearest = groups.length === 0 && first ? await nearestTo(first, library) : [];
      return {
        groups: await sort(sifted.groups, key),
        unfiltered: groups.length,
        facets: sifted.facets,
        readAs: readings.flatMap(({ by }) => by ?? []),
        corrections: offered,
        nearest: groupHits(nearest.map(hitOf)).slice(0, MOST_NEAREST),
        understood: {
          wanted: first?.by ? [] : (first?.words.map(({ text }) => text) ?? []),
          exact: parsed.exact,
          not: parsed.not,
        },
      };
    },
    async suggest(text, most = MOST_SUGGESTED) {
      const { plain } = parseQuery(await simplify(text));
      return suggestNames(await readingsOf(plain, reader), catalogue, names, normaliser, most);
    },
    titleOf: (hit) => markTitle(hit.unit.title, readingOf(hit), normaliser),
    excerptOf: (hit) => {
      const find = hit.band >= BAND.nameMiddle ? findSummary : findExcerpt;
      return find(hit.unit, readingOf(hit), library);
    },
  };
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

/** 整句都在引号里：引号里的就是所查的，不切词。 */
const quotedReadings = (exact: readonly string[]): Reading[] =>
  exact.slice(0, 1).map((folded) => ({ folded, words: [{ text: folded, synonyms: [] }] }));
