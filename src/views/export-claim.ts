import type { AbsenceReason, Claim, Inferred, Stated } from '../schema/claim.ts';
import type { Citations, CitationView, Locator } from './citations.ts';
import { markLabels, valueTexts } from './fact-view.ts';

/** 数据文件里的一个值：明载、推断或缺；出处写编号，编号在同一条的 citations 里。 */
export type ExportClaim<T> =
  | (ExportStated<T> & { also?: ExportStated<T>[] })
  | (Omit<ExportStated<T>, 'state'> & { state: 'inferred'; from: string })
  | { state: 'absent'; reason: AbsenceReason; note?: string; sources?: Locator[] };

interface ExportStated<T> {
  state: 'stated';
  value: T;
  sources: Locator[];
  asOf?: string;
  note?: string;
}

function valued<T>(name: string, one: Stated<T> | Inferred<T>, citations: Citations) {
  return {
    value: one.value,
    sources: citations.ofField(name, one.source, one.at),
    ...(one.asOf === undefined ? {} : { asOf: one.asOf }),
    ...(one.note === undefined ? {} : { note: one.note }),
  };
}

/** 一个主张 → 数据文件里的写法。name 是管它的出处按哪个字段找。 */
export function exportClaim<T>(name: string, claim: Claim<T>, citations: Citations): ExportClaim<T> {
  if (claim.state === 'absent') {
    const { reason, note, source, at } = claim;
    return {
      state: 'absent',
      reason,
      ...(note === undefined ? {} : { note }),
      ...(source === undefined ? {} : { sources: citations.of(source, at) }),
    };
  }
  if (claim.state === 'inferred') {
    return { state: 'inferred', from: claim.from, ...valued(name, claim, citations) };
  }
  const also = claim.also.map((other) => ({ state: 'stated' as const, ...valued(name, other, citations) }));
  return { state: 'stated', ...valued(name, claim, citations), ...(also.length > 0 ? { also } : {}) };
}

/** 表格里的一处出处：题名、位置、网址、看到的日子。 */
export function sourceText({ number, at }: Locator, citations: readonly CitationView[]): string {
  const row = citations[number - 1];
  return [row?.title, at, row?.url, row?.seen && `看到于 ${row.seen}`].filter(Boolean).join(' ');
}

/** 表格里一个值占三格：值；明载、推断或缺；依据（出处、推得的规则，或为什么没有）。几个来源说法不一的，一格里并列。 */
export function claimCells(claim: ExportClaim<unknown>, citations: readonly CitationView[]): [string, string, string] {
  const from = (sources: readonly Locator[] = []) => sources.map((one) => sourceText(one, citations)).join('；');
  const join = (...parts: (string | undefined)[]) => parts.filter(Boolean).join('；');
  if (claim.state === 'absent') return ['', markLabels.absent, join(claim.reason, claim.note, from(claim.sources))];
  const all = claim.state === 'stated' ? [claim, ...(claim.also ?? [])] : [claim];
  const rule = claim.state === 'inferred' ? `由${claim.from}推得` : undefined;
  return [
    all.map(({ value }) => valueTexts(value).join('；')).join(' ／ '),
    markLabels[claim.state],
    all.map(({ sources, asOf, note }) => join(rule, asOf && `截至 ${asOf}`, note, from(sources))).join(' ／ '),
  ];
}
