import { daySpan } from '../diagrams/day-span.ts';
import type { TimelineItem, TimelineSpan } from '../diagrams/place-timeline.ts';
import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { firstRows } from './first-rows.ts';
import { hrefOf, shortTitle } from './link-view.ts';
import { policyDate, policyDateText } from './policy-date.ts';
import { periodCell, type StatusView, statusView } from './status-view.ts';

/** 表里的一行：一份政策，画没画、为什么。 */
export interface TimelineRow {
  href: string;
  title: string;
  /** “2025-04-28 成文”；没有就是原因。 */
  date: string;
  period: string;
  /** 期限从哪里来：正文写明、由题名推得，或没有的原因。 */
  basis: string;
  status: StatusView;
  drawn: string;
}

export interface TimelineGroup {
  level: string;
  slug: string;
  count: number;
  rows: TimelineRow[];
  /** 一页列不下的份数。 */
  more: number;
  items: TimelineItem[];
  /** 一个日期也没有、画不出来的份数。 */
  undated: number;
}

export interface TimelineView {
  groups: TimelineGroup[];
  span: TimelineSpan;
  count: number;
  drawn: number;
  unchecked: number;
}

// 再多就不成一幅图了；登记册里有全部
const most = 150;

type PolicyEntry = EntryOf<'policies'>;

export function basisText({ data: { period } }: PolicyEntry): string {
  if (period.state === 'absent') return period.reason;
  return period.state === 'inferred' ? `由${period.from}推得` : '正文写明';
}

export function itemOf(policy: PolicyEntry, status: StatusView): TimelineItem | undefined {
  const { period } = policy.data;
  const date = policyDate(policy)?.day;
  if (period.state === 'absent' && date === undefined) return undefined;
  const { start, end } = period.state === 'absent' ? {} : period.value;
  // 没写起期的，从成文、发布日画起；那一天晚于止期就不画
  const from = start ?? (date !== undefined && end !== undefined && date <= end ? date : undefined);
  return {
    id: policy.slug,
    label: shortTitle(policy),
    href: hrefOf(entryId(policy)),
    inferred: period.state === 'inferred',
    past: status.tone === 'caution' && status.daysLeft === undefined,
    // 只有点的不写“无期限信息”，图例说了；宣布了废止、失效的总要写
    ...(status.status === '无期限信息' ? {} : { word: status.text }),
    ...(from === undefined ? {} : { start: from }),
    ...(end === undefined ? {} : { end }),
    ...(date === undefined ? {} : { date }),
  };
}

function rowOf(policy: PolicyEntry, status: StatusView, item: TimelineItem | undefined): TimelineRow {
  const { period } = policy.data;
  const date = policyDate(policy);
  const drawn = item === undefined ? '没有画：没有日期' : period.state === 'absent' ? '点' : date ? '条和点' : '条';
  return {
    href: hrefOf(entryId(policy)),
    title: policy.data.title,
    date: policyDateText(policy),
    period: periodCell(period),
    basis: basisText(policy),
    status,
    drawn,
  };
}

/** 图上从早到晚：按条的起点，没有条的按点。 */
const startOf = (item: TimelineItem) => daySpan(item.start ?? item.date ?? item.end ?? '').from;

export function timelineView(graph: Graph, site: Site): TimelineView {
  const groups = Object.entries(levels).flatMap(([level, slug]): TimelineGroup[] => {
    const all = graph.byKind.policies
      .filter(({ data }) => data.level === level)
      .map((policy) => {
        const status = statusView(policy.data, site.edition);
        const item = itemOf(policy, status);
        return { policy, item, row: rowOf(policy, status, item) };
      })
      .sort((a, b) => {
        const order = (item: TimelineItem | undefined) => (item ? startOf(item) : Number.POSITIVE_INFINITY);
        const [from, to] = [order(a.item), order(b.item)];
        return from === to ? (a.policy.slug < b.policy.slug ? -1 : 1) : from - to;
      });
    const { rows, more } = firstRows(all, most);
    return all.length === 0
      ? []
      : [
          {
            level,
            slug,
            count: all.length,
            rows: rows.map(({ row }) => row),
            more,
            items: rows.flatMap(({ item }) => item ?? []),
            undated: all.filter(({ item }) => item === undefined).length,
          },
        ];
  });
  const items = groups.flatMap((group) => group.items);
  const years = [
    ...items.flatMap(({ start, end, date }) => [start, end, date].flatMap((day) => day ?? [])),
    site.edition,
  ].map((day) => Number(day.slice(0, 4)));
  const policies = graph.byKind.policies;
  return {
    groups,
    span: { firstYear: Math.min(...years), lastYear: Math.max(...years), edition: site.edition },
    count: policies.length,
    drawn: items.length,
    unchecked: policies.filter(({ data }) => data.validity.state === 'absent').length,
  };
}
