import type { Graph } from '../graph/graph.ts';
import type { PreviewRows } from '../policy/link-preview.ts';
import type { Claim } from '../schema/claim.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { type CitationLine, entryCitation } from './citation-line.ts';
import { Citations, type CitationView, locatorText } from './citations.ts';
import { type FactRow, factRows, markOfBasis, type Tally, tallyOf } from './fact-view.ts';
import { foldAbsent } from './fold-absent.ts';
import { linkPreviews } from './link-previews.ts';
import { finderHref, kindHref, linkView, shortTitle } from './link-view.ts';
import { type MeasuresView, measuresView } from './measure-view.ts';
import { policyFacts } from './policy-facts.ts';
import { type PolicyPage, policyPage } from './policy-page.ts';
import { type ReachGroup, reachGroups } from './reach-view.ts';
import { type RelationGraphView, relationGraphView } from './relation-graph-view.ts';
import {
  type Backlinks,
  backlinks,
  type CitedBy,
  citedBy,
  type RelationGroup,
  relationGroups,
} from './relation-view.ts';
import { type StatusView, statusView } from './status-view.ts';
import { type StripView, stripView } from './strip-view.ts';
import { type TiesView, tiesView } from './ties-view.ts';

/** 条目页需要的一切；页面和组件只摆放，不再计算。 */
export interface EntryView {
  id: string;
  kind: Entry['kind'];
  title: string;
  summary: string;
  aliases: string[];
  crumbs: { href?: string; title: string }[];
  status?: StatusView;
  originalUrl?: string;
  strips: { strip: StripView; places: string; finders: { href: string; title: string }[] }[];
  facts: FactRow[];
  tally: Tally;
  measures?: MeasuresView;
  /** 政策页才有。 */
  policy?: PolicyPage;
  /** 没有挂到链上的没有。 */
  ties?: TiesView;
  relations: RelationGroup[];
  /** 关系不多的没有。 */
  relationGraph?: RelationGraphView;
  reach: ReachGroup[];
  backlinks: Backlinks;
  citedBy: CitedBy;
  citations: CitationView[];
  /** 怎样引用这一条。 */
  cite: CitationLine;
  unknowns: string[];
  checked: string;
  previews: PreviewRows;
}

const placed = new Set<Entry['kind']>(['enterprises', 'institutes', 'projects', 'platforms']);

/** 条目 → 页面模型。edition 之外的一切都来自图谱。 */
export function entryView(graph: Graph, entry: Entry, site: Site): EntryView {
  const id = entryId(entry);
  const { label } = kinds[entry.kind];
  const citations = new Citations(graph, entry);
  const facts = factsOf(entry, citations);
  const measures = entry.kind === 'policies' ? measuresView(entry, citations, site.edition) : undefined;
  const policy = entry.kind === 'policies' ? policyPage(graph, entry, citations, site) : undefined;
  // 前后文件另有一节，连表带图，关系里就不重复
  const relations = relationGroups(graph, id, citations, site).filter(({ lineage }) => !lineage);
  // 政策已有前后文件和牵连两幅图，不再画第三幅
  const relationGraph = policy
    ? undefined
    : relationGraphView({ title: shortTitle(entry), kindLabel: label }, relations);
  const ties = tiesView(graph, entry, citations, site);
  return {
    id,
    kind: entry.kind,
    title: entry.data.title,
    summary: entry.data.summary,
    aliases: entry.data.aliases,
    crumbs: [{ href: kindHref(entry.kind), title: label }, { title: shortTitle(entry) }],
    ...(entry.kind === 'policies' ? { status: statusView(entry.data, site.edition) } : {}),
    ...(entry.kind === 'policies' && entry.data.originalUrl ? { originalUrl: entry.data.originalUrl } : {}),
    ...(entry.kind === 'sources' && entry.data.url && entry.data.linkable ? { originalUrl: entry.data.url } : {}),
    strips: stripsOf(graph, id),
    facts: entry.kind === 'policies' ? facts : foldAbsent(facts),
    tally: tallyOf(facts),
    ...(measures === undefined ? {} : { measures }),
    ...(policy === undefined ? {} : { policy }),
    ...(ties === undefined ? {} : { ties }),
    relations,
    ...(relationGraph === undefined ? {} : { relationGraph }),
    reach: placed.has(entry.kind) ? reachGroups(graph, id, site) : [],
    backlinks: backlinks(graph, id),
    citedBy: citedBy(graph, id),
    citations: citations.list(),
    cite: entryCitation(entry, site),
    unknowns: unknownsOf(entry, facts),
    checked: entry.data.checked,
    previews: linkPreviews(graph, id, site),
  };
}

function stripsOf(graph: Graph, id: string): EntryView['strips'] {
  const here = (graph.outgoing.get(id) ?? []).filter(
    ({ origin, relation }) => origin === 'place' && relation === '所在环节',
  );
  const nodesOf = new Map<string, string[]>();
  for (const { to } of here) {
    const [, chain = '', node = ''] = to.split('/');
    nodesOf.set(chain, [...(nodesOf.get(chain) ?? []), node]);
  }
  return [...nodesOf].map(([slug, nodes]) => {
    const chain = graph.entries.get(`chains/${slug}`);
    if (chain?.kind !== 'chains') throw new Error(`missing: chains/${slug}`);
    const titles = nodes.map((node) => ({ node, title: linkView(graph, `chains/${slug}/${node}`).title }));
    return {
      strip: stripView(graph, chain, new Set(nodes)),
      places: titles.map(({ title }) => title).join('、'),
      finders: titles.map(({ node, title }) => ({ href: finderHref(node), title })),
    };
  });
}

function factsOf(entry: Entry, citations: Citations): FactRow[] {
  const fields = kinds[entry.kind].fields as Record<string, { label: string }>;
  const data = entry.data as unknown as Record<string, Claim<unknown>>;
  const rows = (name: string) =>
    factRows(fields[name]?.label ?? name, name, data[name] ?? { state: 'absent', reason: '未核查' }, citations);
  const all = () => Object.keys(fields).flatMap(rows);
  const plain = (name: string, label: string, value: string, note?: string): FactRow => ({
    label,
    mark: 'stated',
    values: [value],
    locator: locatorText(citations.ofField(name, undefined, undefined)),
    ...(note === undefined ? {} : { note }),
  });
  switch (entry.kind) {
    case 'policies':
      return policyFacts(entry.data, rows, citations);
    case 'indicators': {
      const { value, unit, qualifier, asWritten, asOf } = entry.data;
      return [
        plain('value', '数值', `${qualifier ?? ''}${value} ${unit}`, `来源写作“${asWritten}”`),
        {
          ...plain('asOf', '截至', asOf.date, asOf.basis),
          datetime: asOf.date,
          mark: asOf.basis === '来源发布日' ? 'inferred' : 'stated',
        },
        ...all(),
      ];
    }
    case 'terms':
      return [
        {
          label: '释义',
          mark: markOfBasis(entry.data.definedBy === '来源释义' ? '明文提及' : '编者归类'),
          values: [entry.data.summary],
          note: entry.data.definedBy,
          locator: '',
          unsearched: true,
        },
        ...all(),
      ];
    case 'platforms':
      return [plain('type', '类型', entry.data.type), ...all()];
    case 'sources':
      return [{ label: '类型', mark: 'stated', values: [entry.data.type], locator: '' }, ...all()];
    case 'chains':
      return [];
    default:
      return all();
  }
}

/** “还不知道什么”：编者写的在前，缺的字段合成一句，按原因分组。 */
function unknownsOf(entry: Entry, facts: readonly FactRow[]): string[] {
  const byReason = new Map<string, string[]>();
  for (const { mark, label, values } of facts) {
    const reason = values[0];
    if (mark === 'absent' && reason && reason !== '不适用')
      byReason.set(reason, [...(byReason.get(reason) ?? []), label]);
  }
  return [...entry.data.unknowns, ...[...byReason].map(([reason, labels]) => `${labels.join('、')}：${reason}`)];
}
