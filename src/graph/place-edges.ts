import type { Attachment } from '../schema/entry.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import { measuresOf } from '../schema/policy.ts';
import { danglingHint, type EdgeContext, type Found, optional } from './edge-context.ts';
import { nearest } from './nearest.ts';
import { repeatedIds } from './nodes.ts';

interface Place {
  id: string;
  attachment: Attachment;
  /** 写在文件的哪里，报错用。 */
  path: PropertyKey[];
}

/** 条目挂到的环节：自己写的，加上措施里写的；同一环节以自己写的为准。 */
function placesOf(entry: Entry): Place[] {
  if (entry.kind === 'chains') return [];
  const listed = (nodes: Record<string, Attachment>, path: PropertyKey[]): Place[] =>
    Object.entries(nodes).map(([id, attachment]) => ({ id, attachment, path: [...path, 'nodes', id] }));
  const own = listed(entry.data.nodes, []);
  if (entry.kind !== 'policies') return own;
  const inMeasures = measuresOf(entry.data).flatMap(({ nodes }, i) => listed(nodes, ['measures', i]));
  const seen = new Set<string>();
  return [...own, ...inMeasures].filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** 挂到环节和产业链。 */
export function placeEdges(entry: Entry, { entries, nodes }: EdgeContext, { edges, problems }: Found) {
  const from = entryId(entry);
  if (entry.kind === 'policies') problems.push(...repeatedIds(entry.file, 'measures', measuresOf(entry.data)));
  const chains: Record<string, Attachment> = {};
  for (const { id, attachment, path } of placesOf(entry)) {
    const place = nodes.get(id);
    if (!place) {
      const close = nearest(id, nodes.keys());
      problems.push({
        file: entry.file,
        path,
        value: id,
        missing: 'chains/',
        message: `没有“${id}”这个环节`,
        hint: `${close.length > 0 ? `是不是 ${close.join('、')}？` : ''}环节在 content/chains/ 各链的 nodes 里`,
      });
      continue;
    }
    const { basis, why, source, at } = attachment;
    edges.push({
      from,
      to: place.id,
      relation: '所在环节',
      inverse: kinds[entry.kind].label,
      basis,
      origin: 'place',
      ...optional({ why, source, at }),
    });
    // 挂在环节上，也就在那条链上；有一处明文就算明文。
    if (chains[place.chain.slug]?.basis !== '明文提及') chains[place.chain.slug] = { basis };
  }
  Object.assign(chains, entry.data.chains);
  for (const [slug, { basis, why, source, at }] of Object.entries(chains)) {
    if (!entries.has(`chains/${slug}`)) {
      problems.push({
        file: entry.file,
        path: ['chains', slug],
        value: slug,
        missing: `chains/${slug}`,
        message: `没有“${slug}”这条产业链`,
        hint: danglingHint(`chains/${slug}`, entries),
      });
      continue;
    }
    edges.push({
      from,
      to: `chains/${slug}`,
      relation: '所属产业链',
      inverse: kinds[entry.kind].label,
      basis,
      origin: 'place',
      ...optional({ why, source, at }),
    });
  }
}
