import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId, kinds } from '../schema/kinds.ts';
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

export function homeView(graph: Graph, site: Site): HomeView {
  const policies = graph.byKind.policies;
  const ending = policies
    .map((policy) => ({ policy, status: statusView(policy.data, site.edition) }))
    .filter(({ status }) => status.status === '90 天内期满')
    .sort((a, b) => (a.status.daysLeft ?? 0) - (b.status.daysLeft ?? 0) || (a.policy.slug < b.policy.slug ? -1 : 1));
  const justEnded = policies
    .map((policy) => ({ policy, status: statusView(policy.data, site.edition) }))
    .filter(({ status }) => status.status === '期满')
    .sort((a, b) =>
      (a.status.end ?? '') === (b.status.end ?? '')
        ? a.policy.slug < b.policy.slug
          ? -1
          : 1
        : (a.status.end ?? '') > (b.status.end ?? '')
          ? -1
          : 1,
    );
  const published = policies
    .flatMap((policy) =>
      policy.data.datePublished.state === 'absent' ? [] : [{ policy, date: policy.data.datePublished.value }],
    )
    .sort((a, b) => (a.date === b.date ? (a.policy.slug < b.policy.slug ? -1 : 1) : a.date > b.date ? -1 : 1));
  return {
    headline: site.headline,
    examples: site.searchExamples.map((text) => ({ href: searchHref(text), text })),
    totals: {
      entries: graph.entries.size,
      policies: policies.length,
      measures: policies.reduce(
        (sum, { data }) => sum + (data.measures.state === 'absent' ? 0 : data.measures.value.length),
        0,
      ),
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
    ending: [...ending, ...justEnded]
      .slice(0, listLength)
      .map(({ policy, status }) => line(policy, status.end ?? '', site)),
    recent: published.slice(0, listLength).map(({ policy, date }) => line(policy, date, site)),
  };
}
