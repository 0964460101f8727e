import type { PlacedBox, TieBlock, TieLine } from './tie-map.ts';
import {
  basisOf,
  bottomOf,
  endOf,
  type PlacedMore,
  type PlacedTie,
  placeMore,
  port,
  reasonHeight,
  stack,
  stub,
  tieGap,
  type Wire,
  wordsGap,
} from './tie-stack.ts';
import { linesHeight, placeBox, placeReason, placeWords, portY } from './tie-text.ts';

export interface PlacedBlock {
  chain: number;
  node: PlacedTie;
  up: PlacedTie[];
  down: PlacedTie[];
  nearMore?: PlacedMore;
  reach: PlacedTie[];
  reachMore?: PlacedMore;
  none: TieLine[];
}

// 左栏自左至右：主线、环节的框、下游与上游的竖线、上下游的框
export const trunkX = 10;
export const nodeX = 34;
const downX = 46;
const upX = 62;
const nearX = 84;
// 右栏：竖线、框
const spineGap = 24;
const reachGap = 48;
/** 两栏合起来到哪里为止；框线半边在外，图边留一像素。 */
export const edge = 1;
export const fullWidth = 700;

/** 环节的上下游，挂在它的框下：上游的箭头指进来，下游的指出去。 */
function placeNear({ near }: TieBlock, node: PlacedBox, top: number, left: number) {
  const width = left - nearX;
  const below = node.y + node.height;
  const [first] = near.up;
  const up = stack(near.up, nearX, top + tieGap + reasonHeight(first, nearX, width) + wordsGap, width, true);
  const middle = bottomOf(up, top);
  const down = stack(
    near.down,
    nearX,
    middle + tieGap + reasonHeight(near.down[0], nearX, width) + wordsGap,
    width,
    true,
  );
  const wires: Wire[] = [];
  const [lastUp, lastDown] = [up.at(-1), down.at(-1)];
  if (lastUp) {
    const spine = [
      { x: upX, y: port(lastUp) },
      { x: upX, y: below },
    ];
    wires.push({ points: spine, basis: basisOf(near.up), tip: true });
    for (const one of up) wires.push(stub(one, upX, false));
  }
  if (lastDown) {
    const spine = [
      { x: downX, y: below },
      { x: downX, y: port(lastDown) },
    ];
    wires.push({ points: spine, basis: basisOf(near.down) });
    for (const one of down) wires.push(stub(one, downX, true));
  }
  return { up, down, wires, bottom: bottomOf(down, middle) };
}

/** 环节再连到的政策或企业，排在右栏，第一个与环节同高。 */
function placeReach({ reach }: TieBlock, node: PlacedBox, left: number) {
  const x = left + reachGap;
  const ties = stack(reach, x, node.y, fullWidth - edge - x, false);
  const last = ties.at(-1);
  if (last === undefined) return { ties, wires: [], bottom: node.y };
  const spineX = left + spineGap;
  const start = node.y + portY;
  const spine = [
    { x: left, y: start },
    { x: spineX, y: start },
    ...(ties.length > 1 ? [{ x: spineX, y: port(last) }] : []),
  ];
  const wires = [{ points: spine, basis: basisOf(reach) }, ...ties.map((one) => stub(one, spineX, true))];
  return { ties, wires, bottom: bottomOf(ties, node.y) };
}

/** 右栏没有东西时，那句话和“另有”写在左栏、上下游之后，不必往右找。 */
function placeEmpty({ reach, none, more }: TieBlock, below: number, width: number) {
  const lines = none === undefined ? [] : placeWords({ text: none }, nodeX, below + wordsGap, width);
  const bottom = lines.length === 0 ? below : below + wordsGap + linesHeight(lines);
  if (reach.length > 0 || more === undefined) return { lines, bottom };
  const placed = placeMore(more, nodeX, bottom + wordsGap, width);
  return { lines, more: placed, bottom: bottom + wordsGap + linesHeight(placed.lines) };
}

/** 一个环节和它连着的，从 top 往下排；left 是左栏的宽。 */
export function placeBlock(block: TieBlock, top: number, left: number) {
  const width = left - nodeX;
  const own = reasonHeight(block.node, nodeX, width);
  const other = reasonHeight(block.reach[0], left + reachGap, fullWidth - edge - left - reachGap);
  const y = top + Math.max(own, other) + wordsGap;
  const box = placeBox(block.node, nodeX, y, width, { bold: true });
  const node = { tie: block.node, box, reason: placeReason(block.node.reason, nodeX, y - wordsGap - own, width) };
  const near = placeNear(block, box, y + box.height, left);
  const moreX = near.up.length + near.down.length > 0 ? nearX : nodeX;
  const nearMore = block.near.more && placeMore(block.near.more, moreX, near.bottom + wordsGap, left - moreX);
  const empty = placeEmpty(block, endOf(near.bottom, nearMore), width);
  const reach = placeReach(block, box, left);
  const x = left + reachGap;
  const reachMore =
    empty.more ?? (block.more && placeMore(block.more, x, reach.bottom + wordsGap, fullWidth - edge - x));
  const placed: PlacedBlock = {
    chain: block.chain,
    node,
    up: near.up,
    down: near.down,
    reach: reach.ties,
    none: empty.lines,
    ...(nearMore ? { nearMore } : {}),
    ...(reachMore ? { reachMore } : {}),
  };
  return {
    placed,
    wires: [...near.wires, ...reach.wires, stub(node, trunkX, true)],
    bottom: Math.max(empty.bottom, endOf(reach.bottom, empty.more ? undefined : reachMore)),
  };
}
