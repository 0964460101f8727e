import type { QueryData } from './query-data.ts';
import { isHan } from './terms.ts';

interface Spelling {
  readonly name: string;
  readonly chars: readonly string[];
  /** 全部音节连写，及每个音节的起点。 */
  readonly full: string;
  readonly fullStarts: readonly number[];
  readonly initials: string;
  readonly initialStarts: readonly number[];
}

export interface PinyinIndex {
  /** 拼音对应的站内字串，最像的在前；`jcdl` → 集成电路。 */
  match(query: string): string[];
}

const PINYIN_QUERY = /^(?=.*[a-z])[a-z0-9]{2,}$/;
const MOST_MATCHES = 6;

/** 全拼、前半截、首字母都认；取名称中对得上的那一段，而不是整个名称，所以许多名称共有的词只展开一次。 */
export function createPinyinIndex(data: QueryData, names: readonly string[]): PinyinIndex {
  const reading = readingTable(data);
  let spellings: Spelling[] | undefined;
  return {
    match(query) {
      const letters = query.toLowerCase().replace(/[\s'’]/g, '');
      if (!PINYIN_QUERY.test(letters)) return [];
      spellings ??= names.map((name) => spell(name, data.polyphones[name]?.split(' '), reading));
      return bestMatches(spellings, looseV(letters));
    },
  };
}

/** ü 有人打 v 有人打 u。 */
function looseV(letters: string): string {
  return letters.replaceAll('v', 'u');
}

function readingTable({ readings }: QueryData): ReadonlyMap<string, string> {
  const pinyin = readings[1].split(' ');
  return new Map([...readings[0]].map((han, i) => [han, pinyin[i] ?? '']));
}

function spell(name: string, syllables: readonly string[] | undefined, reading: ReadonlyMap<string, string>): Spelling {
  const chars = [...name];
  const fullStarts: number[] = [];
  const initialStarts: number[] = [];
  let full = '';
  let initials = '';
  for (const [i, char] of chars.entries()) {
    const sound = looseV(soundOf(char, syllables?.[i], reading));
    fullStarts.push(full.length);
    initialStarts.push(initials.length);
    full += sound;
    initials += isHan(char) ? sound.slice(0, 1) : sound;
  }
  return { name, chars, full, fullStarts, initials, initialStarts };
}

function soundOf(char: string, given: string | undefined, reading: ReadonlyMap<string, string>): string {
  if (isHan(char)) return given ?? reading.get(char) ?? '';
  const latin = char.normalize('NFKC').toLowerCase();
  return /^[a-z0-9]$/.test(latin) ? latin : '';
}

function bestMatches(spellings: readonly Spelling[], letters: string): string[] {
  const found = new Map<string, { weight: number; count: number }>();
  for (const spelling of spellings) {
    for (const { text, weight } of matchesIn(spelling, letters)) {
      const known = found.get(text);
      found.set(text, { weight: Math.max(weight, known?.weight ?? 0), count: (known?.count ?? 0) + 1 });
    }
  }
  return [...found]
    .sort(([a, x], [b, y]) => y.weight - x.weight || y.count - x.count || a.length - b.length || (a < b ? -1 : 1))
    .slice(0, MOST_MATCHES)
    .map(([text]) => text);
}

/** 权重：整个名称 4、全拼在名首 3、全拼在中间 2、首字母 1（覆盖整个名称另算 4）。 */
function matchesIn(spelling: Spelling, letters: string): { text: string; weight: number }[] {
  const { full, fullStarts, initials, initialStarts } = spelling;
  const byFull = locate(spelling, full, fullStarts, letters, 2).map(({ text, from, whole }) => ({
    text,
    weight: whole ? 4 : from === 0 ? 3 : 2,
  }));
  const byInitials = locate(spelling, initials, initialStarts, letters, 3).map(({ text, whole }) => ({
    text,
    weight: whole ? 4 : 1,
  }));
  return [...byFull, ...byInitials].filter(({ text }) => [...text].some(isHan));
}

/** 在一串读音里找从音节起点开始的 `letters`；少于 `least` 个汉字的只认整个名称，免得 `shi` 展开成一大片。 */
function locate(spelling: Spelling, sounds: string, starts: readonly number[], letters: string, least: number) {
  const out: { text: string; from: number; whole: boolean }[] = [];
  for (let at = sounds.indexOf(letters); at >= 0; at = sounds.indexOf(letters, at + 1)) {
    const from = starts.indexOf(at);
    if (from < 0) continue;
    const end = at + letters.length;
    const next = starts.findIndex((start) => start >= end);
    const text = spelling.chars.slice(from, next < 0 ? undefined : next).join('');
    const whole = at === 0 && end === sounds.length;
    if (whole || [...text].filter(isHan).length >= least) out.push({ text, from, whole });
  }
  return out;
}
