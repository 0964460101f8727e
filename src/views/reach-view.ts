import type { Graph } from '../graph/graph.ts';
import type { Basis } from '../schema/fields.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { firstRows } from './first-rows.ts';
import { hrefOf, type LinkView, linkView, shortTitle } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { type StatusView, statusView } from './status-view.ts';

/** 经由环节够得到的一份政策；相连不等于可以享受，所以另有一栏“还要核对”。 */
export interface ReachRow extends LinkView {
  number?: string;
  level: string;
  /** 图上框里的短名。 */
  short: string;
  mark: Mark;
  why: string;
  /** 出处里的位置；没有是空串。 */
  at: string;
  /** 给什么：点到本环节的措施；都没写环节就是全部措施。 */
  gives: { href: string; title: string; amount?: string }[];
  /** 问谁。 */
  ask: string;
  verify: string;
  status: StatusView;
}
export interface ReachGroup {
  node: LinkView;
  mark: Mark;
  rows: ReachRow[];
  /** 没列出来的还有几份，在环节页上。 */
  more: number;
}

/** 条目页上每个环节最多列几份；全部的在环节页。 */
const policiesShown = 12;

const levelRank = Object.keys(levels);
/** 期满的在后，废止、失效的最后。 */
const rank = ({ status }: StatusView) => (status === '已废止' || status === '宣布失效' ? 2 : status === '期满' ? 1 : 0);

/** 一格里最多列几项；更多的在政策页上。 */
const measuresShown = 3;

function givesAt(policy: EntryOf<'policies'>, node: string): ReachRow['gives'] {
  const measures = measuresOf(policy.data);
  const aimed = measures.filter(({ nodes }) => Object.hasOwn(nodes, node));
  return (aimed.length > 0 ? aimed : measures).slice(0, measuresShown).map(({ id, title, amount }) => ({
    href: hrefOf(entryId(policy), measureAnchor(id)),
    title,
    ...(amount.state === 'absent' ? {} : { amount: amount.value.text }),
  }));
}

function askText(policy: EntryOf<'policies'>): string {
  const { issuers } = policy.data;
  const departments = measuresOf(policy.data).flatMap(({ department }) =>
    department.state === 'absent' ? [] : department.value,
  );
  if (departments.length > 0) return [...new Set(departments)].join('；');
  return issuers.state === 'absent' ? '来源未载明' : `未载明；发文机关 ${issuers.value.join('、')}`;
}

function verifyText(policy: EntryOf<'policies'>): string {
  const { measures } = policy.data;
  if (measures.state === 'absent') return `措施${measures.reason}`;
  const listed = measures.value.some(({ conditions }) => conditions.state !== 'absent');
  return listed ? '逐条对照条件；以原文为准' : '条件未收录，以原文为准';
}

/** 为什么挂在这个环节上；作者没写，就照依据说。 */
export const whyPlaced = (basis: Basis, why?: string): string =>
  why ?? (basis === '明文提及' ? '来源点名本环节' : '编者归到本环节');

/** 同一环节的政策，挂在它上面的每家企业的页面都要列；一个图谱里每个环节只排一次。 */
const lists = new WeakMap<Graph, Map<string, readonly ReachRow[]>>();

/** 挂在一个环节上的政策：未期满的在前，级别近的在前。 */
export function policiesAt(graph: Graph, nodeId: string, site: Site): readonly ReachRow[] {
  const known = lists.get(graph) ?? new Map<string, readonly ReachRow[]>();
  lists.set(graph, known);
  const key = `${nodeId} ${site.edition}`;
  const rows = known.get(key) ?? listPolicies(graph, nodeId, site);
  known.set(key, rows);
  return rows;
}

function listPolicies(graph: Graph, nodeId: string, site: Site): ReachRow[] {
  const rows: (ReachRow & { order: number })[] = [];
  for (const { from, basis, why, at } of graph.placements.get(nodeId)?.get('policies') ?? []) {
    const policy = graph.entries.get(from);
    if (policy?.kind !== 'policies') continue;
    const status = statusView(policy.data, site.edition);
    const { number, level } = policy.data;
    rows.push({
      ...linkView(graph, from),
      ...(number.state === 'absent' ? {} : { number: number.value }),
      level,
      short: shortTitle(policy),
      mark: markOfBasis(basis),
      why: whyPlaced(basis, why),
      at: at ?? '',
      gives: givesAt(policy, nodeId.split('/')[2] ?? ''),
      ask: askText(policy),
      verify: verifyText(policy),
      status,
      order: rank(status) * 10 + levelRank.indexOf(level),
    });
  }
  return rows.sort((a, b) => a.order - b.order).map(({ order: _, ...row }) => row);
}

/** 企业、院所等 → 环节 → 政策。 */
export function reachGroups(graph: Graph, id: string, site: Site): ReachGroup[] {
  return (graph.outgoing.get(id) ?? [])
    .filter(({ origin, relation }) => origin === 'place' && relation === '所在环节')
    .map(({ to, basis }) => ({
      node: linkView(graph, to),
      mark: markOfBasis(basis),
      ...firstRows(policiesAt(graph, to, site), policiesShown),
    }))
    .filter(({ rows }) => rows.length > 0);
}
