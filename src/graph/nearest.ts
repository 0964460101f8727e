import { editDistance } from '../edit-distance.ts';

/** 与 wanted 最像的几个候选，最像的在前；都不像就是空。 */
export function nearest(wanted: string, candidates: Iterable<string>, count = 3): string[] {
  // 两个字的词改两处就成了别的词，所以短词只容一处出入。
  const limit = Math.min(Math.max(2, Math.floor(wanted.length / 3)), wanted.length - 1);
  const scored: [number, string][] = [];
  for (const candidate of candidates) {
    const score = candidate.includes(wanted) || wanted.includes(candidate) ? 1 : editDistance(wanted, candidate, limit);
    if (score <= limit) scored.push([score, candidate]);
  }
  return scored
    .sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
    .slice(0, count)
    .map(([, candidate]) => candidate);
}
