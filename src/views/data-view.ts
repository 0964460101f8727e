import type { Edge, Graph } from '../graph/graph.ts';
import type { Kind } from '../schema/kind-names.ts';
import { entryId } from '../schema/kinds.ts';
import { hrefOf } from './link-view.ts';
import { chainsOf } from './presence.ts';

/** data/entries.json 的一行；url 相对于站点根。别的工具依赖这个形状。 */
export interface EntryRecord {
  id: string;
  kind: Kind;
  slug: string;
  title: string;
  url: string;
  aliases: string[];
  chains: string[];
  summary: string;
  /** 政策的文号；别的类别没有。 */
  number?: string;
}

const relative = (id: string) => hrefOf(id).slice(1);

export function entryRecords(graph: Graph): EntryRecord[] {
  return [...graph.entries.values()].map((entry) => ({
    id: entryId(entry),
    kind: entry.kind,
    slug: entry.slug,
    title: entry.data.title,
    url: relative(entryId(entry)),
    aliases: entry.data.aliases,
    chains: chainsOf(graph, entryId(entry)),
    summary: entry.data.summary,
    ...(entry.kind === 'policies' && entry.data.number.state !== 'absent' ? { number: entry.data.number.value } : {}),
  }));
}

export interface GraphRecord {
  nodes: { id: string; kind: Kind | 'node'; title: string; url: string; aliases?: string[] }[];
  edges: Pick<Edge, 'from' | 'to' | 'relation' | 'inverse' | 'basis'>[];
}

/** data/graph.json：条目和环节为点，关系为边。 */
export function graphRecord(graph: Graph): GraphRecord {
  return {
    nodes: [
      ...[...graph.entries.values()].map((entry) => ({
        id: entryId(entry),
        kind: entry.kind,
        title: entry.data.title,
        url: relative(entryId(entry)),
      })),
      ...[...graph.nodes.values()].map(({ id, node }) => ({
        id,
        kind: 'node' as const,
        title: node.name,
        url: relative(id),
        aliases: node.aliases,
      })),
    ],
    edges: graph.edges.map(({ from, to, relation, inverse, basis }) => ({ from, to, relation, inverse, basis })),
  };
}
