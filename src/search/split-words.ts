import { isHan, runs } from './terms.ts';

/** 2024 年以前的 Firefox 没有它；没有时按两字一词切，照样查得全，只是次序差些。 */
const segmenter =
  typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : undefined;

/** 问句里的虚词：不作为必须有的词。整句就是它们时仍照原样查。 */
const STOP_WORDS = new Set(
  (
    '的 了 和 与 及 或 在 对 为 是 有 等 之 于 把 被 给 让 向 从 到 由 以 其 该 吗 呢 吧 啊 我 我们 你 你们 他们 本 这 那 这些 那些 ' +
    '哪 哪些 哪个 哪里 什么 怎么 怎样 如何 多少 几 谁 有没有 没有 有何 可以 能 能否 是否 想 要 需要 请问 关于 有关 针对 还有 一下 都 也 就 做 指 叫 请'
  ).split(' '),
);

/** 这些字自己从不是词的一部分，落单也不并到前一个字上；“能”“有”“为”则可能是（氢能）。 */
const PARTICLES = new Set('的了和与及或吗呢吧啊');

/** 名称里这么长的才当作一个词；更长的仍由分词器切。 */
const [SHORTEST, LONGEST] = [2, 8];

/** 一句归一后的查询 → 必须有的词。 */
export type SplitWords = (folded: string) => string[];

/**
 * 站内的名称就是词典：通用分词器不认得“芯片”“斯达半导”，会切成单字。先按名称取最长的，余下的交给分词器。
 * @param names 归一后的标题与别名
 */
export function createSplitWords(names: Iterable<string>): SplitWords {
  const lexicon = new Set<string>();
  for (const name of names) if (name.length >= SHORTEST && name.length <= LONGEST) lexicon.add(name);
  return (folded) => {
    const all = [...new Set(folded.split(' ').flatMap((part) => splitPart(part, lexicon)))];
    const kept = all.filter((word) => !STOP_WORDS.has(word));
    return kept.length > 0 ? kept : all;
  };
}

/** 数目连着它后面的量词是一个词：35亿元、12英寸、8号，拆开就到处都是。 */
function splitPart(part: string, lexicon: ReadonlySet<string>): string[] {
  const words: string[] = [];
  for (const run of runs(part)) {
    const [first = '', ...rest] = isHan(run) ? splitHan(run, lexicon) : [run];
    const last = words.at(-1);
    if (last !== undefined && /^[\d.]+$/.test(last) && isHan(first)) words[words.length - 1] = last + first;
    else words.push(first);
    words.push(...rest);
  }
  return words;
}

function splitHan(run: string, lexicon: ReadonlySet<string>): string[] {
  const words: string[] = [];
  let rest = '';
  const flush = () => {
    words.push(...segment(rest));
    rest = '';
  };
  for (let at = 0; at < run.length; ) {
    const known = longestAt(run, at, lexicon);
    if (known === undefined) {
      rest += run[at++];
      continue;
    }
    flush();
    words.push(known);
    at += known.length;
  }
  flush();
  return words;
}

function longestAt(run: string, at: number, lexicon: ReadonlySet<string>): string | undefined {
  for (let size = Math.min(LONGEST, run.length - at); size >= SHORTEST; size--) {
    const piece = run.slice(at, at + size);
    if (lexicon.has(piece)) return piece;
  }
  return undefined;
}

/** 分词器切；落单的字并到前一个词上（机器|人 → 机器人、氢|能 → 氢能），虚词除外：单字几乎处处都有，当不得一个条件。 */
function segment(han: string): string[] {
  if (han === '') return [];
  const pieces = segmenter ? [...segmenter.segment(han)].map((piece) => piece.segment) : (han.match(/..?/gsu) ?? []);
  const words: string[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const attaches = [...piece].length === 1 && last !== undefined && canFollow(last, piece);
    if (attaches) words[words.length - 1] = last + piece;
    else words.push(piece);
  }
  return words;
}

/** 一个落单的字能不能并到前一个词上；虚词只并到同样落单的字上。 */
function canFollow(last: string, char: string): boolean {
  if (PARTICLES.has(char) || STOP_WORDS.has(last)) return false;
  return !STOP_WORDS.has(char) || [...last].length === 1;
}
