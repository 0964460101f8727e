import type { MatchedBy, Unit } from './answer.ts';
import { NAME, type NameMatch } from './names.ts';
import { createPace } from './pace.ts';
import { type Reading, type Word, wordsToMark } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { IN, type Looking, locate, type Whereabouts } from './whereabouts.ts';

/** 相符的程度，大的排在前面；理由见 docs/search.md。 */
export const BAND = {
  /** 名称就是它。 */
  exact: 9,
  nameStart: 8,
  nameHas: 7,
  /** 各词都在名称里（含所属条目的名称）。 */
  nameWords: 6,
  /** 在名称里，但从西文词或数的中间截起。 */
  nameMiddle: 5,
  /** 问句里提到它的整个名称。 */
  nameInside: 4,
  /** 正文里有相连的整句。 */
  phrase: 3,
  /** 一部分词在名称里，其余在正文里。 */
  mixed: 2,
  textWords: 1,
} as const;
export type Band = (typeof BAND)[keyof typeof BAND];

/** 一个单元与查询最相符的一种读法。 */
export interface Match {
  readonly unit: Unit;
  readonly band: Band;
  readonly reading: Reading;
  /** 名称比查询多几个字，问句则是比名称多几个字；不由名称相符的为 0。 */
  readonly extra: number;
  /** 有则更好的词，有几个。 */
  readonly soft: number;
  /** 有几成的词在自己的名称里，0 到 1。 */
  readonly named: number;
  /** 整句、或有一个词，只在同页的措施里。 */
  readonly viaChild: boolean;
  readonly matchedBy?: MatchedBy;
}

/** 必须有的与不许有的，归一后的写法。 */
export interface Demands {
  readonly exact: readonly string[];
  readonly not: readonly string[];
}

/** 各单元与各种读法逐一比对，每个单元留最相符的一种；不符的不在其中。 */
export async function matchAll(readings: readonly Reading[], demands: Demands, index: SearchIndex): Promise<Match[]> {
  const pace = createPace();
  const known = new Map<string, Promise<Whereabouts>>();
  const whereOf = (folded: string, how: Looking = 'text') => {
    const key = `${how} ${folded}`;
    const found = known.get(key) ?? locate(folded, index, pace, how);
    known.set(key, found);
    return found;
  };
  const placesOf = async ({ text, synonyms }: Word, how: Looking): Promise<WordPlaces> => ({
    own: await whereOf(text, how),
    other: either(await Promise.all(synonyms.map((other) => whereOf(other, how)))),
  });
  // 先全部要来：各倒排文件同时下载。
  const all = await Promise.all(
    readings.map(async (reading) => {
      const { folded, namesOnly, isQuestion, spaced, quoted } = reading;
      const usual: Looking = namesOnly ? 'names' : quoted ? 'exact' : 'text';
      // 打出整个名称的人，要的不是各词分散的文件。
      const isName = !spaced && !quoted && index.names.isName(folded);
      return {
        reading,
        // 整句问话不会原样写在正文里。
        whole: await whereOf(folded, isQuestion ? 'names' : usual),
        words: await Promise.all(reading.words.map((word) => placesOf(word, isName ? 'names' : usual))),
        soft: await Promise.all(reading.soft.map((word) => placesOf(word, usual))),
      };
    }),
  );
  const exact = await Promise.all(demands.exact.map((phrase) => whereOf(phrase, 'exact')));
  const not = await Promise.all(demands.not.map((phrase) => whereOf(phrase, 'exact')));

  const matches: Match[] = [];
  for (const unit of index.catalogue.units) {
    if (unit.id % 500 === 0) await pace();
    if (!exact.every((where) => (where[unit.id] ?? 0) > 0)) continue;
    if (not.some((where) => isForbidden(unit, where))) continue;
    let best: Match | undefined;
    for (const read of all) {
      const match = compare(unit, read, index);
      if (match && (!best || isCloser(match, best))) best = match;
    }
    if (best) matches.push(best);
  }
  return matches;
}

/** 一个词和它的同义词各在哪里。 */
interface WordPlaces {
  readonly own: Whereabouts;
  readonly other: Whereabouts | undefined;
}

function either(all: readonly Whereabouts[]): Whereabouts | undefined {
  const [first, ...rest] = all;
  return first && rest.reduce((sum, where) => sum.map((place, i) => place | (where[i] ?? 0)), first);
}

/** 同页的整份政策里有，也算有：排除是对读者将要打开的那一页说的。 */
function isForbidden(unit: Unit, where: Whereabouts): boolean {
  const own = (where[unit.id] ?? 0) & (IN.name | IN.text | IN.child);
  const { parent } = unit;
  const onSamePage = parent !== undefined && unit.url.startsWith(`${parent.url}#`);
  return own > 0 || (onSamePage && ((where[parent.id] ?? 0) & (IN.name | IN.text)) > 0);
}

/** 引申的读法降这么多：名称以别名开头的，在正文里有原字的之前；名称只是含有别名的，在其后。 */
const DEMOTED = 4.5;

/** 排序用的程度。名称就是它的不降：打“芯片”的人要的就是集成电路。 */
export const weightOf = ({ band, reading }: Pick<Match, 'band' | 'reading'>): number =>
  reading.by === undefined || band === BAND.exact ? band : band - DEMOTED;

/** 程度相同，名称更接近的优先。 */
const isCloser = (a: Match, b: Match) =>
  weightOf(a) > weightOf(b) || (weightOf(a) === weightOf(b) && a.extra < b.extra);

/** 一种读法，和它的整句、各词各在哪里。 */
interface LocatedReading {
  readonly reading: Reading;
  readonly whole: Whereabouts;
  readonly words: readonly WordPlaces[];
  readonly soft: readonly WordPlaces[];
}

function compare(
  unit: Unit,
  { reading, whole, words, soft }: LocatedReading,
  { names }: SearchIndex,
): Match | undefined {
  const name = names.match(unit.id, reading.folded);
  const where = whole[unit.id] ?? 0;
  const placeIn = ({ own, other }: WordPlaces) => (own[unit.id] ?? 0) | (other?.[unit.id] ?? 0);
  const places = words.map(placeIn);
  const inside = reading.isQuestion && !reading.by ? names.inside(unit.id, reading.folded) : 0;
  const typed = words.map(({ own }) => own[unit.id] ?? 0);
  const band = bandOf(name, inside, where, { typed, places });
  if (band === undefined) return undefined;
  const byName = band >= BAND.nameHas || band === BAND.nameMiddle;
  const own = places.filter((place) => (place & IN.name) > 0).length;
  const matchedBy = reading.by ?? (byName ? byAlias(name, unit) : bySynonym(reading, words, unit));
  return {
    unit,
    band,
    reading,
    extra: extraOf(band, name, inside, () => names.left(unit.id, wordsToMark(reading)), reading),
    soft: soft.filter((word) => placeIn(word) > 0).length,
    named: places.length === 0 ? 0 : own / places.length,
    viaChild: !byName && (band === BAND.phrase ? where === IN.child : places.some((place) => place === IN.child)),
    ...(matchedBy && { matchedBy }),
  };
}

function extraOf(
  band: Band,
  name: NameMatch | undefined,
  inside: number,
  left: () => number,
  { folded }: Reading,
): number {
  if (band === BAND.nameInside) return folded.length - inside;
  if (band === BAND.nameWords) return left();
  return band >= BAND.nameMiddle ? (name?.extra ?? 0) : 0;
}

const byAlias = (name: NameMatch | undefined, unit: Unit): MatchedBy | undefined =>
  name?.alias === undefined ? undefined : { kind: 'alias', from: name.alias, to: unit.title };

/** 有一个词只以同义词出现：说出是哪一个。 */
function bySynonym({ words }: Reading, places: readonly WordPlaces[], unit: Unit): MatchedBy | undefined {
  const i = places.findIndex(({ own, other }) => (own[unit.id] ?? 0) === 0 && (other?.[unit.id] ?? 0) > 0);
  const word = words[i];
  return word && { kind: 'alias', from: word.text, to: word.synonyms.join('、') };
}

function bandOf(
  name: NameMatch | undefined,
  inside: number,
  whole: number,
  { typed, places }: { readonly typed: readonly number[]; readonly places: readonly number[] },
): Band | undefined {
  if (name?.level === NAME.exact) return BAND.exact;
  if (name?.level === NAME.start) return BAND.nameStart;
  if (name?.level === NAME.has) return BAND.nameHas;
  const every = (mask: number) => places.length > 0 && places.every((place) => (place & mask) > 0);
  const some = (mask: number) => places.some((place) => (place & mask) > 0);
  // 只凭同义词对上名称的，不算各词都在名称里。
  const named = typed.length > 0 && typed.every((place) => (place & (IN.name | IN.parentName)) > 0);
  if (named && typed.some((place) => (place & IN.name) > 0)) return BAND.nameWords;
  if (name?.level === NAME.middle) return BAND.nameMiddle;
  if (inside > 0) return BAND.nameInside;
  if ((whole & (IN.text | IN.child)) > 0) return BAND.phrase;
  if (!every(IN.name | IN.text | IN.child | IN.parentName)) return undefined;
  // 一个词也不在自己这里，只是条目的名称对上：那是条目的结果，不是它的。
  if (!some(IN.name | IN.text | IN.child)) return undefined;
  return some(IN.name | IN.parentName) ? BAND.mixed : BAND.textWords;
}
