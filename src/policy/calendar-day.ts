/** 日子都是文字：年、年月或年月日（2025、2025-03、2025-03-08）。按首日起、末日止算，不猜精度以外的日子。 */

/** 认得出的日子；别的写法（2025年底）算不出先后，当作没有。 */
export const isDay = (value: string | undefined): value is string =>
  value !== undefined && /^\d{4}(-\d{2}){0,2}$/.test(value) && !Number.isNaN(Date.parse(firstDay(value)));

/** 一个日子最早是哪一天。 */
export const firstDay = (value: string): string => `${value}-01-01`.slice(0, 10);

/** 一个日子最晚是哪一天：2024-02 是 2024-02-29。 */
export function lastDay(value: string): string {
  if (value.length === 10) return value;
  const [year, month = '12'] = value.split('-');
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10);
}

/** 次日；年月日。 */
export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** 从 from 到 to 隔几天；to 在前是负数。两头都是年月日。 */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

const EAST_8 = 8 * 3_600_000;

/** 某一刻在北京时间是哪一天；与读者电脑设的时区无关。 */
export const chinaDay = (moment: Date): string => new Date(moment.getTime() + EAST_8).toISOString().slice(0, 10);
