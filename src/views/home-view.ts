import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import { measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { chainsInOrder } from './chain-view.ts';
import { type FigureView, figureView } from './indicator-view.ts';
import { hrefOf, kindHref, searchHref, shortTitle } from './link-view.ts';
import { listKinds } from './list-view.ts';
import { type Counts, countsAt } from './presence.ts';
import { type StatusView, statusView } from './status-view.ts';
import { type StripView, stripView } from './strip-view.ts';

export interface PolicyLine {
  href: string;
  title: string;
  date: string;
  status: StatusView;
  detail: string;
}
export interface HomeView {
  headline: string;
  examples: { href: string; text: string }[];
  totals: { entries: number; policies: number; measures: number };
  browse: { href: string; label: string; count: string }[];
  chains: { strip: StripView; strategy: string; summary: string; counts: Counts }[];
  figures: FigureView[];
  ending: PolicyLine[];
  recent: PolicyLine[];
}

const listLength = 5;

function line(policy: EntryOf<'policies'>, date: string, site: Site): PolicyLine {
  const { level, number } = policy.data;
  return {
    href: hrefOf(entryId(policy)),
    title: shortTitle(policy),
    date,
    status: statusView(policy.data, site.edition),
    detail: [level, number.state === 'absent' ? `文号${number.reason}` : number.value].join(' · '),
  };
}

/** 按码点比；日期、标识都是 ASCII，不受语言环境影响。 */
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

interface DatedPolicy {
  policy: EntryOf<'policies'>;
  date: string;
}
const newestFirst = (a: DatedPolicy, b: DatedPolicy) =>
  compareText(b.date, a.date) || compareText(a.policy.slug, b.policy.slug);

export function homeView(graph: Graph, site: Site): HomeView {
  const policies = graph.byKind.policies;
  const dated = policies.map((policy) => ({ policy, status: statusView(policy.data, site.edition) }));
  const ending = dated
    .filter(({ status }) => status.status === '90 天内期满')
    .map(({ policy, status }) => ({ policy, date: status.end ?? '' }))
    .sort((a, b) => compareText(a.date, b.date) || compareText(a.policy.slug, b.policy.slug));
  const justEnded = dated
    .filter(({ status }) => status.status === '期满')
    .map(({ policy, status }) => ({ policy, date: status.end ?? '' }))
    .sort(newestFirst);
  const published = policies
    .flatMap((policy) =>
      policy.data.datePublished.state === 'absent' ? [] : [{ policy, date: policy.data.datePublished.value }],
    )
    .sort(newestFirst);
  return {
    headline: site.headline,
    examples: site.searchExamples.map((text) => ({ href: searchHref(text), text })),
    totals: {
      entries: graph.entries.size,
      policies: policies.length,
      measures: policies.reduce((sum, { data }) => sum + measuresOf(data).length, 0),
    },
    browse: listKinds.map((kind) => ({
      href: kindHref(kind),
      label: kinds[kind].label,
      count: `${graph.byKind[kind].length} ${kinds[kind].unit}`,
    })),
    chains: chainsInOrder(graph, site).map((chain) => ({
      strip: stripView(graph, chain),
      strategy: chain.data.strategy,
      summary: chain.data.summary,
      counts: countsAt(graph, entryId(chain)),
    })),
    figures: site.keyIndicators.flatMap((slug) => {
      const entry = graph.entries.get(`indicators/${slug}`);
      return entry?.kind === 'indicators' ? [figureView(graph, entry)] : [];
    }),
    ending: [...ending, ...justEnded].slice(0, listLength).map(({ policy, date }) => line(policy, date, site)),
    recent: published.slice(0, listLength).map(({ policy, date }) => line(policy, date, site)),
  };
}
