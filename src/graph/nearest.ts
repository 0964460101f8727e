/** 编辑距离，只用来在报错时猜作者想写的词；超过 limit 就不再细算。 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** 与 wanted 最像的几个候选，最像的在前；都不像就是空。 */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): string[] {
  // 两个字的词改两处就成了别的词，所以短词只容一处出入。
  const limit = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1);
  const scored: [number, string][] = [];
  for (const candidate of candidates) {
    const score = candidate.includes(wanted) || wanted.includes(candidate) ? 1 : distance(wanted, candidate, limit);
    if (score <= limit) scored.push([score, candidate]);
  }
  return scored
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .slice(0, count)
    .map(([, candidate]) => candidate);
}
