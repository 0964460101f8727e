import type { Rect } from './placed-chain.ts';

/** 一个框：可点的名字，和名字旁的一句（类别、状况）。 */
export interface TieEnd {
  title: string;
  /** 没有就不是链接：本页自己。 */
  href?: string;
  note?: string;
  /** 旁边那一句用警示色（期满、废止）。 */
  caution?: boolean;
}

/** 凭什么相连：明载还是推断、一句话、出处里的位置。 */
export interface TieReason {
  mark: 'stated' | 'inferred';
  text: string;
  locator: string;
}

/** 一跳：连到一个框，带着理由；id 与表里的同一行对得上。 */
export interface Tie extends TieEnd {
  id: string;
  reason: TieReason;
}

/** 画不下的，写成一行链接。 */
export interface TieMore {
  text: string;
  href: string;
}

/** 条目连到的一个环节，和环节再连到的：上下游，以及政策或企业。 */
export interface TieBlock {
  node: Tie;
  /** 第几条链，决定颜色。 */
  chain: number;
  near: { up: Tie[]; down: Tie[]; more?: TieMore };
  reach: Tie[];
  more?: TieMore;
  /** 一个都没有时说的话。 */
  none?: string;
}

export interface TieMap {
  entry: TieEnd;
  blocks: TieBlock[];
  more?: TieMore;
}

/** 一行字；locator 写在行末，用次要的颜色。 */
export interface TieLine {
  text: string;
  x: number;
  y: number;
  locator?: string;
}

/** 框和框里的字，单位像素。 */
export interface PlacedBox extends Rect {
  title: TieLine[];
  note: TieLine[];
  /** 旁边那一句靠右写在名字的同一行。 */
  noteAtEnd: boolean;
}

export interface PlacedReason {
  lines: TieLine[];
  /** 证据记号的圆心。 */
  mark: { x: number; y: number };
  height: number;
}
