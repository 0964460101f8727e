import type { BenchDocument } from './bench-document.ts';
import type { OwnEngine } from './engines/own-engine.ts';
import { type TitleCut, titleCuts } from './queries/title-cuts.ts';

export interface FuzzReport {
  readonly tried: number;
  readonly missed: readonly TitleCut[];
}

/** 标题任意一段都该找到它：在全部结果里就算，不论名次；靠改正找到的不算。 */
export async function fuzzTitles(
  engine: OwnEngine,
  documents: readonly BenchDocument[],
  count: number,
): Promise<FuzzReport> {
  const cuts = titleCuts(documents, count);
  const missed: TitleCut[] = [];
  for (const cut of cuts) {
    const { urls, corrected } = await engine.rank(cut.query);
    if (corrected || !urls.includes(cut.url)) missed.push(cut);
  }
  return { tried: cuts.length, missed };
}
