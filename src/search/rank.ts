import type { Group, Hit } from './answer.ts';
import { BAND, type Match, weightOf } from './match.ts';
import { newerFirst } from './sort.ts';
import { asksForSupport } from './synonyms.ts';

/** 出处只是来历，不是答案：同样相符时排在最后。 */
const SOURCES = 'sources';
const MEASURES = 'measures';

export interface RankedHit extends Hit {
  readonly match: Match;
}

/** 结果的次序。全是确定的比较，末了以编号定先后：同一查询永远同一次序。 */
export function compareMatches(query: string): (a: Match, b: Match) => number {
  const forSupport = asksForSupport(query);
  const kindOf = ({ unit }: Match) => unit.facets['kind']?.[0];
  const isSource = (match: Match) => Number(kindOf(match) === SOURCES);
  const isSupport = (match: Match) => (forSupport ? Number(kindOf(match) === MEASURES) : 0);
  return (a, b) =>
    weightOf(b) - weightOf(a) ||
    Number(a.reading.by !== undefined) - Number(b.reading.by !== undefined) ||
    b.soft - a.soft ||
    isSupport(b) - isSupport(a) ||
    isSource(a) - isSource(b) ||
    b.named - a.named ||
    Number(a.unit.past) - Number(b.unit.past) ||
    a.extra - b.extra ||
    (a.band < BAND.nameWords ? 0 : a.unit.title.length - b.unit.title.length) ||
    newerFirst(a.unit.date, b.unit.date) ||
    a.unit.id - b.unit.id;
}

/** 同一条目之下的合成一条，次序照其中最相符的一个。`ranked` 须已排好。 */
export function groupHits(ranked: readonly RankedHit[]): Group[] {
  const groups = new Map<number, RankedHit[]>();
  for (const hit of ranked) {
    const entry = (hit.unit.parent ?? hit.unit).id;
    const group = groups.get(entry);
    if (group) group.push(hit);
    else groups.set(entry, [hit]);
  }
  return [...groups.values()].flatMap((hits) => {
    const head = headOf(hits);
    return head ? [{ entry: head.unit.parent ?? head.unit, head, rest: hits.filter((hit) => hit !== head) }] : [];
  });
}

/** 整份政策只是因为含有某项措施才相符的，打头的应是那项措施：读者点进去就到。 */
function headOf(hits: readonly RankedHit[]): RankedHit | undefined {
  const [first] = hits;
  if (!first?.match.viaChild) return first;
  return hits.find(({ match, band }) => !match.viaChild && band === first.band) ?? first;
}
