import type { Normaliser } from '../../../src/search/normalise.ts';
import { bigrams, isHan, runs } from '../../../src/search/terms.ts';

const HAN_RUNS = /\p{Script=Han}+/gu;

/**
 * 一页要另外交给索引的词，放进不显示的 meta `k`：
 * 1. 每段汉字的末字。Pagefind 收录“集成 成电 电路”并按词首匹配，末字“路”不是任何词的开头，单字与段末查不到；
 * 2. 页上的繁体、异体，折成简体后的两字组；
 * 3. 别名：页上未必写着。
 */
export function hiddenTerms(text: string, aliases: readonly string[], normaliser: Normaliser): string[] {
  const terms = new Set(lastChars(text));
  for (const run of text.match(HAN_RUNS) ?? []) {
    const folded = normaliser.fold(run);
    if (folded !== run) addRun(terms, folded);
  }
  for (const alias of aliases) for (const run of runs(normaliser.fold(alias))) addRun(terms, run);
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

function addRun(terms: Set<string>, run: string) {
  if (!isHan(run)) {
    terms.add(run);
    return;
  }
  for (const gram of bigrams(run)) terms.add(gram);
  terms.add([...run].at(-1) ?? run);
}
