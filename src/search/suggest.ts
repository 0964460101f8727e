import type { Suggestion, Unit } from './answer.ts';
import { markTitle } from './find-excerpt.ts';
import { NAME, type NameMatch } from './names.ts';
import type { Reading } from './readings.ts';
import type { SearchIndex } from './search-index.ts';

/** 名称相符的条目、环节、术语；措施名多是“某某补助”一类，出处只是来历，都不作建议。 */
const NOT_SUGGESTED = new Set(['measures', 'sources']);

interface Candidate {
  readonly unit: Unit;
  readonly reading: Reading;
  readonly name: NameMatch;
}

/** 像的在前：就是它、开头是它、含有它；同样像的，照原样的读法、名称短的在前。同名的只留一个。 */
export function suggestNames(
  readings: readonly Reading[],
  { catalogue: { units }, names, normaliser }: SearchIndex,
  most: number,
): Suggestion[] {
  const best = new Map<string, Candidate>();
  for (const unit of units) {
    if (NOT_SUGGESTED.has(unit.facets['kind']?.[0] ?? '')) continue;
    for (const reading of readings) {
      const name = names.match(unit.id, reading.folded);
      if (!name || name.level === NAME.middle) continue;
      const candidate = { unit, reading, name };
      const known = best.get(unit.title);
      if (!known || compare(candidate, known) < 0) best.set(unit.title, candidate);
    }
  }
  return [...best.values()]
    .sort(compare)
    .slice(0, most)
    .map(({ unit, reading, name }) => {
      const matchedBy =
        reading.by ?? (name.alias ? ({ kind: 'alias', from: name.alias, to: unit.title } as const) : undefined);
      return { unit, title: markTitle(unit.title, reading, normaliser), ...(matchedBy && { matchedBy }) };
    });
}

const compare = (a: Candidate, b: Candidate) =>
  b.name.level - a.name.level ||
  Number(a.reading.by !== undefined) - Number(b.reading.by !== undefined) ||
  Number(a.unit.past) - Number(b.unit.past) ||
  a.name.extra - b.name.extra ||
  a.unit.id - b.unit.id;
