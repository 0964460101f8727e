import { type Columns, type Item, moveLoop, type Span } from './column-items.ts';

const bottomUp = 1e6;

/** 一端在槽边上的位置：左边自上而下，接着右边自下而上，绕槽一圈。 */
const around = (item: Item, gap: number) => (item.column === gap ? bottomUp - item.at : item.at);

/** 同一条槽里的两截线必定相交：四个端点绕槽一圈交错排列。线怎样弯都免不了；轨道排得好，也不会更多。 */
function crosses(one: Span, two: Span): boolean {
  const { gap } = one;
  const p = around(one.a, gap);
  const q = around(one.b, gap);
  const r = around(two.a, gap);
  const s = around(two.b, gap);
  if (p === r || p === s || q === r || q === s) return false;
  const low = Math.min(p, q);
  const high = Math.max(p, q);
  return (low < r && r < high) !== (low < s && s < high);
}

/** 各条槽里相交的线有几对。 */
export function countCrossings({ gaps }: Columns): number {
  let total = 0;
  for (const gap of gaps) {
    const spans = [...gap];
    spans.forEach((one, i) => {
      for (let k = i + 1; k < spans.length; k++) if (crosses(one, spans[k] ?? one)) total += 1;
    });
  }
  return total;
}

const far = (span: Span, near: Item) => (span.a === near ? span.b : span.a);

/** 上下相邻的两项互换，交叉数的增减：只有两项各自的线之间，交的变不交、不交的变交。 */
export function swapChange(upper: Item, lower: Item): number {
  let change = 0;
  for (let side = 0; side < 2; side++) {
    for (const one of upper.ends[side as 0 | 1]) {
      const end = far(one, upper);
      if (end === lower) continue;
      for (const two of lower.ends[side as 0 | 1]) {
        const other = far(two, lower);
        if (other === upper || other === end) continue;
        change += crosses(one, two) ? -1 : 1;
      }
    }
  }
  return change;
}

/** 两端同列的线换到另一侧的槽，合意才换；返回交叉数的增减。 */
export function turnLoop(columns: Columns, loop: Span, accept = (change: number) => change < 0): number {
  const count = () => {
    let total = 0;
    for (const span of columns.gaps[loop.gap] ?? []) if (crosses(loop, span)) total += 1;
    return total;
  };
  const own = loop.a.column;
  const before = loop.gap;
  const old = count();
  moveLoop(columns, loop, before === own ? own + 1 : own);
  const change = count() - old;
  if (accept(change)) return change;
  moveLoop(columns, loop, before);
  return 0;
}

/** 能不能互换：wire 处处可过；环节只在格内换，作者写明了次序的两个不换。 */
export function swappable(upper: Item, lower: Item): boolean {
  if (upper.wire || lower.wire) return true;
  return upper.cell === lower.cell && !(upper.ordered && lower.ordered);
}

export function swap(column: Item[], at: number): void {
  const [upper, lower] = [column[at], column[at + 1]];
  if (upper === undefined || lower === undefined) return;
  column[at] = lower;
  column[at + 1] = upper;
  lower.at = at;
  upper.at = at + 1;
}
