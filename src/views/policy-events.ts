import type { Graph } from '../graph/graph.ts';
import { firstDay, lastDay } from '../policy/calendar-day.ts';
import { type IcsEvent, icsCalendar } from '../policy/ics.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { hrefOf, shortTitle } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { fullAddress } from './site-address.ts';
import { periodFacts } from './status-view.ts';

type PolicyEntry = EntryOf<'policies'>;

/** 提前几天提醒：申报截止要备材料，期满只是要留意。 */
const CLOSE_NOTICE = 7;
const END_NOTICE = 30;

interface Moment {
  name: string;
  day: string;
  /** 来源写的日子，精度照旧。 */
  written: string;
  summary: string;
  remind: number;
  anchor?: string;
  notes: string[];
}

function windowMoments(policy: PolicyEntry, measure: Measure): Moment[] {
  if (measure.window.state === 'absent') return [];
  const { open, close, text } = measure.window.value;
  const notes = [`措施：${measure.title}`, ...(text === undefined ? [] : [`来源的说法：${text}`])];
  const common = { remind: CLOSE_NOTICE, anchor: measureAnchor(measure.id), notes };
  const of = (name: string, word: string, day: string, written: string): Moment => ({
    ...common,
    name: `${measure.id}.${name}`,
    day,
    written,
    summary: `${word}：${measure.title}（${shortTitle(policy)}）`,
  });
  return [
    ...(open === undefined ? [] : [of('open', '开始申报', firstDay(open), open)]),
    ...(close === undefined ? [] : [of('close', '申报截止', lastDay(close), close)]),
  ];
}

function endMoment({ data }: PolicyEntry, title: string): Moment[] {
  const { end, declared } = periodFacts(data);
  if (end === undefined || declared !== undefined) return [];
  const how = data.period.state === 'inferred' ? `期限由${data.period.from}推得。` : '期限由正文写明。';
  const notes = [`${how}期满不等于失效，失效须由有权机关公布。`];
  return [{ name: 'end', day: lastDay(end), written: end, summary: `期满：${title}`, remind: END_NOTICE, notes }];
}

const precision = ({ day, written }: Moment) =>
  day === written ? [] : [`来源只写到${written.length === 4 ? '年' : '月'}（${written}），按 ${day} 记。`];

/** 一份政策的全部日子：各措施的开放日、截止日，和期满日。编号与网址无关，单份的日历文件也用它。 */
export function policyEvents(policy: PolicyEntry, site: Site): IcsEvent[] {
  const { title } = policy.data;
  const id = entryId(policy);
  const moments = [
    ...measuresOf(policy.data).flatMap((measure) => windowMoments(policy, measure)),
    ...endMoment(policy, shortTitle(policy)),
  ];
  return moments.map((moment) => {
    const href = hrefOf(id, moment.anchor);
    const url = fullAddress(site, href);
    const from = `日子取自${site.name}（本版编于 ${site.edition}）的 ${href.slice(1)}，办事以原文为准。`;
    return {
      uid: `${policy.slug}.${moment.name}@${site.baseDocument}`,
      first: moment.day,
      summary: moment.summary,
      description: [`文件：${title}`, ...moment.notes, ...precision(moment), from].join('\n'),
      ...(url === undefined ? {} : { url }),
      // 已经过去的不提醒，免得一导入就响
      ...(moment.day > site.edition ? { remindDays: moment.remind } : {}),
    };
  });
}

/** 全库的日历文件，按日子排；一个日子也没有就没有文件。 */
export function calendarFile(graph: Graph, site: Site): string | undefined {
  const events = graph.byKind.policies
    .flatMap((policy) => policyEvents(policy, site))
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0));
  return events.length === 0
    ? undefined
    : icsCalendar(events, { name: `${site.name} 政策日历`, edition: site.edition });
}
