import type { Claim } from '../schema/claim.ts';
import type { EntryOf } from '../schema/kinds.ts';
import { type Measure, measureFields } from '../schema/policy.ts';
import type { Citations } from './citations.ts';
import { type FactRow, factRows } from './fact-view.ts';

/** 一项措施：有自己的锚点，可以单独引用。 */
export interface MeasureView {
  anchor: string;
  title: string;
  kind: string;
  instrument: string;
  at: string;
  note?: string;
  rows: FactRow[];
}

export interface MeasuresView {
  items: MeasureView[];
  /** 一项也没有时，为什么。 */
  absence?: string;
  complete: boolean;
}

/** 措施在政策页上的锚点。 */
export const measureAnchor = (id: string) => `m-${id}`;

const alwaysShown = new Set(['who', 'amount', 'conditions', 'window', 'department']);

function measureView(measure: Measure, citations: Citations): MeasureView {
  const rows = Object.entries(measureFields).flatMap(([name, { label }]) => {
    const claim = measure[name as keyof typeof measureFields] as Claim<unknown>;
    // 办理细节没写到的占多数，逐条列“未核查”只会淹没要紧的五项。
    if (claim.state === 'absent' && !alwaysShown.has(name)) return [];
    return factRows(label, 'measures', claim, citations);
  });
  return {
    anchor: measureAnchor(measure.id),
    title: measure.title,
    kind: measure.kind,
    instrument: measure.instrument,
    at: measure.at,
    ...(measure.note === undefined ? {} : { note: measure.note }),
    rows,
  };
}

export function measuresView(policy: EntryOf<'policies'>, citations: Citations): MeasuresView {
  const { measures, measuresComplete: complete } = policy.data;
  if (measures.state === 'absent') {
    const absence = [measures.reason, measures.note].filter(Boolean).join('：');
    return { items: [], absence, complete };
  }
  return { items: measures.value.map((measure) => measureView(measure, citations)), complete };
}
