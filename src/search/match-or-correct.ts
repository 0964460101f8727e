import type { Correction } from './answer.ts';
import { findExcerpt } from './find-excerpt.ts';
import { BAND, type Match, matchAll } from './match.ts';
import type { ParsedQuery } from './parse-query.ts';
import { literalReading, type Reader, type Reading, readingsOf } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { correctionsOf } from './typos.ts';

/** 核对几个：原文摘录时反正要读。 */
const MOST_CHECKED = 3;

export interface Matched {
  readonly readings: readonly Reading[];
  readonly matches: readonly Match[];
  readonly corrections: readonly Correction[];
}

/** 照各种读法比对；整句哪里都没有时，把只差一个字的名称也当作读法，并问读者是不是要找它。 */
export async function matchOrCorrect(
  { plain, exact, not }: ParsedQuery,
  reader: Reader,
  index: SearchIndex,
): Promise<Matched> {
  const fold = (texts: readonly string[]) => texts.map(reader.normaliser.fold).filter((text) => text !== '');
  const demands = { exact: fold(exact), not: fold(not) };
  const readings = plain === '' ? quotedReadings(demands.exact) : await readingsOf(plain, reader);
  const matches = await matchAll(readings, demands, index);
  if (await isFound(matches, index)) return { readings, matches, corrections: [] };

  const corrections = await correctionsOf(plain, index);
  if (corrections.length === 0) return { readings, matches, corrections };
  const corrected = await Promise.all(corrections.map((correction) => readCorrection(correction, reader)));
  const all = [...readings, ...corrected.flat()];
  return { readings: all, matches: await matchAll(all, demands, index), corrections };
}

/** 算不算查到了：名称对得上，或正文里真有相连的整句（字组都在而不相连的不算，读原文核对头几个）。 */
async function isFound(matches: readonly Match[], index: SearchIndex): Promise<boolean> {
  if (matches.some(({ band }) => band >= BAND.mixed && band !== BAND.phrase)) return true;
  const phrases = matches.filter(({ band }) => band === BAND.phrase).slice(0, MOST_CHECKED);
  const excerpts = await Promise.all(
    phrases.map(({ unit, reading }) => findExcerpt(unit, literalReading(reading.folded), index)),
  );
  return excerpts.some(({ verified }) => verified);
}

/** 改正后只照原样读：再按别名、拼音引申，就离读者打的字太远了。 */
async function readCorrection({ from, to }: Correction, reader: Reader): Promise<Reading[]> {
  const [literal] = await readingsOf(to, reader);
  return literal ? [{ ...literal, by: { kind: 'typo', from, to } }] : [];
}

/** 整句都在引号里：引号里的就是所查的，不切词。 */
const quotedReadings = (exact: readonly string[]): Reading[] =>
  exact.slice(0, 1).map((folded) => ({
    ...literalReading(folded),
    words: [{ text: folded, synonyms: [] }],
    quoted: true,
  }));
