import type { Graph } from '../graph/graph.ts';
import type { PreviewRow, PreviewRows } from '../policy/link-preview.ts';
import { type Entry, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { statusView } from './status-view.ts';

/** 一页最多带几条提要：连着几千个条目的，页面不能跟着长。 */
const shown = 40;

/** 与一页（条目或环节）相连的条目的提要：链出去的在前。自己引的出处不算，出处表里已经写全。 */
export function linkPreviews(graph: Graph, id: string, site: Site): PreviewRows {
  const out = (graph.outgoing.get(id) ?? []).filter(({ origin }) => origin !== 'source').map(({ to }) => to);
  const ids = new Set([...out, ...(graph.incoming.get(id) ?? []).map(({ from }) => from)]);
  ids.delete(id);
  const near = [...ids].flatMap((one) => graph.entries.get(one) ?? []).slice(0, shown);
  return Object.fromEntries(near.map((entry) => [`${entry.kind}/${entry.slug}`, previewRow(entry, site)]));
}

function previewRow(entry: Entry, site: Site): PreviewRow {
  const { title, summary } = entry.data;
  const row = [kinds[entry.kind].label, title, summary] as const;
  if (entry.kind !== 'policies') return row;
  const { text, code } = statusView(entry.data, site.edition);
  return [...row, code ?? text];
}
