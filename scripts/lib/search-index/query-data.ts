import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import type { EntryName, QueryData } from '../../../src/search/query-data.ts';

const HAN = /\p{Script=Han}/u;

/** 生成查询资料。`chars` 是站内出现过的全部汉字，繁简对照只收折成这些字的。 */
export function buildQueryData(names: readonly EntryName[], chars: ReadonlySet<string>): QueryData {
  const everyName = [...new Set(names.flatMap(({ title, aliases = [] }) => [title, ...aliases]))];
  const nameChars = [...new Set(everyName.flatMap((name) => [...name]))].filter((char) => HAN.test(char)).sort();
  const readings = new Map(nameChars.map((char) => [char, syllables(char)[0] ?? '']));
  return {
    simplified: simplifiedPairs(new Set([...chars, ...nameChars])),
    readings: [nameChars.join(''), nameChars.map((char) => readings.get(char)).join(' ')],
    polyphones: polyphones(everyName, readings),
    names,
  };
}

/**
 * 整个基本区逐字折成简体，只留任一边在站内出现过的：两边都没有的，折不折都查不到。
 * 港台异体一并折（裡、裏 → 里）；一对多的（乾 → 干）照 OpenCC 的单字首选。
 */
export function simplifiedPairs(chars: ReadonlySet<string>): [from: string, to: string] {
  const converters = [Converter({ from: 'hk', to: 'cn' }), Converter({ from: 'tw', to: 'cn' })];
  const pairs: [string, string][] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const from = String.fromCodePoint(code);
    const to = converters.map((convert) => convert(from)).find((text) => text !== from);
    if (to && [...to].length === 1 && (chars.has(to) || chars.has(from))) pairs.push([from, to]);
  }
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}

/** 名称里的多音字（重庆、银行）读音与逐字常用音不同，整条另记。 */
function polyphones(names: readonly string[], readings: ReadonlyMap<string, string>): Record<string, string> {
  const odd: [string, string][] = [];
  for (const name of names) {
    const chars = [...name];
    const read = syllables(name);
    if (read.length !== chars.length) throw new Error(`pinyin-pro 的音节数与字数不符：${name}`);
    // 非汉字占一个空位，读音仍与字逐一对应。
    const sounds = chars.map((char, i) => (HAN.test(char) ? (read[i] ?? '') : '-'));
    if (chars.some((char, i) => HAN.test(char) && sounds[i] !== readings.get(char))) odd.push([name, sounds.join(' ')]);
  }
  return Object.fromEntries(odd);
}

function syllables(text: string): string[] {
  return pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'spaced' });
}
