import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import { type PeriodStatus, periodStatuses } from '../policy/period-status.ts';
import type { Claim } from '../schema/claim.ts';
import { type Entry, type EntryOf, entryId, kinds } from '../schema/kinds.ts';
import { type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { instruments, levels, sourceTypes } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { hrefOf } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { policyDate } from './policy-date.ts';
import { chainsOf } from './presence.ts';
import { gradeOf, grades } from './source-grade.ts';
import { statusView } from './status-view.ts';

/** 检索能找到的一样东西：条目、环节、措施。正文不在这里，由建好的网页读出。 */
export interface SearchUnit {
  url: string;
  title: string;
  aliases: string[];
  /** 所属条目的 url：措施的政策、环节的产业链。 */
  parent?: string;
  date?: string;
  past: boolean;
  /** 筛选项标识 → 取值标识。 */
  facets: Record<string, string[]>;
}

/** 检索页的筛选项和它们的取值，按页面上的次序；第一项是类别。 */
export interface SearchFacet {
  slug: string;
  label: string;
  options: { slug: string; label: string }[];
}

export interface SearchUnits {
  facets: SearchFacet[];
  /** 按地址排好：同类的相邻，索引压得小。 */
  units: SearchUnit[];
}

const past = new Set<PeriodStatus>(['期满', '已废止', '宣布失效']);
const options = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([label, slug]) => ({ slug, label }));

/** 图谱 → 检索的全部单元。 */
export function searchUnits(graph: Graph, site: Site): SearchUnits {
  const units = [
    ...[...graph.entries.values()].flatMap((entry) =>
      entry.kind === 'policies'
        ? [entryUnit(graph, site, entry), ...measureUnits(graph, site, entry)]
        : [entryUnit(graph, site, entry)],
    ),
    ...[...graph.nodes.values()].map((place) => nodeUnit(graph, place)),
  ];
  units.sort((a, b) => (a.url < b.url ? -1 : 1));
  return { units, facets: facetsOf(graph, site, units) };
}

function facetsOf(graph: Graph, site: Site, units: readonly SearchUnit[]): SearchFacet[] {
  const years = [...new Set(units.flatMap(({ facets }) => facets['year'] ?? []))]
    .filter((year) => year !== 'none')
    .sort()
    .reverse();
  const nodes = [...graph.nodes.values()].map(({ node }) => ({ slug: node.id, label: node.name }));
  const kindOptions = Object.entries(kinds).map(([slug, { label }]) => ({ slug, label: label as string }));
  const [policies = { slug: 'policies', label: '政策' }, ...others] = kindOptions;
  return [
    {
      slug: 'kind',
      label: '类别',
      options: [policies, { slug: 'measures', label: '措施' }, ...others, { slug: 'nodes', label: '环节' }],
    },
    {
      slug: 'chain',
      label: '产业链',
      options: chainsInOrder(graph, site).map(({ slug, data }) => ({ slug, label: data.title })),
    },
    { slug: 'node', label: '环节', options: nodes },
    { slug: 'level', label: '层级', options: options(levels) },
    {
      slug: 'instrument',
      label: '支持方式',
      options: [...options(instruments), { slug: 'none', label: '未收录措施' }],
    },
    { slug: 'status', label: '状态', options: options(periodStatuses) },
    { slug: 'source', label: '来源等级', options: grades.map((label) => ({ slug: sourceTypes[label], label })) },
    {
      slug: 'year',
      label: '年份',
      options: [...years.map((year) => ({ slug: year, label: year })), { slug: 'none', label: '未载明' }],
    },
  ];
}

const relative = (href: string) => href.slice(1);

function entryUnit(graph: Graph, site: Site, entry: Entry): SearchUnit {
  const id = entryId(entry);
  const date = dateOf(entry);
  const policy = entry.kind === 'policies' ? entry : undefined;
  const status = policy && statusView(policy.data, site.edition).status;
  const ways = policy && [...new Set(measuresOf(policy.data).map(({ instrument }) => instruments[instrument]))];
  return {
    url: relative(hrefOf(id)),
    title: entry.data.title,
    aliases: [...numberOf(entry), ...entry.data.aliases],
    ...(date === undefined ? {} : { date }),
    past: status !== undefined && past.has(status),
    facets: {
      kind: [entry.kind],
      ...values('chain', entry.kind === 'chains' ? [entry.slug] : chainsOf(graph, id)),
      ...values('node', nodesOf(graph, id)),
      ...(policy ? { level: [levels[policy.data.level]] } : {}),
      ...(status ? { status: [periodStatuses[status]] } : {}),
      ...(ways ? { instrument: ways.length > 0 ? ways : ['none'] } : {}),
      ...values('source', gradeValue(graph, entry)),
      ...yearOf(entry, date),
    },
  };
}

/** 措施承袭政策的层级、状态、年份、来源；环节自己写了就用自己的。 */
function measureUnits(graph: Graph, site: Site, policy: EntryOf<'policies'>): SearchUnit[] {
  const whole = entryUnit(graph, site, policy);
  return measuresOf(policy.data).map((measure: Measure) => {
    const nodes = Object.keys(measure.nodes);
    const { chain, node, ...inherited } = whole.facets;
    const chains = [...new Set(nodes.flatMap((slug) => graph.nodes.get(slug)?.chain.slug ?? []))];
    return {
      ...whole,
      url: relative(hrefOf(entryId(policy), measureAnchor(measure.id))),
      title: measure.title,
      aliases: [],
      parent: whole.url,
      facets: {
        ...inherited,
        kind: ['measures'],
        instrument: [instruments[measure.instrument]],
        ...values('chain', chains.length > 0 ? chains : (chain ?? [])),
        ...values('node', nodes.length > 0 ? nodes : (node ?? [])),
      },
    };
  });
}

function nodeUnit(graph: Graph, { id, node, chain }: NodePlace): SearchUnit {
  return {
    url: relative(hrefOf(id)),
    title: node.name,
    aliases: [...node.aliases],
    parent: relative(hrefOf(entryId(chain))),
    past: false,
    facets: { kind: ['nodes'], chain: [chain.slug], node: [node.id], ...values('source', gradeValue(graph, chain)) },
  };
}

const values = (slug: string, found: readonly string[]): Record<string, string[]> =>
  found.length > 0 ? { [slug]: [...found] } : {};

const numberOf = (entry: Entry): string[] =>
  entry.kind === 'policies' && entry.data.number.state !== 'absent' ? [entry.data.number.value] : [];

const nodesOf = (graph: Graph, id: string): string[] => [
  ...new Set(
    (graph.outgoing.get(id) ?? [])
      .filter(({ relation }) => relation === '所在环节')
      .map(({ to }) => to.split('/')[2] ?? ''),
  ),
];

const gradeValue = (graph: Graph, entry: Entry): string[] => {
  const grade = gradeOf(graph, entry);
  return grade ? [sourceTypes[grade]] : [];
};

const textOf = (claim: Claim<string>) => (claim.state === 'absent' ? undefined : claim.value);

/** 排序和年份用的日期：政策看成文，其次发布、施行；项目看签约、开工；指标看截至日；出处看发布。 */
function dateOf(entry: Entry): string | undefined {
  switch (entry.kind) {
    case 'policies':
      return policyDate(entry)?.day;
    case 'projects':
      return textOf(entry.data.signed) ?? textOf(entry.data.started);
    case 'indicators':
      return entry.data.asOf.date;
    case 'sources':
      return textOf(entry.data.datePublished);
    default:
      return undefined;
  }
}

/** 没有日期的政策归“未载明”；企业、院所、术语不按年份分，没有这一项。 */
const yearOf = (entry: Entry, date: string | undefined): Record<string, string[]> => {
  if (date !== undefined) return { year: [date.slice(0, 4)] };
  return entry.kind === 'policies' ? { year: ['none'] } : {};
};
