import type { Unit } from './answer.ts';
import { type IndexFiles, PINYIN_FILE } from './index-files.ts';
import { createPace } from './pace.ts';
import { isHan } from './terms.ts';

/** 读音文件 `search/pinyin.js` 的内容；打了拉丁字母才读入。 */
export interface StoredPinyin {
  /** 汉字 → 常用读音；读音以空格相隔，与字逐一对应，ü 写作 v。 */
  readonly readings: readonly [han: string, pinyin: string];
  /**
   * 多音字在名称里读得与常用音不同的：名称的序号 → `位置 读音` 交替，以空格相隔。
   * 序号按单元次序数，每个单元先标题后别名。
   */
  readonly odd: Readonly<Record<number, string>>;
}

interface Spelling {
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
/** 再长的名称，没有人从第三十个字打起首字母。 */
const LONGEST_SPELLED = 60;

/** 是不是可能是拼音：只有拉丁字母、数字、隔音符。 */
export const mayBePinyin = (query: string) => PINYIN_QUERY.test(lettersOf(query));

const lettersOf = (query: string) => query.toLowerCase().replace(/[\s'’]/g, '');

/** 第一次用到时读入读音文件；读不成的，下次重来。 */
export function openPinyin(files: IndexFiles, units: readonly Unit[]): () => Promise<PinyinIndex> {
  let opening: Promise<PinyinIndex> | undefined;
  return () => {
    opening ??= files
      .read(PINYIN_FILE)
      .then((stored) => createPinyinIndex(stored as StoredPinyin, units))
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      });
    return opening;
  };
}

/** 全拼、前半截、首字母都认；取名称中对得上的那一段，而不是整个名称，所以许多名称共有的词只展开一次。 */
async function createPinyinIndex(stored: StoredPinyin, units: readonly Unit[]): Promise<PinyinIndex> {
  const pace = createPace();
  const sounds = stored.readings[1].split(' ');
  const reading = new Map([...stored.readings[0]].map((han, i) => [han, sounds[i] ?? '']));
  const spellings: Spelling[] = [];
  let index = 0;
  for (const { title, aliases } of units) {
    for (const name of [title, ...aliases]) spellings.push(spell(name, oddReadings(stored.odd[index++]), reading));
    await pace();
  }
  return {
    match(query) {
      const letters = lettersOf(query);
      return PINYIN_QUERY.test(letters) ? bestMatches(spellings, looseV(letters)) : [];
    },
  };
}

function oddReadings(line = ''): ReadonlyMap<number, string> {
  const parts = line.split(' ');
  return new Map(parts.flatMap((part, i) => (i % 2 === 0 && parts[i + 1] ? [[Number(part), parts[i + 1] ?? '']] : [])));
}

/** ü 有人打 v 有人打 u。 */
function looseV(letters: string): string {
  return letters.replaceAll('v', 'u');
}

function spell(name: string, odd: ReadonlyMap<number, string>, reading: ReadonlyMap<string, string>): Spelling {
  const chars = [...name].slice(0, LONGEST_SPELLED);
  const fullStarts: number[] = [];
  const initialStarts: number[] = [];
  let full = '';
  let initials = '';
  for (const [i, char] of chars.entries()) {
    const sound = looseV(odd.get(i) ?? soundOf(char, reading));
    fullStarts.push(full.length);
    initialStarts.push(initials.length);
    full += sound;
    initials += isHan(char) ? sound.slice(0, 1) : sound;
  }
  return { chars, full, fullStarts, initials, initialStarts };
}

function soundOf(char: string, reading: ReadonlyMap<string, string>): string {
  const known = reading.get(char);
  if (known !== undefined) return known;
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
  const byInitials = locate(spelling, initials, initialStarts, letters, 3, 2).map(({ text, whole }) => ({
    text,
    weight: whole ? 4 : 1,
  }));
  return [...byFull, ...byInitials].filter(({ text }) => [...text].some(isHan));
}

/**
 * 在一串读音里找从音节起点开始的 `letters`；少于 `least` 个汉字的只认整个名称，免得 `shi` 展开成一大片。
 * @param leastAtStart 在名称开头的，够这么多个汉字也认：打了 `jc` 的人多半要接着打下去
 */
function locate(
  spelling: Spelling,
  sounds: string,
  starts: readonly number[],
  letters: string,
  least: number,
  leastAtStart = least,
) {
  const out: { text: string; from: number; whole: boolean }[] = [];
  for (let at = sounds.indexOf(letters); at >= 0; at = sounds.indexOf(letters, at + 1)) {
    // 标点没有读音，与后一个字同起点：取后一个。
    const from = starts.lastIndexOf(at);
    if (from < 0) continue;
    const end = at + letters.length;
    const next = starts.findIndex((start) => start >= end);
    const text = spelling.chars.slice(from, next < 0 ? undefined : next).join('');
    const whole = at === 0 && end === sounds.length;
    const enough = [...text].filter(isHan).length >= (from === 0 ? leastAtStart : least);
    if (whole || enough) out.push({ text, from, whole });
  }
  return out;
}
