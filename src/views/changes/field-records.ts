import type { Graph } from '../../graph/graph.ts';
import type { Claim } from '../../schema/claim.ts';
import type { Attachment } from '../../schema/entry.ts';
import { type Entry, type EntryOf, entryId, kinds } from '../../schema/kinds.ts';
import { measureFields, measuresOf } from '../../schema/policy.ts';
import type { Site } from '../../schema/site.ts';
import { hrefOf } from '../link-view.ts';
import { measureAnchor } from '../measure-view.ts';
import { chainsOf } from '../presence.ts';
import { nodeFields } from './chain-fields.ts';
import { attachedText, claimText, joined, placeText } from './claim-text.ts';
import {
  checkedLabel,
  FIELDS_FORMAT,
  type FieldRecord,
  type FieldText,
  proseLabel,
  seenLabel,
} from './field-record.ts';
import { kindFields, type PlainFields } from './kind-fields.ts';
import { textMark } from './text-mark.ts';

type Fields = Record<string, FieldText>;
type Labels = Record<string, { label: string }>;

const plain = (fields: PlainFields): Fields =>
  Object.fromEntries(Object.entries(fields).flatMap(([label, value]) => (value ? [[label, { value }]] : [])));

function claims(labels: Labels, data: unknown, listed: Entry['data']['sources'], named?: string): Fields {
  const all = data as Record<string, Claim<unknown>>;
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, { label }]) => {
      const claim = all[name];
      const text = claim && claimText(named ?? name, claim, listed);
      return text === undefined ? [] : [[label, text]];
    }),
  );
}

const claimLabels = (kind: Entry['kind']): Labels =>
  kind === 'policies' ? { ...kinds.policies.fields, period: { label: '规划期' } } : kinds[kind].fields;

const attached = (all: Readonly<Record<string, Attachment>>, id: (slug: string) => string) =>
  Object.entries(all)
    .map(([slug, one]) => attachedText(id(slug), one))
    .join('；');

/** 环节的全库编号，例如 chains/ic/power-devices。 */
const nodeId = (graph: Graph) => (slug: string) => graph.nodes.get(slug)?.id ?? slug;

/** 出处“只管哪些字段”写的是字段的英文名，这里换成中文名。 */
const sharedLabels: Record<string, string> = {
  chains: '产业链',
  nodes: '环节',
  relations: '关系',
  measures: '措施',
  value: '数值',
  asOf: '截至',
  type: '类型',
  level: '层级',
};

/** 各类共有的字段。链自己的 nodes 是环节的定义，各成一项，不在这里。 */
function sharedFields(graph: Graph, entry: Entry): PlainFields {
  const { aliases, summary, chains, relations, sources, unknowns, checked } = entry.data;
  const nodes = entry.kind === 'chains' ? {} : entry.data.nodes;
  const labels = claimLabels(entry.kind);
  const labelOf = (name: string) => labels[name]?.label ?? sharedLabels[name] ?? name;
  const verbs = Object.fromEntries(
    [...new Set(relations.map(({ verb }) => verb))].map((verb) => [
      `关系·${verb}`,
      relations
        .filter((one) => one.verb === verb)
        .map((one) => attachedText(one.to, one))
        .join('；'),
    ]),
  );
  // 链接的网址不算正文的字：对方改了网址，这里不算改动；链到谁另成一项
  const prose = entry.body.trim().replace(/\]\(\/[^)]*\)/g, ']');
  const mentioned = (graph.outgoing.get(entryId(entry)) ?? []).filter(({ origin }) => origin === 'prose');
  return {
    别名: aliases.join('、'),
    简介: summary,
    产业链: attached(chains, (slug) => `chains/${slug}`),
    环节: attached(nodes, nodeId(graph)),
    ...verbs,
    出处: sources
      .map(({ ref, at, url, for: only, note }) =>
        joined([placeText(ref, at), url, only && `只管 ${only.map(labelOf).join('、')}`, note], '，'),
      )
      .join('；'),
    还不知道什么: unknowns.join('；'),
    [proseLabel]: prose === '' ? undefined : `${[...prose].length} 字（记号 ${textMark(prose)}）`,
    正文链接: [...new Set(mentioned.map(({ to }) => to))].join('、'),
    [checkedLabel]: checked,
    [seenLabel]: [...new Set(sources.flatMap(({ seen }) => seen ?? []))].join('、'),
  };
}

function entryRecord(graph: Graph, entry: Entry): FieldRecord {
  const id = entryId(entry);
  const noMeasures =
    entry.kind === 'policies' && entry.data.measures.state === 'absent'
      ? claimText('measures', entry.data.measures, entry.data.sources)
      : undefined;
  return {
    id,
    kind: entry.kind,
    chains: entry.kind === 'chains' ? [entry.slug] : chainsOf(graph, id),
    title: entry.data.title,
    url: hrefOf(id).slice(1),
    fields: {
      ...claims(claimLabels(entry.kind), entry.data, entry.data.sources),
      ...plain(kindFields(entry)),
      ...(noMeasures === undefined ? {} : { 措施: noMeasures }),
      ...plain(sharedFields(graph, entry)),
    },
  };
}

function measureRecords(graph: Graph, policy: EntryOf<'policies'>): FieldRecord[] {
  const parent = entryId(policy);
  const chains = chainsOf(graph, parent);
  return measuresOf(policy.data).map((measure) => {
    const anchor = measureAnchor(measure.id);
    return {
      id: `${parent}#${anchor}`,
      kind: 'measures',
      parent,
      chains,
      title: measure.title,
      url: hrefOf(parent, anchor).slice(1),
      fields: {
        ...plain({
          类别: measure.kind,
          方式: measure.instrument,
          条款: measure.at,
          环节: attached(measure.nodes, nodeId(graph)),
          附注: measure.note,
        }),
        ...claims(measureFields, measure, policy.data.sources, 'measures'),
      },
    };
  });
}

const nodeRecords = ({ slug, data }: EntryOf<'chains'>): FieldRecord[] =>
  data.nodes.map((node) => ({
    id: `chains/${slug}/${node.id}`,
    kind: 'nodes',
    parent: `chains/${slug}`,
    chains: [slug],
    title: node.name,
    url: hrefOf(`chains/${slug}/${node.id}`).slice(1),
    fields: plain(nodeFields(node, data)),
  }));

/** 每个条目、环节、措施的全部字段，写成文字。同样的内容一字不差，两版才能逐项比较。 */
export const fieldRecords = (graph: Graph): FieldRecord[] =>
  [...graph.entries.values()].flatMap((entry) => [
    entryRecord(graph, entry),
    ...(entry.kind === 'policies' ? measureRecords(graph, entry) : []),
    ...(entry.kind === 'chains' ? nodeRecords(entry) : []),
  ]);

/** data/fields.json 的全文；一项一行，好比较也好看。 */
export const fieldsJson = (records: readonly FieldRecord[], { edition, license }: Site): string =>
  `{"format":${FIELDS_FORMAT},"edition":${JSON.stringify(edition)},"license":${JSON.stringify(license)},"records":[\n${records
    .map((record) => JSON.stringify(record))
    .join(',\n')}\n]}\n`;
