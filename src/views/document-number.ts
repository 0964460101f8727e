/** 一个文号拆成三段：字头（国发）、年份、序号。没有年份的是令号，按序号连着排。 */
export interface DocumentNumber {
  series: string;
  year?: number;
  ordinal?: number;
}

const digitsOf = '零一二三四五六七八九';
const units: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 三百七十三、三七三 → 373；只到千位，令号用不到更大的。 */
function fromChinese(text: string): number {
  let total = 0;
  let digit = 0;
  for (const char of text.replaceAll('〇', '零')) {
    const unit = units[char];
    if (unit === undefined) digit = digit * 10 + digitsOf.indexOf(char);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}
const countOf = (text: string) => (/^\d/.test(text) ? Number(text) : fromChinese(text));

/** 空格只在两段都是汉字时留一个（财政部 税务总局公告），别处都是排版留下的。 */
const tidy = (series: string) => series.trim().replace(/\s+/g, ' ');

const count = '(\\d{1,5}|[〇零一二三四五六七八九十百千]{1,9})';
/** 国发〔2020〕8号、国发[2020] 8 号、公告2021年第12号、法民字〔1993〕第34号。 */
const yearly = new RegExp(`^(.+?)\\s*[〔\\[(【]?\\s*((?:19|20)\\d{2})\\s*[年〕\\])】]+\\s*第?\\s*${count}\\s*号$`);
/** 国务院令第373号、主席令第七十三号、公安部令（第61号）。 */
const running = new RegExp(`^(.*\\p{Script=Han})(?<!年)\\s*\\(?第\\s*${count}\\s*号\\)?$`, 'u');

/** 拆文号；拆不开的整个当作字头，一字不改，不猜。 */
export function parseDocumentNumber(text: string): DocumentNumber {
  const plain = text.normalize('NFKC').trim();
  const dated = yearly.exec(plain);
  if (dated) {
    const [, series = '', year = '', ordinal = ''] = dated;
    return { series: tidy(series), year: Number(year), ordinal: countOf(ordinal) };
  }
  const [, series = '', ordinal = ''] = running.exec(plain) ?? [];
  return series ? { series: tidy(series), ordinal: countOf(ordinal) } : { series: text };
}

/** 同一字头里的次序：年份、序号都按数目比，2 号在 10 号之前。 */
export const compareNumbers = (a: DocumentNumber, b: DocumentNumber): number =>
  (a.year ?? 0) - (b.year ?? 0) || (a.ordinal ?? 0) - (b.ordinal ?? 0);
