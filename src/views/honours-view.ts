import type { HonourItem } from '../diagrams/place-honours.ts';
import type { Graph } from '../graph/graph.ts';
import type { AbsenceReason, Claim } from '../schema/claim.ts';
import type { Kind } from '../schema/kind-names.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import { Citations } from './citations.ts';
import { type Mark, markLabels } from './fact-view.ts';
import { hrefOf, type LinkView, linkView } from './link-view.ts';

/** 哪些类别有“荣誉与名单”这一项。 */
const honoured = ['enterprises', 'platforms', 'projects'] as const satisfies readonly Kind[];

/** 一条说法：谁，什么荣誉，来源说的。 */
export interface HonourRow {
  text: string;
  years: string[];
  holder: LinkView;
  mark: Mark;
  markLabel: string;
  source: string;
  sourceHref: string;
  /** 来源或报道的时间，不是荣誉的年份。 */
  asOf: string;
  note: string;
}
export interface HonoursView {
  rows: HonourRow[];
  items: HonourItem[];
  /** 各类别查了几个、没查几个。 */
  checked: {
    label: string;
    unit: string;
    total: number;
    stated: number;
    missing: { reason: AbsenceReason; n: number }[];
  }[];
}

/** 荣誉名里写的年份；没有就是空，不用报道的日期充数。 */
export function yearsIn(text: string): string[] {
  return [...new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [])].sort();
}

const claimOf = (entry: Entry): Claim<string[]> | undefined =>
  'honours' in entry.data ? entry.data.honours : undefined;

function rowsOf(graph: Graph, entry: Entry): HonourRow[] {
  const claim = claimOf(entry);
  if (!claim || claim.state === 'absent') return [];
  const citations = new Citations(graph, entry);
  return [claim, ...(claim.state === 'stated' ? claim.also : [])].flatMap((one) => {
    const [locator] = citations.ofField('honours', one.source, one.at);
    const cited = citations.list().find(({ number }) => number === locator?.number);
    return one.value.map((text) => ({
      text,
      years: yearsIn(text),
      holder: linkView(graph, entryId(entry)),
      mark: claim.state,
      markLabel: markLabels[claim.state],
      source: cited?.title ?? '',
      sourceHref: cited?.href ?? hrefOf(entryId(entry)),
      asOf: one.asOf ?? '',
      note: one.note ?? '',
    }));
  });
}

export function honoursView(graph: Graph): HonoursView {
  const key = ({ years, text }: Pick<HonourRow, 'years' | 'text'>) => `${years[0] ?? '9999'} ${text}`;
  const rows = honoured
    .flatMap((kind) => graph.byKind[kind].flatMap((entry) => rowsOf(graph, entry)))
    .sort((a, b) => (key(a) === key(b) ? (a.holder.href < b.holder.href ? -1 : 1) : key(a) < key(b) ? -1 : 1));
  return {
    rows,
    // 几个条目写着同一句的，是同一项荣誉
    items: [...Map.groupBy(rows, ({ text }) => text)].map(([text, same], i) => ({
      id: `honour-${i + 1}`,
      text,
      years: yearsIn(text),
      holders: same.map(({ holder }) => ({ href: holder.href, title: `${holder.title}（${holder.kindLabel}）` })),
    })),
    checked: honoured
      .filter((kind) => graph.byKind[kind].length > 0)
      .map((kind) => {
        const claims = graph.byKind[kind].flatMap((entry) => claimOf(entry) ?? []);
        const reasons = Map.groupBy(
          claims.flatMap((claim) => (claim.state === 'absent' ? claim.reason : [])),
          (reason) => reason,
        );
        return {
          label: kinds[kind].label,
          unit: kinds[kind].unit,
          total: claims.length,
          stated: claims.filter(({ state }) => state !== 'absent').length,
          missing: [...reasons].map(([reason, same]) => ({ reason, n: same.length })),
        };
      }),
  };
}
