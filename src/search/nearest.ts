import { BAND, type Match } from './match.ts';
import { createPace } from './pace.ts';
import type { Reading } from './readings.ts';
import type { SearchIndex } from './search-index.ts';
import { IN, locate } from './whereabouts.ts';

/** 比最近的差得太多的，只会让人分心。 */
const CLOSE_ENOUGH = 0.7;

/** 各词不能同时满足时，含有其中一部分词的单元：少见的词更要紧。 */
export async function nearestTo(reading: Reading, index: SearchIndex): Promise<Match[]> {
  const { units } = index.catalogue;
  if (reading.words.length < 2) return [];
  const pace = createPace();
  const places = await Promise.all(reading.words.map(({ text }) => locate(text, index, pace)));
  const weights = places.map((where) => {
    const count = where.reduce((sum, place) => sum + Number(place > 0), 0);
    return count === 0 ? 0 : Math.log(1 + units.length / count);
  });
  const scored = units.flatMap((unit) => {
    let score = 0;
    let named = 0;
    places.forEach((where, i) => {
      const place = (where[unit.id] ?? 0) & ~IN.parentName;
      if (place > 0) score += weights[i] ?? 0;
      if ((place & IN.name) > 0) named++;
    });
    const match: Match = {
      unit,
      band: BAND.textWords,
      reading,
      extra: 0,
      named: named / places.length,
      soft: 0,
      viaChild: false,
    };
    return score > 0 ? [{ score, match }] : [];
  });
  const best = scored.reduce((most, { score }) => Math.max(most, score), 0);
  return scored
    .filter(({ score }) => score >= best * CLOSE_ENOUGH)
    .sort((a, b) => b.score - a.score || b.match.named - a.match.named || a.match.unit.id - b.match.unit.id)
    .map(({ match }) => match);
}
