/** 同一个意思的另一种写法，原文，未归一。 */
type Rewrite = (query: string) => string | undefined;

/** 国发20208号、国发2020第8号 → 国发〔2020〕8号；括号的各种写法归一时已经拉平。 */
const documentNumber: Rewrite = (query) => {
  const match =
    /^(\p{Script=Han}{2,12})[^\p{L}\p{N}]{0,3}((?:19|20)\d{2})[^\p{L}\p{N}]{0,3}第?\s*(\d{1,4})\s*号?$/u.exec(query);
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : undefined;
};

const YEARS = /((?:19|20)\d{2})\s*年?\s*(?:[-－–—―~～至到]+)\s*((?:19|20)\d{2})\s*年?/u;
/** 2019—2023 与 2019至2023年：来源两种都写。 */
const yearRange =
  (joint: string): Rewrite =>
  (query) =>
    YEARS.test(query) ? query.replace(YEARS, `$1${joint}$2`) : undefined;

/** 110亿元 → 110亿：来源未必带“元”。 */
const withoutYuan: Rewrite = (query) => {
  const shorter = query.replace(/([\d.]+\s*[万亿]+)\s*元(?!素|件|器|年)/gu, '$1');
  return shorter === query ? undefined : shorter;
};

const rewrites: readonly Rewrite[] = [documentNumber, yearRange('-'), yearRange('至'), yearRange('年至'), withoutYuan];

/** 一句查询的其他写法：文号、年份起止、金额。 */
export function otherForms(query: string): string[] {
  return [...new Set(rewrites.flatMap((rewrite) => rewrite(query) ?? []))];
}
