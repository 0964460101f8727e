import type { AliasTable } from './aliases.ts';
import type { MatchedBy } from './answer.ts';
import { otherForms } from './forms.ts';
import type { Normaliser } from './normalise.ts';
import { mayBePinyin, type PinyinIndex } from './pinyin.ts';
import { isGeneric, isQuestion } from './questions.ts';
import type { SplitWords } from './split-words.ts';
import { runs } from './terms.ts';

/** 一个词，归一后的写法；`synonyms` 有一个也算。 */
export interface Word {
  readonly text: string;
  readonly synonyms: readonly string[];
}

/** 查询的一种读法，归一后的写法；没有 `by` 的是照原样。 */
export interface Reading {
  readonly folded: string;
  /** 必须有的词。 */
  readonly words: readonly Word[];
  /** 有则更好的词：问句里“政策”“材料”一类泛指的话。 */
  readonly soft: readonly Word[];
  /** 问句：整个名称出现在问句里的，也算相符。 */
  readonly isQuestion: boolean;
  /** 读者自己用空白隔开了几个词：要的就是分开的词。 */
  readonly spaced: boolean;
  readonly by?: MatchedBy;
  /** 引号里的：须一字不差。 */
  readonly quoted?: boolean;
  /** 只看名称，不查正文：没有把握的读法不值得为它下载倒排表。 */
  readonly namesOnly?: boolean;
}

/** 原样的一串字：不切词，不引申。 */
export const literalReading = (folded: string): Reading => ({
  folded,
  words: [],
  soft: [],
  isQuestion: false,
  spaced: false,
});

/** 一种读法里可以标出来的词，长的在前。单字到处都是，标出来只会花眼；整句就是单字的，由整句去标。 */
export const wordsToMark = ({ words, soft }: Reading): string[] =>
  [...words, ...soft]
    .flatMap(({ text, synonyms }) => [text, ...synonyms])
    .filter((text) => text.length > 1)
    .sort((a, b) => b.length - a.length);

export interface Reader {
  readonly normaliser: Normaliser;
  readonly aliases: AliasTable;
  readonly splitWords: SplitWords;
  /** 只有查询像拼音时才取：读音文件不必人人都下载。 */
  pinyin(): Promise<PinyinIndex>;
}

/** 再多的读法，下载量上去了，命中却多是牵强的。 */
const MOST_READINGS = 8;
const MOST_WORDS = 8;
const MOST_PINYIN_WORDS = 4;

type Add = (text: string, by: MatchedBy, doubtful?: boolean) => void;

/** 一句普通的话的全部读法，原样在前。 */
export async function readingsOf(query: string, reader: Reader): Promise<Reading[]> {
  const { normaliser, aliases } = reader;
  const folded = normaliser.fold(query);
  if (folded === '') return [];
  const found = new Map<string, Reading>([[folded, { folded, ...wordsOf(query, reader) }]]);
  const add: Add = (text, by, doubtful = false) => {
    const other = normaliser.fold(text);
    if (other !== '' && !found.has(other))
      found.set(other, { folded: other, ...wordsOf(text, reader), by, ...(doubtful && { namesOnly: true }) });
  };
  for (const form of otherForms(query)) add(form, { kind: 'form', from: query, to: form });
  for (const { alias, name } of aliases.match(folded)) {
    add(replaceFirst(query, folded, alias, name, normaliser), { kind: 'alias', from: alias, to: name });
  }
  await addPinyin(query, reader, add);
  return [...found.values()].slice(0, MOST_READINGS);
}

type Wording = Pick<Reading, 'words' | 'soft' | 'isQuestion' | 'spaced'>;

/** 空白隔开的各段分别切词：读者隔开的地方就是词界。 */
function wordsOf(query: string, { normaliser, aliases, splitWords }: Reader): Wording {
  const parts = query.split(/\s+/).map(normaliser.fold);
  const all = [...new Set(splitWords(parts.filter((part) => part !== '').join(' ')))]
    .slice(0, MOST_WORDS)
    .map((text) => ({ text, synonyms: aliases.synonymsOf(text).map(normaliser.fold) }));
  const asks = isQuestion(query);
  const manner = { isQuestion: asks, spaced: /\S\s+\S/.test(query) };
  const firm = asks ? all.filter(({ text }) => !isGeneric(text)) : all;
  if (firm.length === 0) return { words: all, soft: [], ...manner };
  return { words: firm, soft: all.filter((word) => !firm.includes(word)), ...manner };
}

/** 在原话里换掉别名；原话里找不到（全角、繁体写的），就在归一后的写法里换。 */
function replaceFirst(query: string, folded: string, alias: string, name: string, normaliser: Normaliser): string {
  const spaced = query.split(/\s+/).map(normaliser.fold).join(' ');
  return (spaced.includes(alias) ? spaced : folded).replace(alias, () => ` ${name} `).trim();
}

/** 整句是拼音，或逐词是拼音：`jcdl zhengce` → 集成电路政策。整句的几种读法里，只有最像的一种查正文。 */
async function addPinyin(query: string, { normaliser, pinyin }: Reader, add: Add) {
  if (!/[a-z]/i.test(query)) return;
  if (mayBePinyin(query)) {
    const matches = (await pinyin()).match(query);
    for (const [i, to] of matches.entries()) add(to, { kind: 'pinyin', from: query, to }, i > 0);
    if (matches.length > 0) return;
  }
  const parts = query
    .trim()
    .split(/\s+/)
    .flatMap((part) => runs(normaliser.fold(part)));
  const latin = parts.filter((part) => /[a-z]/.test(part));
  if (parts.length < 2 || latin.length > MOST_PINYIN_WORDS || !latin.every(mayBePinyin)) return;
  const index = await pinyin();
  const read = new Map(latin.map((part) => [part, index.match(part)[0]]));
  if ([...read.values()].includes(undefined)) return;
  const to = parts.map((part) => read.get(part) ?? part).join(' ');
  add(to, { kind: 'pinyin', from: query, to });
}
