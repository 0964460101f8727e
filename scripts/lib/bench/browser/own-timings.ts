import type { Browser } from 'playwright';
import { type QueryTiming, SearchSession } from './search-session.ts';

export interface OwnTimings {
  /** 每条查询都在新的、没有缓存的浏览器里第一次查，一次给出。 */
  readonly cold: readonly QueryTiming[];
  /** 同一页里接着查，逐字打；前几条热身的不算。 */
  readonly typed: readonly QueryTiming[];
  /** 另一页里接着查，一次给出；前几条热身的不算。 */
  readonly whole: readonly QueryTiming[];
  /** 打开检索页、还没打字时最长的一个主线程任务。 */
  readonly opening: number;
}

/** 热身用的五条，不计时。 */
export const warmUp = ['条例', '企业', '规划', '管理办法', '人民政府'] as const;

/** 在真的检索页上打字、计时。 */
export async function timeOwn(
  browser: Browser,
  base: string,
  cold: readonly string[],
  warm: readonly string[],
): Promise<OwnTimings> {
  const first: QueryTiming[] = [];
  let opening = 0;
  for (const query of cold) {
    const session = await SearchSession.open(browser, base);
    opening = Math.max(opening, await session.longest());
    first.push(await session.enter(query, 'whole'));
    await session.close();
  }
  const later = async (by: 'keys' | 'whole') => {
    const session = await SearchSession.open(browser, base);
    const timings: QueryTiming[] = [];
    for (const query of warm) timings.push(await session.enter(query, by));
    await session.close();
    return timings.slice(warmUp.length);
  };
  return { cold: first, typed: await later('keys'), whole: await later('whole'), opening };
}

/** 全部计过时的查询。 */
export const allTimings = ({ cold, typed, whole }: OwnTimings): readonly QueryTiming[] => [...cold, ...typed, ...whole];
