import { swap, swapChange, swappable, turnLoop } from './column-crossings.ts';
import type { Columns } from './column-items.ts';

/** 播了种的随机数，返回 [0, n) 的整数：同样的链总走同样的步子。 */
function seeded(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const stages = 80;
const movesPerItem = 20;
const hottest = 0.8;
const fine = 1 << 20;

/**
 * 退火：随手挑上下相邻的两项，交叉不增就换；增了 n 处，也以 q 的 n 次方的机会换，q 从 0.8 匀速降到零。
 * 步数是定数，不看钟；概率只用乘法算，哪台机器都一样。返回交叉数的增减。
 */
export function annealColumns(columns: Columns, seed: number): number {
  const roll = seeded(seed);
  const items = columns.items.flat();
  let total = 0;
  for (let stage = 0; stage < stages; stage++) {
    const q = hottest * (1 - stage / stages);
    const odds = [fine];
    for (let n = 1; (odds[n - 1] ?? 0) >= 1; n++) odds.push((odds[n - 1] ?? 0) * q);
    const accept = (change: number) => change <= 0 || roll(fine) < (odds[change] ?? 0);
    for (let move = items.length * movesPerItem; move > 0; move--) {
      const upper = items[roll(items.length)];
      const column = columns.items[upper?.column ?? 0] ?? [];
      const lower = column[(upper?.at ?? 0) + 1];
      if (upper === undefined || lower === undefined || !swappable(upper, lower)) continue;
      const change = swapChange(upper, lower);
      if (!accept(change)) continue;
      swap(column, upper.at);
      total += change;
    }
    for (const loop of columns.loops) total += turnLoop(columns, loop, accept);
  }
  return total;
}
