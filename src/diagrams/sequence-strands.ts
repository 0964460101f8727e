/** 一条槽里的一股线：并入同一箭头的几条线合为一股。 */
export interface Strand {
  key: string;
  /** 其中每条线沿槽从哪里到哪里。 */
  runs: [number, number][];
  /** 占着的范围，比走过的略宽。 */
  lo: number;
  hi: number;
  /** 垂直接进来的地方；before 指来自左边或上边。 */
  hits: { at: number; before: boolean }[];
}

/** a 在前（左或上）、b 在后时，两股彼此跨过几次；合股里每条线各算。 */
function crossed(a: Strand, b: Strand): number {
  let total = 0;
  for (const { at, before } of b.hits) if (before) for (const [lo, hi] of a.runs) if (lo < at && at < hi) total += 1;
  for (const { at, before } of a.hits) if (!before) for (const [lo, hi] of b.runs) if (lo < at && at < hi) total += 1;
  return total;
}

/** 排轨道先后：逐股插到交叉最少处，再逐股抽出重插，直到不再见好。 */
export function sequence(strands: Strand[]): Strand[] {
  const cost = new Map(strands.map((a) => [a, new Map(strands.map((b) => [b, a === b ? 0 : crossed(a, b)]))]));
  const price = (a: Strand, b: Strand) => cost.get(a)?.get(b) ?? 0;
  const order: Strand[] = [];
  /** 插到交叉最少处；相差无几时宁可在后。返回比放在最后少几次。 */
  const insert = (strand: Strand) => {
    let sum = 0;
    let best = { at: order.length, sum };
    for (let at = order.length - 1; at >= 0; at--) {
      const other = order[at] ?? strand;
      sum += price(strand, other) - price(other, strand);
      if (sum < best.sum) best = { at, sum };
    }
    order.splice(best.at, 0, strand);
    return best;
  };
  for (const strand of strands) insert(strand);
  for (let pass = 0, moved = true; moved && pass < 8; pass++) {
    moved = false;
    for (const strand of strands) {
      const old = order.indexOf(strand);
      order.splice(old, 1);
      let before = 0;
      for (const other of order.slice(old)) before += price(strand, other) - price(other, strand);
      const best = insert(strand);
      if (best.sum < before) moved = true;
      else {
        order.splice(best.at, 1);
        order.splice(old, 0, strand);
      }
    }
  }
  return order;
}
