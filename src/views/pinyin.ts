import { pinyin } from 'pinyin-pro';
import { corrections } from './pinyin-corrections.ts';

const han = /\p{Script=Han}/u;
const correctedWords = new RegExp(
  Object.keys(corrections)
    .sort((a, b) => b.length - a.length)
    .join('|'),
  'g',
);

/** 逐个码点的音节：不带声调，ü 写作 v；不是汉字的、没有读音的是空。 */
export function syllablesOf(name: string): string[] {
  const chars = [...name];
  const read = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
  if (read.length !== chars.length) throw new Error(`pinyin-pro 的音节数与字数不符：${name}`);
  const syllables = chars.map((char, i) => (han.test(char) && /^[a-z]+$/.test(read[i] ?? '') ? (read[i] ?? '') : ''));
  for (const { 0: word, index } of name.matchAll(correctedWords)) {
    const start = [...name.slice(0, index)].length;
    (corrections[word] ?? '').split(' ').forEach((syllable, i) => {
      syllables[start + i] = syllable;
    });
  }
  return syllables;
}

/** 全角、罗马数字、带符号的字母先换成普通的，排序时不另成一类。 */
const plain = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '');

/**
 * 名字 → 排序用的一串词：一个汉字一个音节，一段拉丁字母算一个词，一段数字补零后算一个词；
 * 标点、书名号、空格不算。读不出的字放到最后（~ 在字母之后）。
 */
function wordsOf(name: string): string[] {
  const text = plain(name);
  const syllables = syllablesOf(text);
  const words: string[] = [];
  let run = '';
  const close = () => {
    if (run) words.push(/^\d/.test(run) ? run.replace(/^0+(?=\d)/, '').padStart(12, '0') : run);
    run = '';
  };
  [...text].forEach((char, i) => {
    if (/[0-9]/.test(char)) {
      if (!/^\d*$/.test(run)) close();
      run += char;
    } else if (/[a-z]/i.test(char)) {
      if (/^\d/.test(run)) close();
      run += char.toLowerCase();
    } else {
      close();
      if (syllables[i]) words.push(syllables[i]);
      else if (/\p{L}|\p{N}/u.test(char)) words.push(`~${char}`);
    }
  });
  close();
  return words;
}

/** 算过的键：排一次序要比几十万次，同一个名字在几张索引里都要用。 */
const keys = new Map<string, string>();

/**
 * 排序键：直接按码元比就是拼音次序。数字在前，其后拉丁字母按字母与汉字混排（AI 在“安”之前）。
 * 逐音节比，不是把字母连起来比：音节后的空格小于任何字母，所以“西安”在“先”之前。
 * 音节全同的，末尾的原文定先后，次序总是唯一的。
 */
export function pinyinKey(name: string): string {
  let key = keys.get(name);
  if (key === undefined) {
    const words = wordsOf(name);
    key = `${(words.length > 0 ? words : ['~']).map((word) => `${word} `).join('')}\t${name}`;
    keys.set(name, key);
  }
  return key;
}

export const comparePinyin = (a: string, b: string): number => {
  const [first, second] = [pinyinKey(a), pinyinKey(b)];
  return first < second ? -1 : first > second ? 1 : 0;
};

/** 归到哪个字母：A 到 Z；数字开头的归 0-9；读不出的归 #。 */
export function firstLetter(name: string): string {
  const first = pinyinKey(name).charAt(0);
  if (/\d/.test(first)) return '0-9';
  return /[a-z]/.test(first) ? first.toUpperCase() : '#';
}
