import type { PolicyMatch } from './match.ts';

const levels = ['区', '市', '省', '国家'];
const windowRank = { 开放: 0, 未开放: 1, 见原文: 2, 未载明: 2, 已截止: 3 } as const;

const openRank = ({ measures }: PolicyMatch) =>
  Math.min(...measures.map(({ window: when }) => windowRank[when.status]));

const deadline = ({ measures, status }: PolicyMatch) =>
  Math.min(
    ...measures.map(({ window: when }) => (when.status === '开放' ? when.daysLeft : undefined) ?? Infinity),
    status.daysLeft ?? Infinity,
  );

/** 两个都可能是无穷大，相减是 NaN。 */
const ascending = (a: number, b: number) => (a === b ? 0 : a - b);

/**
 * 窗口开着的在前，要核对的少的在前，区、市、省、国家，快到期的在前；都一样照数据的先后。
 * 没有收录措施的在最后，没有逐条收录条件的在数得清的之后：不知道有几条，不能算少。
 */
export function compareMatches(a: PolicyMatch, b: PolicyMatch): number {
  return (
    ascending(openRank(a), openRank(b)) ||
    Number(a.unlisted) - Number(b.unlisted) ||
    a.unknowns - b.unknowns ||
    levels.indexOf(a.policy.level) - levels.indexOf(b.policy.level) ||
    ascending(deadline(a), deadline(b))
  );
}
