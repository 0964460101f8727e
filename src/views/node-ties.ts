import type { TieBlock } from '../diagrams/tie-map.ts';
import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import { kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { markOfBasis } from './fact-view.ts';
import type { Hops } from './hops.ts';
import { hrefOf, linkView } from './link-view.ts';
import { type Neighbour, neighboursOf } from './neighbour-view.ts';
import { countsAt, placedKinds } from './presence.ts';
import { policiesAt, whyPlaced } from './reach-view.ts';

/** 环节的上下游，各画 shown 个；零就只写一行。 */
export function nearOf(graph: Graph, place: NodePlace, hops: Hops, shown: number): TieBlock['near'] {
  const { up, down } = neighboursOf(graph, place);
  const tie = (word: string) => (one: Neighbour) =>
    hops.add({ from: place.node.name, to: one, note: word, mark: one.mark, why: one.why, locator: one.at });
  const left = Math.max(0, up.length - shown) + Math.max(0, down.length - shown);
  const text = shown > 0 ? `另 ${left} 个上下游，见${place.node.name}` : `上下游 ${left} 个，见${place.node.name}`;
  return {
    up: up.slice(0, shown).map(tie('上游')),
    down: down.slice(0, shown).map(tie('下游')),
    ...(left > 0 ? { more: { text, href: hrefOf(place.id, 'neighbours') } } : {}),
  };
}

type Reach = Pick<TieBlock, 'reach' | 'more' | 'none'>;

/** 环节 → 政策。 */
export function policiesReached(graph: Graph, { id, node }: NodePlace, hops: Hops, site: Site, shown: number): Reach {
  const rows = policiesAt(graph, id, site);
  if (rows.length === 0) return { reach: [], none: `本库没有收录点到${node.name}的政策。` };
  const left = rows.length - shown;
  return {
    reach: rows.slice(0, shown).map((row) =>
      hops.add({
        from: node.name,
        to: row,
        title: row.short,
        note: `${row.level} · ${row.status.text}`,
        caution: row.status.tone === 'caution',
        mark: row.mark,
        why: row.why,
        locator: row.at,
      }),
    ),
    ...(left > 0 ? { more: { text: `另 ${left} 份政策，见${node.name}`, href: hrefOf(id, 'policies') } } : {}),
  };
}

/** 环节 → 企业；项目、院所、平台只写个数。 */
export function bodiesAt(graph: Graph, { id, node }: NodePlace, hops: Hops, shown: number): Reach {
  const edges = graph.placements.get(id)?.get('enterprises') ?? [];
  const counts = countsAt(graph, id);
  const rest = placedKinds
    .filter((kind) => kind !== 'policies')
    .map((kind) => ({
      kind,
      n: kind === 'enterprises' ? edges.length - Math.min(edges.length, shown) : counts[kind],
    }))
    .filter(({ n }) => n > 0)
    .map(({ kind, n }) => `${kinds[kind].label} ${n} ${kinds[kind].unit}`)
    .join('、');
  const more = rest === '' ? {} : { more: { text: `另有${rest}，见${node.name}`, href: hrefOf(id, 'bodies') } };
  if (edges.length === 0) return { reach: [], none: `本库未收录${node.name}的企业；未核查，不等于没有。`, ...more };
  return {
    reach: edges.slice(0, shown).map(({ from, basis, why, at }) => {
      const to = linkView(graph, from);
      return hops.add({
        from: node.name,
        to,
        note: to.kindLabel,
        mark: markOfBasis(basis),
        why: whyPlaced(basis, why),
        locator: at ?? '',
      });
    }),
    ...more,
  };
}
