import { windowCode } from '../policy/status-code.ts';
import { windowOn } from '../policy/window-status.ts';
import type { Claim } from '../schema/claim.ts';
import type { EntryOf } from '../schema/kinds.ts';
import { type Condition, type Measure, measureFields } from '../schema/policy.ts';
import type { Citations } from './citations.ts';
import { conditionWords } from './condition-words.ts';
import { type FactRow, factRows } from './fact-view.ts';
import { foldAbsent } from './fold-absent.ts';

/** 一项措施：有自己的锚点，可以单独引用。 */
export interface MeasureView {
  anchor: string;
  title: string;
  kind: string;
  instrument: string;
  at: string;
  note?: string;
  /** 给多少，摆在最前；几个来源说法不一就有几行。 */
  gives: FactRow[];
  /** 给谁和各条条件，每条怎样核对写在 check 里。 */
  conditions: ConditionView[];
  window?: MeasureWindow;
  rows: FactRow[];
}

export interface ConditionView extends FactRow {
  check: string;
}

/** 申报窗口：编成日的状态、起止，和网页里改算它要的一小段。 */
export interface MeasureWindow extends FactRow {
  status: string;
  closed: boolean;
  code?: string;
}

export interface MeasuresView {
  items: MeasureView[];
  /** 一项也没有时，为什么。 */
  absence?: string;
  complete: boolean;
}

/** 措施在政策页上的锚点。 */
export const measureAnchor = (id: string) => `m-${id}`;

const labelOf = (name: keyof typeof measureFields) => measureFields[name].label;

/** 有值时自有位置的几项；没有值的与别的项一起，按原因合成一行。 */
const ownPlace = new Set<string>(['who', 'amount', 'conditions', 'window']);

/** 条件逐条成行；各来源说法不一的，一家一组。 */
function conditionRows(label: string, claim: Claim<Condition | Condition[]>, citations: Citations): ConditionView[] {
  if (claim.state === 'absent') return [];
  const said = claim.state === 'stated' ? [claim, ...claim.also] : [claim];
  return factRows(label, 'measures', claim, citations).flatMap((row, i) =>
    [said[i]?.value ?? []].flat().map(({ text, test }) => ({ ...row, values: [text], check: conditionWords(test) })),
  );
}

function windowView({ window: claim }: Measure, citations: Citations, today: string): MeasureWindow | undefined {
  const [row] = factRows(labelOf('window'), 'measures', claim, citations);
  if (claim.state === 'absent' || row === undefined) return undefined;
  const { status, text } = windowOn(claim.value, today);
  const code = windowCode(claim.value);
  return { ...row, status: text, closed: status === '已截止', ...(code === undefined ? {} : { code }) };
}

function measureView(measure: Measure, citations: Citations, today: string): MeasureView {
  const factsOf = (name: keyof typeof measureFields) =>
    factRows(labelOf(name), 'measures', measure[name] as Claim<unknown>, citations);
  const names = Object.keys(measureFields) as (keyof typeof measureFields)[];
  const window = windowView(measure, citations, today);
  return {
    anchor: measureAnchor(measure.id),
    title: measure.title,
    kind: measure.kind,
    instrument: measure.instrument,
    at: measure.at,
    ...(measure.note === undefined ? {} : { note: measure.note }),
    gives: measure.amount.state === 'absent' ? [] : factsOf('amount'),
    conditions: [
      ...conditionRows(labelOf('who'), measure.who, citations),
      ...conditionRows(labelOf('conditions'), measure.conditions, citations),
    ],
    ...(window === undefined ? {} : { window }),
    rows: foldAbsent(
      names.flatMap((name) => (ownPlace.has(name) && measure[name].state !== 'absent' ? [] : factsOf(name))),
    ),
  };
}

export function measuresView(policy: EntryOf<'policies'>, citations: Citations, today: string): MeasuresView {
  const { measures, measuresComplete: complete } = policy.data;
  if (measures.state === 'absent') {
    const absence = [measures.reason, measures.note].filter(Boolean).join('：');
    return { items: [], absence, complete };
  }
  return { items: measures.value.map((measure) => measureView(measure, citations, today)), complete };
}
