/** 一段至多多少字：短则摘录少下载，长则倒排表小。7,188 份全文上量过，见 docs/search.md。 */
const LONGEST = 1200;
/** 一行就超长的，在句末断开；实在没有句末，前后两段重叠这么多字，跨界的短语才不漏。 */
const OVERLAP = 24;
const SENTENCE_END = /[。；！？]/gu;

/** 一个单元的文字 → 几段，每段若干整行。没有文字的单元没有段。 */
export function splitPassages(text: string): string[] {
  const passages: string[] = [];
  let current = '';
  const flush = () => {
    if (current !== '') passages.push(current);
    current = '';
  };
  for (const line of text.split('\n').flatMap(splitLine)) {
    if (current !== '' && current.length + line.length + 1 > LONGEST) flush();
    current += current === '' ? line : `\n${line}`;
  }
  flush();
  return passages;
}

function splitLine(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > LONGEST) {
    const ends = [...rest.slice(0, LONGEST).matchAll(SENTENCE_END)];
    const end = ends.at(-1)?.index;
    const cut = end === undefined ? wholeAt(rest, LONGEST) : end + 1;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(end === undefined ? wholeAt(rest, cut - OVERLAP) : cut);
  }
  return rest === '' ? pieces : [...pieces, rest];
}

/** 不在代理对中间下刀。 */
const wholeAt = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at] ?? '') ? at - 1 : at);
