import type { Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { BrowseIndex, BrowseLine, Chapter } from './browse-view.ts';
import { hrefOf } from './link-view.ts';
import { comparePinyin, pinyinKey } from './pinyin.ts';
import { statusView } from './status-view.ts';

/** 条目的日期和它是什么日期；照来源的精度，只到年就只写年。 */
interface Dated {
  date: string;
  what: string;
}

const first = (...dates: [claim: Claim<string>, what: string][]): Dated | undefined => {
  const [claim, what] = dates.find(([one]) => one.state !== 'absent') ?? [];
  return claim && claim.state !== 'absent' && what !== undefined ? { date: claim.value, what } : undefined;
};

/** 各类取哪个日期。企业、院所、平台的成立日期不是“出了什么事”，不列。 */
function dateOf(entry: Entry): Dated | undefined {
  switch (entry.kind) {
    case 'policies':
      return first([entry.data.dateMade, '成文'], [entry.data.datePublished, '发布']);
    case 'projects':
      return first([entry.data.started, '开工'], [entry.data.signed, '签约']);
    case 'indicators':
      return { date: entry.data.asOf.date, what: '截至' };
    case 'sources':
      return first([entry.data.datePublished, '发布']);
    default:
      return undefined;
  }
}

function lineOf(entry: Entry, site: Site, dated?: Dated): BrowseLine {
  const status = entry.kind === 'policies' ? statusView(entry.data, site.edition) : undefined;
  return {
    href: hrefOf(entryId(entry)),
    title: entry.data.title,
    ...(dated ? { lead: dated.date, datetime: dated.date } : {}),
    // “政策成文”“项目开工”：前面的日子是什么日子。
    notes: dated ? [`${kinds[entry.kind].label}${dated.what}`] : [],
    ...(status && status.status !== '无期限信息' ? { status } : {}),
  };
}

/** 没有日期的政策，按两个日期各为什么没有分开。 */
function undated(graph: Graph, site: Site): Chapter[] {
  const own = graph.byKind.policies.filter((policy) => dateOf(policy) === undefined);
  if (own.length === 0) return [];
  const reason = ({ data }: (typeof own)[number]) => {
    const [made, published] = [data.dateMade, data.datePublished].map((c) => (c.state === 'absent' ? c.reason : ''));
    return made === published ? `成文、发布日期${made}` : `成文日期${made}，发布日期${published}`;
  };
  const sections = [...Map.groupBy(own, reason)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([why, policies], i) => ({
      id: `undated-${i + 1}`,
      title: `没有日期的政策：${why}`,
      lines: [...policies]
        .sort((a, b) => comparePinyin(a.data.title, b.data.title))
        .map((policy) => lineOf(policy, site)),
    }));
  return [{ slug: 'undated', label: '没有日期', sections }];
}

/** 有日期的条目按年份，近的在前；年内按日期，只写到年的在这一年末尾。 */
export function yearIndex(graph: Graph, site: Site): BrowseIndex {
  const dated = [...graph.entries.values()].flatMap((entry) => {
    const found = dateOf(entry);
    return found ? [{ entry, found, key: `${pinyinKey(entry.data.title)}\t${entryId(entry)}` }] : [];
  });
  dated.sort((a, b) =>
    a.found.date === b.found.date ? (a.key < b.key ? -1 : 1) : a.found.date > b.found.date ? -1 : 1,
  );
  const chapters = [...Map.groupBy(dated, ({ found }) => found.date.slice(0, 4))].map(([year, own]) => ({
    slug: year,
    label: year,
    sections: [
      { id: `year-${year}`, title: `${year} 年`, lines: own.map(({ entry, found }) => lineOf(entry, site, found)) },
    ],
  }));
  return {
    slug: 'year',
    title: '按年份',
    note: `政策用成文日期，没有就用发布日期；项目用开工或签约，指标用截至日，出处用发布日期。只写到年、月的照写，排在后面。状态按编成日 ${site.edition} 推算，期满不等于失效。`,
    unit: '行',
    jumpTo: 'chapters',
    layout: 'rows',
    chapters: [...chapters, ...undated(graph, site)],
  };
}
