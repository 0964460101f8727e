/** 一个日期占的时间（毫秒）：只写到年、月的，从首日零点到末日之后的零点。 */
export function daySpan(value: string): { from: number; to: number } {
  const [year = 0, month, day] = value.split('-').map(Number);
  if (month === undefined) return { from: Date.UTC(year, 0), to: Date.UTC(year + 1, 0) };
  if (day === undefined) return { from: Date.UTC(year, month - 1), to: Date.UTC(year, month) };
  return { from: Date.UTC(year, month - 1, day), to: Date.UTC(year, month - 1, day + 1) };
}
