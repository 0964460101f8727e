import { csvFile, csvRows } from '../csv.ts';
import type { Edge, Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { measureFields, measuresOf, policyFields } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { Citations, type CitationView } from './citations.ts';
import { claimCells, type ExportClaim, exportClaim } from './export-claim.ts';
import { hrefOf } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';

type PolicyEntry = EntryOf<'policies'>;
type Claims = Record<string, ExportClaim<unknown>>;

/** data/policies.json 的一份；url 相对于站点根。 */
export interface PolicyRecord {
  id: string;
  url: string;
  title: string;
  aliases: string[];
  summary: string;
  level: string;
  /** 每个字段一个值，带明载、推断、缺和出处。 */
  fields: Claims;
  /** 点到的环节和链：编号 → 明文提及或编者归类。 */
  places: Record<string, string>;
  relations: Pick<Edge, 'relation' | 'to' | 'basis'>[];
  /** 收录的措施的编号；没有的为什么。 */
  measures: { ids: string[]; complete: boolean; absent?: string };
  recordLevel: string;
  confidence: string;
  fullText: string;
  originalUrl?: string;
  citations: CitationView[];
  checked: string;
}

/** data/measures.json 的一项。 */
export interface MeasureRecord {
  id: string;
  policy: string;
  url: string;
  title: string;
  kind: string;
  instrument: string;
  /** 条款位置。 */
  at: string;
  note?: string;
  fields: Claims;
  places: Record<string, string>;
  citations: CitationView[];
  checked: string;
}

const basesOf = (places: Readonly<Record<string, { basis: string }>>) =>
  Object.fromEntries(Object.entries(places).map(([id, { basis }]) => [id, basis]));

const policyLabels = { ...labelsOf(policyFields), period: '规划期' };
const measureLabels = labelsOf(measureFields);

function labelsOf(fields: Record<string, { label: string }>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { label }]) => [name, label]));
}

function policyRecord(graph: Graph, policy: PolicyEntry): PolicyRecord {
  const { data } = policy;
  const id = entryId(policy);
  const citations = new Citations(graph, policy);
  const claims = data as unknown as Record<string, Claim<unknown>>;
  const fields = Object.keys(policyLabels).map((name): [string, ExportClaim<unknown>] => [
    name,
    exportClaim(name, claims[name] ?? { state: 'absent', reason: '未核查' }, citations),
  ]);
  return {
    id,
    url: hrefOf(id).slice(1),
    title: data.title,
    aliases: data.aliases,
    summary: data.summary,
    level: data.level,
    fields: Object.fromEntries(fields),
    places: { ...basesOf(data.chains), ...basesOf(data.nodes) },
    relations: (graph.outgoing.get(id) ?? [])
      .filter(({ origin }) => origin === 'field')
      .map(({ relation, to, basis }) => ({ relation, to, basis })),
    measures: {
      ids: measuresOf(data).map((measure) => `${id}#${measureAnchor(measure.id)}`),
      complete: data.measuresComplete,
      ...(data.measures.state === 'absent'
        ? { absent: [data.measures.reason, data.measures.note].filter(Boolean).join('：') }
        : {}),
    },
    recordLevel: data.recordLevel,
    confidence: data.confidence,
    fullText: data.fullText,
    ...(data.originalUrl === undefined ? {} : { originalUrl: data.originalUrl }),
    citations: citations.list(),
    checked: data.checked,
  };
}

function measureRecords(graph: Graph, policy: PolicyEntry): MeasureRecord[] {
  const id = entryId(policy);
  return measuresOf(policy.data).map((measure) => {
    const citations = new Citations(graph, policy);
    const claims = measure as unknown as Record<string, Claim<unknown>>;
    const fields = Object.keys(measureLabels).map((name): [string, ExportClaim<unknown>] => [
      name,
      exportClaim('measures', claims[name] ?? { state: 'absent', reason: '未核查' }, citations),
    ]);
    const anchor = measureAnchor(measure.id);
    return {
      id: `${id}#${anchor}`,
      policy: id,
      url: hrefOf(id, anchor).slice(1),
      title: measure.title,
      kind: measure.kind,
      instrument: measure.instrument,
      at: measure.at,
      ...(measure.note === undefined ? {} : { note: measure.note }),
      fields: Object.fromEntries(fields),
      places: basesOf(measure.nodes),
      citations: citations.list(),
      checked: policy.data.checked,
    };
  });
}

export const exportPolicies = (graph: Graph): PolicyRecord[] =>
  graph.byKind.policies.map((policy) => policyRecord(graph, policy));

export const exportMeasures = (graph: Graph): MeasureRecord[] =>
  graph.byKind.policies.flatMap((policy) => measureRecords(graph, policy));

/** 数据文件都说自己是哪一版、怎样许可；状态会过时，只给日子，不给状态。 */
export const exportJson = (name: string, records: readonly unknown[], { edition, license }: Site): string =>
  `${JSON.stringify({ edition, license, [name]: records }, undefined, 1)}\n`;

const claimHeads = (labels: Record<string, string>) =>
  Object.values(labels).flatMap((label) => [label, `${label}·记号`, `${label}·依据`]);

const fieldCells = (labels: Record<string, string>, fields: Claims, citations: readonly CitationView[]) =>
  Object.keys(labels).flatMap((name) => claimCells(fields[name] ?? { state: 'absent', reason: '未核查' }, citations));

/** 算起来要的数目和日子另成一列：文字里的不好算。只写来源写明或推得的，没有就空着，为什么看“记号”“依据”。 */
function parts(claim: ExportClaim<unknown> | undefined, names: readonly string[]): string[] {
  const value = (claim && claim.state !== 'absent' ? claim.value : {}) as Record<string, string | number | undefined>;
  return names.map((name) => `${value[name] ?? ''}`);
}

const placeCell = (places: Record<string, string>) =>
  Object.entries(places)
    .map(([place, basis]) => `${place}（${basis}）`)
    .join('；');

export const policiesCsv = (records: readonly PolicyRecord[]): string =>
  csvFile(
    csvRows([
      [
        '编号',
        '网页',
        '题名',
        '层级',
        ...claimHeads(policyLabels),
        '期限起',
        '期限止',
        '链和环节',
        '收录措施',
        '措施收全',
        '没有措施的原因',
        '记录等级',
        '把握',
        '全文',
        '最后核对',
      ],
      ...records.map((one) => [
        one.id,
        one.url,
        one.title,
        one.level,
        ...fieldCells(policyLabels, one.fields, one.citations),
        ...parts(one.fields['period'], ['start', 'end']),
        placeCell(one.places),
        `${one.measures.ids.length}`,
        one.measures.complete ? '是' : '否',
        one.measures.absent ?? '',
        one.recordLevel,
        one.confidence,
        one.fullText,
        one.checked,
      ]),
    ]),
  );

export const measuresCsv = (records: readonly MeasureRecord[]): string =>
  csvFile(
    csvRows([
      [
        '编号',
        '政策',
        '网页',
        '措施',
        '类别',
        '方式',
        '条款',
        '附注',
        ...claimHeads(measureLabels),
        '上限',
        '定额',
        '比例',
        '币种',
        '开放日',
        '截止日',
        '环节',
        '最后核对',
      ],
      ...records.map((one) => [
        one.id,
        one.policy,
        one.url,
        one.title,
        one.kind,
        one.instrument,
        one.at,
        one.note ?? '',
        ...fieldCells(measureLabels, one.fields, one.citations),
        ...parts(one.fields['amount'], ['max', 'each', 'rate', 'currency']),
        ...parts(one.fields['window'], ['open', 'close']),
        placeCell(one.places),
        one.checked,
      ]),
    ]),
  );
