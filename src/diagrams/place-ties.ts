import { edge, fullWidth, nodeX, type PlacedBlock, placeBlock, trunkX } from './place-tie-block.ts';
import type { PlacedBox, TieMap } from './tie-map.ts';
import { basisOf, type PlacedMore, placeMore, port, tieGap, type Wire } from './tie-stack.ts';
import { linesHeight, placeBox } from './tie-text.ts';

/** 排好的牵连图，单位像素。 */
export interface PlacedTies {
  width: number;
  height: number;
  entry: PlacedBox;
  blocks: PlacedBlock[];
  more?: PlacedMore;
  wires: Wire[];
}

// 左栏恰好放进 360 像素宽的手机，右栏的线头露在边上，看得出还能往右滚。
const leftWidth = 292;
const aloneWidth = 327;
const blockGap = 18;

/**
 * 条目 → 环节 → 政策（或企业）排成两栏：左栏是本条目、环节和环节的上下游，右栏是环节再连到的。
 * 每一跳的理由写在它的框上；框与字都不相叠，线不穿框。
 */
export function placeTies(map: TieMap): PlacedTies {
  const alone = map.blocks.every(({ reach }) => reach.length === 0);
  const left = alone ? aloneWidth : leftWidth;
  const entry = placeBox(map.entry, edge, edge, left - edge, { bold: true });
  const wires: Wire[] = [];
  let bottom = entry.y + entry.height;
  const blocks = map.blocks.map((block, i) => {
    const found = placeBlock(block, bottom + (i === 0 ? tieGap : blockGap), left);
    wires.push(...found.wires);
    bottom = found.bottom;
    return found.placed;
  });
  const last = blocks.at(-1);
  if (last) {
    const trunk = [
      { x: trunkX, y: entry.y + entry.height },
      { x: trunkX, y: port(last.node) },
    ];
    wires.push({ points: trunk, basis: basisOf(map.blocks.map(({ node }) => node)) });
  }
  const more = map.more && placeMore(map.more, nodeX, bottom + tieGap, left - nodeX);
  if (more) bottom += tieGap + linesHeight(more.lines);
  return {
    width: alone ? aloneWidth + edge : fullWidth,
    height: bottom + 2,
    entry,
    blocks,
    wires,
    ...(more ? { more } : {}),
  };
}
