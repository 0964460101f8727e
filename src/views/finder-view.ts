import type { Graph } from '../graph/graph.ts';
import type { FinderCondition, FinderMeasure, FinderPolicy, Tie } from '../policy/finder-policy.ts';
import { type QuestionId, questionIds, questionOf } from '../policy/questions.ts';
import type { WindowFacts } from '../policy/window-status.ts';
import type { Claim } from '../schema/claim.ts';
import type { Attachment } from '../schema/entry.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { type Condition, type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { measureKinds } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { hrefOf } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { periodFacts } from './status-view.ts';

/** 一个问题：只有哪条条件问到它才问；选项只列问得到的（能互相包含的、只能选一个的全列）。 */
export interface FinderQuestion {
  id: QuestionId;
  label: string;
  options: readonly string[];
  multiple: boolean;
}

/** 选得到的一项：标识、名称、有几份政策点到它。 */
export interface FinderChoice {
  id: string;
  title: string;
  count: number;
}

/** 找政策页要的一切：政策写进网页，问题和选项照数据来。 */
export interface FinderView {
  district: string;
  policies: FinderPolicy[];
  /** 环节，按链分组。 */
  chains: { id: string; title: string; nodes: (FinderChoice & { href: string })[] }[];
  needs: FinderChoice[];
  questions: FinderQuestion[];
}

export function finderView(graph: Graph, site: Site): FinderView {
  const policies = graph.byKind.policies.map((policy) => finderPolicy(graph, policy));
  return {
    district: site.district,
    policies,
    chains: chainsInOrder(graph, site).map((chain) => ({
      id: chain.slug,
      title: chain.data.title,
      nodes: chain.data.nodes.map(({ id, name }) => {
        const place = `${entryId(chain)}/${id}`;
        const count = graph.placements.get(place)?.get('policies')?.length ?? 0;
        return { id, title: name, count, href: hrefOf(place, 'policies') };
      }),
    })),
    needs: Object.keys(measureKinds).flatMap((need) => {
      const count = policies.filter(({ measures }) => measures.some((measure) => measure.need === need)).length;
      return count > 0 ? [{ id: need, title: need, count }] : [];
    }),
    questions: questionsFor(policies),
  };
}

/** 没有一条条件问到的不问：答了也不改变结果。 */
function questionsFor(policies: readonly FinderPolicy[]): FinderQuestion[] {
  const tests = policies
    .flatMap(({ measures }) => measures.flatMap(({ conditions }) => conditions))
    .flatMap(({ test }) => test ?? []);
  return questionIds.flatMap((id) => {
    const asked = new Set(tests.filter(({ question }) => question === id).flatMap(({ allowed }) => allowed));
    const { label, options, multiple = false } = questionOf(id);
    if (asked.size === 0) return [];
    return [{ id, label, multiple, options: multiple ? options.filter((option) => asked.has(option)) : options }];
  });
}

const tiesOf = (attachments: Readonly<Record<string, Attachment>>): Record<string, Tie> =>
  Object.fromEntries(
    Object.entries(attachments).map(([id, { basis }]) => [id, basis === '明文提及' ? 'stated' : 'inferred']),
  );

/** 整条链：来源点名的；或编者归类、而链上没有另点环节的。 */
function wholeChains(graph: Graph, { data }: EntryOf<'policies'>): Record<string, Tie> {
  const narrowed = new Set(Object.keys(data.nodes).map((id) => graph.nodes.get(id)?.chain.slug));
  const ties = Object.entries(tiesOf(data.chains));
  return Object.fromEntries(ties.filter(([slug, tie]) => tie === 'stated' || !narrowed.has(slug)));
}

const known = <T>(claim: Claim<T>): T | undefined => (claim.state === 'absent' ? undefined : claim.value);

function finderPolicy(graph: Graph, policy: EntryOf<'policies'>): FinderPolicy {
  const { title, level, issuers, number, nodes, measures, nodeScope } = policy.data;
  const named = known(number);
  const sources = policy.data.sources.map(({ ref }) => graph.entries.get(`sources/${ref}`)?.data.title ?? ref);
  const absence = measures.state === 'absent' ? [measures.reason, measures.note].filter(Boolean).join('：') : undefined;
  return {
    slug: policy.slug,
    title,
    href: hrefOf(entryId(policy)),
    level,
    ...(named === undefined ? {} : { number: named }),
    ...(issuers.state === 'absent' ? {} : { issuers: issuers.value.join('、') }),
    period: periodFacts(policy.data),
    nodes: tiesOf(nodes),
    chains: wholeChains(graph, policy),
    ...(nodeScope.state !== 'absent' && nodeScope.value === '不限环节' ? { scope: nodeScope.state } : {}),
    measures: measuresOf(policy.data).map((measure) => finderMeasure(graph, measure, sources[0] ?? '')),
    ...(absence === undefined ? {} : { absence }),
  };
}

function finderMeasure(graph: Graph, measure: Measure, source: string): FinderMeasure {
  const { id, title, kind, instrument, at, amount, conditions, department, nodes, who } = measure;
  /** 出处和位置：字段自己写了的用它，否则是条目的第一条出处和措施的条款。 */
  const placeOf = (claim: Claim<unknown>) => {
    const named = claim.source === undefined ? undefined : graph.entries.get(`sources/${claim.source}`)?.data.title;
    return [claim.at ?? at, named ?? source].filter(Boolean).join('，');
  };
  const row = ({ text, test }: Condition, label: string, claim: Claim<unknown>): FinderCondition => ({
    text: `${label}${text}`,
    at: placeOf(claim),
    ...(test === undefined ? {} : { test }),
  });
  const listed = known(conditions) ?? [];
  const beneficiary = known(who);
  const gives = known(amount)?.text;
  const window = windowFacts(measure.window);
  const ask = known(department);
  const absence = absenceText([
    ['对象', who],
    ['条件', conditions],
  ]);
  return {
    title,
    need: kind,
    instrument,
    anchor: measureAnchor(id),
    ...(gives === undefined ? {} : { gives }),
    conditions: [
      ...(beneficiary === undefined ? [] : [row(beneficiary, '对象：', who)]),
      ...listed.map((condition) => row(condition, '', conditions)),
    ],
    ...(absence === undefined ? {} : { absence }),
    ...(window === undefined ? {} : { window }),
    ...(ask === undefined ? {} : { ask }),
    nodes: tiesOf(nodes),
  };
}

/** 对象、条件没有收录的，合成一句；都有就没有这一句。 */
function absenceText(claims: readonly [label: string, claim: Claim<unknown>][]): string | undefined {
  const missing = claims.flatMap(([label, claim]) => (claim.state === 'absent' ? [`${label}${claim.reason}`] : []));
  return missing.length === 0 ? undefined : `${missing.join('，')}；以原文为准`;
}

function windowFacts(claim: Claim<WindowFacts>): WindowFacts | undefined {
  const window = known(claim);
  if (window === undefined) return undefined;
  const { open, close, text } = window;
  return { ...(open ? { open } : {}), ...(close ? { close } : {}), ...(text ? { text } : {}) };
}
