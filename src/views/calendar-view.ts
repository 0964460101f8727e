import type { Graph } from '../graph/graph.ts';
import { type CalendarFact, type CalendarGroup, calendarPlace, compareDays } from '../policy/calendar-group.ts';
import { statusCode, windowCode } from '../policy/status-code.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import type { Mark } from './fact-view.ts';
import { periodText } from './fact-view.ts';
import { hrefOf, shortTitle } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { policyEvents } from './policy-events.ts';
import { periodFacts } from './status-view.ts';

/** 日历的一行：一个申报窗口，或一份文件的期限。 */
export interface CalendarRow {
  href: string;
  title: string;
  kind: '申报窗口' | '期限';
  /** 哪份文件、哪一级。 */
  detail: string;
  /** 起止，照来源的精度。 */
  when: string;
  mark: Mark;
  /** 起止从哪里来。 */
  basis: string;
  text: string;
  tone: string;
  day: string;
  /** 网页里重算要的一小段；不随日子变的没有。 */
  code?: string;
}

export interface CalendarSection {
  group: CalendarGroup;
  title: string;
  note: string;
  /** 一行也没有时写什么。 */
  empty: string;
  rows: CalendarRow[];
}

export interface CalendarView {
  sections: CalendarSection[];
  /** 日历文件里有几件事。 */
  events: number;
  /** 措施共几项；窗口写明起止的、只有一句话的各几项；没有的按原因各几项。 */
  measures: { all: number; dated: number; said: number; absent: { reason: string; count: number }[] };
}

type PolicyEntry = EntryOf<'policies'>;

function rowOf(fact: CalendarFact, today: string, row: Omit<CalendarRow, 'text' | 'tone' | 'day' | 'code'>) {
  const { group, text, tone, day } = calendarPlace(fact, today);
  const code = fact.kind === 'window' ? windowCode(fact.window) : statusCode(fact.period);
  const place = { text, tone, day, ...(code === undefined ? {} : { code: `${fact.kind}:${code}` }) };
  return { group, row: { ...row, ...place } };
}

function windowRow(policy: PolicyEntry, measure: Measure, today: string) {
  const claim = measure.window;
  if (claim.state === 'absent') return [];
  const { open, close, text } = claim.value;
  const days = [open && `${open} 起`, close && `${close} 止`].filter(Boolean).join('，');
  return rowOf({ kind: 'window', window: claim.value }, today, {
    href: hrefOf(entryId(policy), measureAnchor(measure.id)),
    title: measure.title,
    kind: '申报窗口',
    detail: `${shortTitle(policy)} · ${policy.data.level}`,
    when: days || (text ?? ''),
    mark: claim.state,
    basis: claim.state === 'inferred' ? `由${claim.from}推得` : '来源写明',
  });
}

function periodRow(policy: PolicyEntry, today: string) {
  const { period, level, number } = policy.data;
  if (period.state === 'absent') return [];
  return rowOf({ kind: 'period', period: periodFacts(policy.data) }, today, {
    href: hrefOf(entryId(policy)),
    title: policy.data.title,
    kind: '期限',
    detail: [level, number.state === 'absent' ? `文号${number.reason}` : number.value].join(' · '),
    when: periodText(period.value),
    mark: period.state,
    basis: period.state === 'inferred' ? `由${period.from}推得` : '正文写明',
  });
}

/** 组的次序就是页上的次序：能办的在前，办不了的在后。 */
const sections: readonly Omit<CalendarSection, 'rows'>[] = [
  { group: 'open', title: '现在开着的申报窗口', note: '截止当天仍算开着', empty: '没有开着的申报窗口。' },
  {
    group: 'soon',
    title: '90 天内开始或到期',
    note: '申报窗口的开放，文件的起期和止期',
    empty: '90 天内没有什么开始或到期。',
  },
  {
    group: 'said',
    title: '日子见原文',
    note: '来源只写了一句话，没有哪一年的起止，这里不替它推算',
    empty: '没有只写一句话的申报窗口。',
  },
  {
    group: 'later',
    title: '90 天以后开始或到期',
    note: '先到的在前；没写止期的在最后',
    empty: '没有 90 天以后的日子。',
  },
  {
    group: 'past',
    title: '已经过去',
    note: '新近的在前；期满不等于失效，失效须由有权机关公布',
    empty: '还没有过去的。',
  },
];

const noWindow = '没有一个申报窗口写明了起止日期。';

/** 全部申报窗口和期限，按 today（年月日）分组。 */
export function calendarView(graph: Graph, site: Site, today = site.edition): CalendarView {
  const policies = graph.byKind.policies;
  const measures = policies.flatMap(({ data }) => measuresOf(data));
  const rows = policies.flatMap((policy) => [
    ...measuresOf(policy.data).flatMap((measure) => windowRow(policy, measure, today)),
    periodRow(policy, today),
  ]);
  const found = rows.flat();
  const written = measures.flatMap((measure) => (measure.window.state === 'absent' ? [] : measure.window.value));
  const reasons = Map.groupBy(
    measures.flatMap((measure) => (measure.window.state === 'absent' ? measure.window.reason : [])),
    (reason) => reason,
  );
  const dated = written.filter((facts) => windowCode(facts) !== undefined);
  return {
    sections: sections.map((section) => ({
      ...section,
      empty: section.group === 'open' && dated.length === 0 ? noWindow : section.empty,
      rows: found
        .filter(({ group }) => group === section.group)
        .map(({ row }) => row)
        .sort((a, b) => compareDays(section.group, a.day, b.day) || (a.href < b.href ? -1 : 1)),
    })),
    events: policies.reduce((sum, policy) => sum + policyEvents(policy, site).length, 0),
    measures: {
      all: measures.length,
      dated: dated.length,
      said: written.length - dated.length,
      absent: [...reasons].map(([reason, all]) => ({ reason, count: all.length })),
    },
  };
}
