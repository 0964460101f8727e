import type { ChainLayout } from './chain-layout.ts';
import type { ChainMap } from './chain-map.ts';
import type { PlacedLane, PlacedStage, Rect } from './placed-chain.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

const nameSize = 20;
// 宋体的字头高，留足免得切顶
const firstLine = 22;
const lineHeight = 24;
const tallySize = 13;
const barHeight = 10;

/** 阶段名与箭头条占的高，没有阶段则为零。 */
export function headHeight(map: ChainMap, layout: ChainLayout): number {
  if (map.stages.length === 0) return 0;
  return headRows(map, layout).bar + barHeight;
}

function headRows(map: ChainMap, { columnWidth }: ChainLayout) {
  const names = map.stages.map((stage) => wrapText(stage.name, columnWidth, nameSize));
  const rows = Math.max(1, ...names.map((lines) => lines.length));
  const beside = map.stages.every(
    (stage, i) =>
      names[i]?.length === 1 &&
      textWidth(stage.name, nameSize) + textWidth(stage.tally ?? '', tallySize) + 12 <= columnWidth,
  );
  const nameEnd = firstLine + lineHeight * (rows - 1);
  // 有一段写不下，就各段都把数目移到名下，免得参差
  const tallyY = beside ? nameEnd : nameEnd + 19;
  return { names, rows, beside, tallyY, bar: tallyY + 9 };
}

/** 阶段名、数目、箭头条与首行的底框。 */
export function placeStages(map: ChainMap, layout: ChainLayout, frames: Rect[]): PlacedStage[] {
  const { names, rows, beside, tallyY, bar } = headRows(map, layout);
  return map.stages.map((stage, i) => {
    const frame = frames[i] ?? { x: 0, y: 0, width: layout.columnWidth, height: 0 };
    const right = frame.x + frame.width;
    const lines = (names[i] ?? []).map((text, k, all) => ({
      text,
      x: frame.x,
      y: firstLine + lineHeight * (rows - all.length + k),
    }));
    const placed: PlacedStage = {
      id: stage.id,
      name: stage.name,
      lines,
      bar: `M${frame.x} ${bar}H${right - 7}l7 5l-7 5H${frame.x}z`,
      frame,
    };
    if (stage.tally !== undefined)
      placed.tally = { text: stage.tally, x: beside ? right : frame.x + textWidth(stage.tally, tallySize), y: tallyY };
    return placed;
  });
}

/** 一行左端的名与注，按 54 像素断行；量高与落笔共用。 */
export function laneLabel(lane: { name: string; note?: string }, width: number) {
  const names = wrapText(lane.name, width, 15);
  const notes = lane.note === undefined ? [] : wrapText(lane.note, width, 13);
  return { names, notes, height: 8 + 20 * names.length + 18 * notes.length };
}

export function placeLane(
  lane: { id: string; name: string; note?: string },
  y: number,
  height: number,
  width: number,
): PlacedLane {
  const { names, notes } = laneLabel(lane, width);
  return {
    id: lane.id,
    name: lane.name,
    y,
    height,
    rule: { x1: 0, x2: width, y: y + 0.5 },
    lines: names.map((text, i) => ({ text, x: 0, y: y + 21 + 20 * i })),
    notes: notes.map((text, i) => ({ text, x: 0, y: y + 21 + 20 * (names.length - 1) + 19 + 18 * i })),
  };
}
