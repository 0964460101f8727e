import type { Excerpt, Unit } from './answer.ts';
import type { Catalogue } from './catalogue.ts';
import { clipAround, clipOpening } from './excerpt.ts';
import { type Segment, segmentsOf, spansOf } from './highlight.ts';
import type { Normaliser } from './normalise.ts';
import { occurs } from './occurrences.ts';
import type { Passage } from './postings.ts';
import { type Reading, wordsToMark } from './readings.ts';
import type { SearchIndex } from './search-index.ts';

/** 整句误报时再读几段；误报极少，多读只是浪费。 */
const MOST_TRIES = 3;
/** 简介凑到这么多字：一行简介之后接几项事实，正好两行。 */
const ENOUGH = 64;

/** 读入最该给读者看的一段：整句相连的，其次各词最全的，都没有就是开头。 */
export async function findExcerpt(unit: Unit, reading: Reading, index: SearchIndex): Promise<Excerpt> {
  const { catalogue, grams, texts, normaliser } = index;
  const own = rangesOf(unit, catalogue);
  const inOwn = (passages: readonly Passage[]) =>
    own.flatMap(([from, to]) => passages.filter((passage) => passage >= from && passage < to));

  for (const passage of inOwn(await grams.passagesWith(reading.folded, reading.quoted)).slice(0, MOST_TRIES)) {
    const text = await texts.read(passage);
    if (occurs(normaliser.fold(text), reading.folded)) {
      return { segments: clipAround(text, [reading.folded], normaliser), verified: true };
    }
  }
  const needles = wordsToMark(reading);
  const byWord = await Promise.all(needles.map(async (word) => inOwn(await grams.passagesWith(word))));
  const passage = fullest(byWord) ?? own.find(([from, to]) => to > from)?.[0];
  if (passage === undefined) return { segments: [], verified: false };
  const text = await texts.read(passage);
  const folded = normaliser.fold(text);
  return {
    segments: clipAround(text, needles, normaliser),
    verified: needles.some((word) => occurs(folded, word)),
  };
}

/** 按名称相符的：给一句话简介，读者已经知道自己找的是什么。 */
export async function findSummary(unit: Unit, reading: Reading, index: SearchIndex): Promise<Excerpt> {
  const [from = 0, to = 0] = rangesOf(unit, index.catalogue)[0] ?? [];
  if (to <= from) return { segments: [], verified: true };
  const opening = openingOf(await index.texts.read(from));
  return {
    segments: clipOpening(opening, [reading.folded, ...wordsToMark(reading)], index.normaliser),
    verified: true,
  };
}

/** 开头的几行：简介，接着是头几项事实。 */
function openingOf(text: string): string {
  const lines: string[] = [];
  let length = 0;
  for (const line of text.split('\n')) {
    if (length >= ENOUGH) break;
    lines.push(line);
    length += line.length;
  }
  return lines.join('\n');
}

/** 标题里标出整句；没有整句就标出各词。 */
export function markTitle(title: string, reading: Reading, normaliser: Normaliser): Segment[] {
  const whole = spansOf(title, [reading.folded], normaliser);
  return segmentsOf(title, whole.length > 0 ? whole : spansOf(title, wordsToMark(reading), normaliser));
}

/** 一个条目的段：自己的，然后是同页措施的。 */
function rangesOf(unit: Unit, { firstPassage, children }: Catalogue): [from: number, to: number][] {
  return [unit.id, ...(children.get(unit.id) ?? [])].map((id) => [firstPassage[id] ?? 0, firstPassage[id + 1] ?? 0]);
}

/** 出现在最多张表里的那一段，一样多的取靠前的。 */
function fullest(lists: readonly (readonly Passage[])[]): Passage | undefined {
  const counts = new Map<Passage, number>();
  for (const list of lists) for (const passage of list) counts.set(passage, (counts.get(passage) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || a - b)[0]?.[0];
}
