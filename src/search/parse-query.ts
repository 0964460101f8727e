/** 读者打的一句话拆成的三样；都是原样文字，未归一。 */
export interface ParsedQuery {
  /** 普通的话，可以按别名、拼音、写法理解。 */
  readonly plain: string;
  /** 引号里的：须一字不差地相连。 */
  readonly exact: readonly string[];
  /** 减号后的：不许有。 */
  readonly not: readonly string[];
}

/** 再长的查询不会更准，只会更慢。 */
const LONGEST = 200;
/** 中文引号是题名里常有的（“十四五”规划），单独成词时才算要求原样。 */
const QUOTED = /"([^"]*)"|＂([^＂]*)＂|(?<!\S)“([^”]*)”(?!\S)|(?<!\S)「([^」]*)」(?!\S)|(?<!\S)『([^』]*)』(?!\S)/gu;
/** 减号须在句首或空白之后，且紧跟着词：2019-2023、IGBT-2 里的不算。 */
const EXCLUDED = /(^|\s)[-－−](?:"([^"]*)"|“([^”]*)”|([^\s"“”-][^\s"“”]*))/gu;
const LONE_SURROGATES = /[\uD800-\uDFFF]/gu;

/** 什么都接受，从不抛错。 */
export function parseQuery(text: string): ParsedQuery {
  const clean = [...text.replace(LONE_SURROGATES, ' ')].slice(0, LONGEST).join('').trim();
  const not: string[] = [];
  const exact: string[] = [];
  const positive = clean.replace(EXCLUDED, (_, before: string, ...quoted) => {
    not.push(firstText(quoted));
    return before;
  });
  const plain = positive.replace(QUOTED, (_, ...quoted) => {
    exact.push(firstText(quoted));
    return ' ';
  });
  const filled = (texts: string[]) => texts.map((one) => one.trim()).filter((one) => one !== '');
  return { plain: plain.replace(/\s+/g, ' ').trim(), exact: filled(exact), not: filled(not) };
}

/** 几个括号组里对上的那一个；其后是位置与全文，不要。 */
const firstText = (groups: readonly unknown[]): string =>
  String(groups.slice(0, 5).find((group) => typeof group === 'string') ?? '');
