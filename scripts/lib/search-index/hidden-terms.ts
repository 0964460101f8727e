import type { Normaliser } from '../../../src/search/normalise.ts';
import { bigrams, isHan, runs } from '../../../src/search/terms.ts';

const HAN_RUNS = /\p{Script=Han}+/gu;
/** 含有全角字母数字的西文段。 */
const ODD_LATIN = /[A-Za-z0-9]*[\uFF10-\uFF5A][A-Za-z0-9\uFF10-\uFF5A]*/gu;

/**
 * 一页要另外交给索引的词，放进不显示的 meta `k`：
 * 1. 每段汉字的末字。Pagefind 收录“集成 成电 电路”并按词首匹配，末字“路”不是任何词的开头，单字与段末查不到；
 * 2. 页上的繁体、异体折成简体后的两字组，全角字母数字折成半角的词；
 * 3. 别名：页上未必写着。
 */
export function hiddenTerms(text: string, aliases: readonly string[], normaliser: Normaliser): string[] {
  const terms = new Set(lastChars(text));
  for (const run of [...(text.match(HAN_RUNS) ?? []), ...(text.match(ODD_LATIN) ?? [])]) {
    const folded = normaliser.fold(run);
    if (folded !== run) addRuns(terms, folded);
  }
  for (const alias of aliases) addRuns(terms, normaliser.fold(alias));
  return [...terms];
}

function lastChars(text: string): string[] {
  const heads = new Set<string>();
  const tails = new Set<string>();
  for (const run of text.match(HAN_RUNS) ?? []) {
    const chars = [...run];
    tails.add(chars.pop() ?? '');
    for (const char of chars) heads.add(char);
  }
  return [...tails].filter((char) => !heads.has(char));
}

function addRuns(terms: Set<string>, folded: string) {
  for (const run of runs(folded)) {
    const grams = isHan(run) ? [...bigrams(run), [...run].at(-1) ?? run] : [run];
    for (const gram of grams) terms.add(gram);
  }
}
