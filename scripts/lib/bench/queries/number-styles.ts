/** 文号里的年份括号，人们会打成的各种样子。 */
const styles: readonly ((year: string) => string)[] = [
  (year) => `〔${year}〕`,
  (year) => `[${year}]`,
  (year) => `(${year})`,
  (year) => `（${year}）`,
  (year) => `【${year}】`,
  (year) => `${year} `,
  (year) => ` ${year} `,
];

const bracketed = /〔(\d{4})〕/;

/** 一个文号的各种写法；没有年份括号的只有原样一种。 */
export const numberStyles = (number: string): string[] =>
  bracketed.test(number)
    ? styles.map((style) => number.replace(bracketed, (_, year: string) => style(year)))
    : [number];
