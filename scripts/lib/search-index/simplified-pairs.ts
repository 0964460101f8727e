import { Converter } from 'opencc-js/t2cn';
import type { SimplifiedPairs } from '../../../src/search/normalise.ts';

export interface Simplified {
  /** 站内写着的繁体字。 */
  readonly written: SimplifiedPairs;
  /** 站内没有写，但折成的简体字站内有：只有查询用得着。 */
  readonly asked: SimplifiedPairs;
}

/**
 * 整个基本区逐字折成简体，只留任一边在站内出现过的：两边都没有的，折不折都查不到。
 * 港台异体一并折（裡、裏 → 里）；一对多的（乾 → 干）照 OpenCC 的单字首选。
 */
export function simplifiedPairs(chars: ReadonlySet<string>): Simplified {
  const converters = [Converter({ from: 'hk', to: 'cn' }), Converter({ from: 'tw', to: 'cn' })];
  const simplified = commonSimplified();
  const pairs: [string, string][] = [];
  for (let code = 0x3400; code <= 0x9fff; code++) {
    const from = String.fromCodePoint(code);
    const to = converters.map((convert) => convert(from)).find((text) => text !== from);
    if (to && [...to].length === 1 && (chars.has(to) || chars.has(from))) pairs.push([from, to]);
  }
  return {
    written: columns(pairs.filter(([from]) => chars.has(from) && !simplified.has(from))),
    asked: columns(pairs.filter(([from]) => !chars.has(from))),
  };
}

/**
 * GB 2312 收的汉字：本身就是通行的简体（什么的“么”，OpenCC 单看会折成“幺”），正文里写着的不折。
 */
function commonSimplified(): Set<string> {
  const decoder = new TextDecoder('gbk');
  const chars = new Set<string>();
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) chars.add(decoder.decode(new Uint8Array([row, cell])));
  }
  return chars;
}

const columns = (pairs: readonly [from: string, to: string][]): SimplifiedPairs => [
  pairs.map(([from]) => from).join(''),
  pairs.map(([, to]) => to).join(''),
];
