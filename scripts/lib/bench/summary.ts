import { mean, type Score } from './metrics.ts';

/** 一类查询（或全部）的汇总；比率都在 0 到 1 之间，不适用的是 undefined。 */
export interface Summary {
  readonly kind: string;
  readonly queries: number;
  readonly recall: number | undefined;
  readonly mrr: number | undefined;
  readonly success: number | undefined;
  readonly zero: number | undefined;
  readonly falseHits: number | undefined;
}

const ratio = (flags: readonly (boolean | undefined)[]) =>
  mean(flags.map((flag) => (flag === undefined ? undefined : Number(flag))));

/** 误报率按结果条数算，不按查询平均：一条查询的一个误报不该和十个一样重。 */
function falseShare(scores: readonly Score[]): number | undefined {
  const judged = scores.flatMap(({ falseHits }) => falseHits ?? []);
  if (judged.length === 0) return undefined;
  const of = judged.reduce((sum, hits) => sum + hits.of, 0);
  return of === 0 ? 0 : judged.reduce((sum, hits) => sum + hits.wrong, 0) / of;
}

export function summarise(kind: string, scores: readonly Score[]): Summary {
  return {
    kind,
    queries: scores.length,
    recall: mean(scores.map((score) => score.recall)),
    mrr: mean(scores.map((score) => score.reciprocalRank)),
    success: ratio(scores.map((score) => score.success)),
    zero: ratio(scores.map((score) => score.zero)),
    falseHits: falseShare(scores),
  };
}

/** 按种类分，次序是第一次出现的次序。 */
export function summariseByKind(scores: readonly Score[]): Summary[] {
  const kinds = Map.groupBy(scores, (score) => score.query.kind);
  return [...kinds].map(([kind, group]) => summarise(kind, group));
}
