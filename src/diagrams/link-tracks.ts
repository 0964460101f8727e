import type { LineageLink } from './lineage-map.ts';

/** 左槽里的一条竖线：指向同一份文件、依据相同的关系合走一条。 */
export interface LinkTrack {
  to: string;
  basis: LineageLink['basis'];
  links: LineageLink[];
  top: number;
  bottom: number;
  /** 第几条，0 最靠图。 */
  track: number;
}

const apart = 6;

/**
 * 把关系分到左槽的竖线上：短的靠里，长的靠外，同一条上的上下不相接。
 * @param portY 每份文件线进出的高度
 */
export function assignLinkTracks(
  links: readonly LineageLink[],
  portY: (link: LineageLink, end: 'from' | 'to') => number,
): LinkTrack[] {
  const groups = Map.groupBy(links, ({ to, basis }) => `${to} ${basis}`);
  const tracks = [...groups.values()].flatMap((own): LinkTrack[] => {
    const [first] = own;
    if (first === undefined) return [];
    const ys = own.flatMap((link) => [portY(link, 'from'), portY(link, 'to')]);
    return [{ to: first.to, basis: first.basis, links: own, top: Math.min(...ys), bottom: Math.max(...ys), track: 0 }];
  });
  tracks.sort((a, b) => a.bottom - a.top - (b.bottom - b.top) || a.top - b.top);
  const taken: LinkTrack[][] = [];
  for (const one of tracks) {
    const free = taken.findIndex((own) =>
      own.every(({ top, bottom }) => one.top > bottom + apart || one.bottom < top - apart),
    );
    one.track = free < 0 ? taken.length : free;
    taken[one.track] = [...(taken[one.track] ?? []), one];
  }
  return tracks;
}
