import { type ConditionRow, conditionRow, countOf, unlistedRow } from './condition-row.ts';
import type { FinderMeasure, FinderPolicy } from './finder-policy.ts';
import { nodeRow } from './node-tie.ts';
import { type StatusText, statusOn } from './period-status.ts';
import { compareMatches } from './policy-order.ts';
import type { Situation } from './situation.ts';
import { together, type Verdict } from './verdict.ts';
import { type WindowText, windowOn } from './window-status.ts';

export type GroupName = 'met' | 'check' | 'unmet' | 'past';

export interface MeasureMatch {
  measure: FinderMeasure;
  verdict: Verdict;
  window: WindowText;
  rows: ConditionRow[];
}

export interface PolicyMatch {
  policy: FinderPolicy;
  group: GroupName;
  status: StatusText;
  /** 对得上的措施；别的支持、只给别的环节的不在内。 */
  measures: MeasureMatch[];
  /** 整份文件要核对的：没有措施可判，或没有选要哪种支持而各种结论不一。 */
  rows: ConditionRow[];
  /** 最少要核对几项；明确不符的不用核对，是 0。 */
  unknowns: number;
  /** 至少还有没收录的条件，unknowns 是数得清的那几项。 */
  unlisted: boolean;
}

const over = new Set(['期满', '已废止', '宣布失效']);
const groupOf = { met: 'met', unknown: 'check', unmet: 'unmet' } as const;

/** 一项措施；只给别的环节的返回 undefined。 */
function matchMeasure(
  policy: FinderPolicy,
  measure: FinderMeasure,
  situation: Situation,
  today: string,
): MeasureMatch | undefined {
  const node = nodeRow(policy, measure, situation);
  if (node === undefined) return undefined;
  const conditions = measure.conditions.map((condition) => conditionRow(condition, situation));
  const missing = measure.absence === undefined ? [] : [unlistedRow('没有收录的', measure.absence)];
  const rows = [node, ...conditions, ...missing];
  const verdict = together(rows.map((row) => row.verdict));
  return { measure, verdict, window: windowOn(measure.window, today), rows };
}

/** 几项措施里最好的结论：有一项符合就是符合。 */
const best = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes('met') ? 'met' : verdicts.includes('unknown') ? 'unknown' : 'unmet';

/**
 * 没有选要哪种支持，就对每一种各下结论，都一样才算数：
 * 选一种不符、另一种符合的，不知道要哪种时只能说需核对。
 */
function acrossNeeds(measures: readonly MeasureMatch[]): Verdict {
  const needs = [...new Set(measures.map(({ measure }) => measure.need))];
  const each = needs.map((need) => best(measures.filter(({ measure }) => measure.need === need).map((m) => m.verdict)));
  return each.every((verdict) => verdict === each[0]) ? (each[0] ?? 'unknown') : 'unknown';
}

/** 一份文件对着读者的处境；与读者的环节、要的支持都无关的，返回 undefined。 */
function matchPolicy(policy: FinderPolicy, situation: Situation, today: string): PolicyMatch | undefined {
  const status = statusOn(policy.period, today);
  const place = (verdict: Verdict): GroupName => (over.has(status.status) ? 'past' : groupOf[verdict]);
  if (policy.measures.length === 0) {
    const node = nodeRow(policy, undefined, situation);
    if (node === undefined) return undefined;
    const rows = [node, unlistedRow('措施', policy.absence ?? '没有收录，以原文为准')];
    const unknowns = countOf(rows, 'unknown');
    return { policy, group: place('unknown'), status, measures: [], rows, unknowns, unlisted: true };
  }
  const measures = policy.measures
    .filter(({ need }) => situation.need === undefined || need === situation.need)
    .flatMap((measure) => matchMeasure(policy, measure, situation, today) ?? []);
  if (measures.length === 0) return undefined;
  const verdict = acrossNeeds(measures);
  const leading = measures.filter((measure) => measure.verdict === verdict);
  const rows: ConditionRow[] =
    leading.length > 0
      ? []
      : [{ text: '需要的支持', at: '', verdict: 'unknown', reason: '你没有选；各项措施结论不一' }];
  const open = leading.length > 0 ? leading : measures.filter((measure) => measure.verdict !== 'unmet');
  const isListed = (measure: MeasureMatch) => !measure.rows.some(({ unlisted }) => unlisted);
  const unknowns = verdict === 'unmet' ? 0 : Math.min(...open.map((m) => countOf(m.rows, 'unknown'))) + rows.length;
  return { policy, group: place(verdict), status, measures, rows, unknowns, unlisted: !open.some(isListed) };
}

/**
 * 全部政策对着一种处境、在 today（年月日）这一天，分成四组：条件均符合、需核对、明确不符、期满或失效。
 * 纯函数，不联网，不打分；未知从不算作符合。
 */
export function matchPolicies(
  policies: readonly FinderPolicy[],
  situation: Situation,
  today: string,
): Record<GroupName, PolicyMatch[]> {
  const groups: Record<GroupName, PolicyMatch[]> = { met: [], check: [], unmet: [], past: [] };
  for (const policy of policies) {
    const found = matchPolicy(policy, situation, today);
    if (found) groups[found.group].push(found);
  }
  for (const group of Object.values(groups)) group.sort(compareMatches);
  return groups;
}
