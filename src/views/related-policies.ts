import type { Edge, Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import type { Mark } from './fact-view.ts';
import { hrefOf, linkView, shortTitle } from './link-view.ts';
import { type StatusView, statusView } from './status-view.ts';

/** 环节相同的另一份政策。 */
export interface RelatedPolicy {
  href: string;
  title: string;
  number?: string;
  level: string;
  mark: Mark;
  /** 同样点到……；两边不都是来源点名的，写编者归到。 */
  why: string;
  status: StatusView;
}

const most = 6;
/** 一句理由里最多写几个环节的名称。 */
const namesShown = 4;

const placesOf = (graph: Graph, id: string) =>
  (graph.outgoing.get(id) ?? []).filter(({ origin, relation }) => origin === 'place' && relation === '所在环节');

const over = new Set(['期满', '已废止', '宣布失效']);
const levelNames = Object.keys(levels);

interface Shared {
  /** 两边都是来源点名的环节。 */
  stated: string[];
  /** 至少一边是编者归类的。 */
  sorted: string[];
}

function sharedNodes(graph: Graph, id: string): Map<string, Shared> {
  const found = new Map<string, Shared>();
  for (const { to, basis } of placesOf(graph, id))
    for (const other of graph.placements.get(to)?.get('policies') ?? []) {
      if (other.from === id) continue;
      const own = found.get(other.from) ?? { stated: [], sorted: [] };
      (basis === '明文提及' && other.basis === '明文提及' ? own.stated : own.sorted).push(to);
      found.set(other.from, own);
    }
  return found;
}

function whyText(graph: Graph, { stated, sorted }: Shared): string {
  const list = (ids: readonly string[]) => {
    const names = ids.slice(0, namesShown).map((node) => linkView(graph, node).title);
    return `${names.join('、')}${ids.length > namesShown ? `等 ${ids.length} 个环节` : ''}`;
  };
  if (stated.length > 0) return `同样点到 ${list(stated)}`;
  return `都归到 ${list(sorted)}，不都是来源点名`;
}

const isTied = (id: string) => (edge: Edge) => edge.origin === 'field' && (edge.from === id || edge.to === id);

/**
 * 环节相同的政策：都由来源点名的环节多的在前，然后是没有期满的、级别近的；至多六份。
 * 已经写在前后文件里的不再列。
 */
export function relatedPolicies(graph: Graph, policy: EntryOf<'policies'>, site: Site): RelatedPolicy[] {
  const id = entryId(policy);
  const tied = new Set(
    [...(graph.outgoing.get(id) ?? []), ...(graph.incoming.get(id) ?? [])]
      .filter(isTied(id))
      .flatMap(({ from, to }) => [from, to]),
  );
  return [...sharedNodes(graph, id)]
    .flatMap(([other, shared]) => {
      const entry = graph.entries.get(other);
      if (entry?.kind !== 'policies' || tied.has(other)) return [];
      return [{ entry, shared, status: statusView(entry.data, site.edition) }];
    })
    .sort(
      (a, b) =>
        b.shared.stated.length - a.shared.stated.length ||
        b.shared.sorted.length - a.shared.sorted.length ||
        Number(over.has(a.status.status)) - Number(over.has(b.status.status)) ||
        levelNames.indexOf(a.entry.data.level) - levelNames.indexOf(b.entry.data.level) ||
        (a.entry.slug < b.entry.slug ? -1 : 1),
    )
    .slice(0, most)
    .map(({ entry, shared, status }) => ({
      href: hrefOf(entryId(entry)),
      title: shortTitle(entry),
      ...(entry.data.number.state === 'absent' ? {} : { number: entry.data.number.value }),
      level: entry.data.level,
      mark: shared.stated.length > 0 ? 'stated' : 'inferred',
      why: whyText(graph, shared),
      status,
    }));
}
