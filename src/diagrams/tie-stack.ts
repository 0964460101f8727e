import type { Point } from './placed-chain.ts';
import type { PlacedBox, PlacedReason, Tie, TieLine, TieMore } from './tie-map.ts';
import { linesHeight, placeBox, placeReason, placeWords, portY } from './tie-text.ts';

/** 一段线；有箭头的，尖在末点。basis 决定虚实。 */
export interface Wire {
  points: Point[];
  basis: 'stated' | 'inferred';
  tip?: true;
}

export interface PlacedTie {
  tie: Tie;
  box: PlacedBox;
  reason: PlacedReason;
}

export interface PlacedMore extends TieMore {
  lines: TieLine[];
}

// 理由、“另有”与框的间隔；两跳之间的间隔
export const wordsGap = 4;
export const tieGap = 10;

export const basisOf = (ties: readonly Tie[]): Wire['basis'] =>
  ties.some(({ reason }) => reason.mark === 'stated') ? 'stated' : 'inferred';

/** 一串框往下排，各自的理由写在框上；first 是第一个框的顶，理由在它之上。 */
export function stack(ties: readonly Tie[], x: number, first: number, width: number, snug: boolean): PlacedTie[] {
  let top = first;
  return ties.map((tie, i) => {
    const height = placeReason(tie.reason, x, 0, width).height;
    const y = i === 0 ? first : top + height + wordsGap;
    const box = placeBox(tie, x, y, width, { snug });
    top = y + box.height + tieGap;
    return { tie, box, reason: placeReason(tie.reason, x, y - wordsGap - height, width) };
  });
}

export const reasonHeight = (tie: Tie | undefined, x: number, width: number) =>
  tie === undefined ? 0 : placeReason(tie.reason, x, 0, width).height;

export const port = ({ box }: PlacedTie) => box.y + portY;
export const bottomOf = (ties: readonly PlacedTie[], otherwise: number) => {
  const last = ties.at(-1);
  return last === undefined ? otherwise : last.box.y + last.box.height;
};

/** 从竖线横着接到一个框。 */
export function stub(one: PlacedTie, from: number, tip: boolean): Wire {
  const y = port(one);
  return {
    points: [
      { x: from, y },
      { x: one.box.x, y },
    ],
    basis: one.tie.reason.mark,
    ...(tip ? { tip } : {}),
  };
}

export function placeMore(more: TieMore, x: number, y: number, width: number): PlacedMore {
  return { ...more, lines: placeWords(more, x, y, width) };
}

/** 连同下面的“另有”，到哪里为止。 */
export const endOf = (bottom: number, more?: PlacedMore) => bottom + (more ? wordsGap + linesHeight(more.lines) : 0);
