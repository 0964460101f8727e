import type { Attachment } from '../schema/entry.ts';
import { isKind, kindNames } from '../schema/kind-names.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import { verbOf } from '../schema/verbs.ts';
import type { Edge } from './graph.ts';
import { findMentions } from './mentions.ts';
import { foldName } from './names.ts';
import { nearest } from './nearest.ts';
import type { NodePlace } from './nodes.ts';
import type { Problem } from './problem.ts';

export interface EdgeContext {
  entries: ReadonlyMap<string, Entry>;
  nodes: ReadonlyMap<string, NodePlace>;
  names: ReadonlyMap<string, Entry>;
}

interface Found {
  edges: Edge[];
  problems: Problem[];
}

const optional = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

/** 找不到的引用：说出该在哪里新建，或猜是哪一个。 */
export function danglingHint(id: string, entries: ReadonlyMap<string, Entry>): string {
  const [folder = '', slug = ''] = id.split('/');
  if (!isKind(folder)) return `类别只有：${kindNames.join('、')}`;
  const sameKind = [...entries.values()].filter(({ kind }) => kind === folder).map((entry) => entry.slug);
  const close = nearest(slug, sameKind).map((name) => `${folder}/${name}`);
  return `${close.length > 0 ? `是不是 ${close.join('、')}？否则` : ''}在 content/${folder}/ 下新建 ${slug}.md，或改正拼写`;
}

/** 一个条目发出的全部边，和其中断掉的。 */
export function edgesOf(entry: Entry, context: EdgeContext): Found {
  const found: Found = { edges: [], problems: [] };
  relationEdges(entry, context, found);
  placeEdges(entry, context, found);
  sourceEdges(entry, context, found);
  issuerEdges(entry, context, found);
  chainEdges(entry, found);
  mentionEdges(entry, context, found);
  return found;
}

function relationEdges(entry: Entry, { entries }: EdgeContext, { edges, problems }: Found) {
  entry.data.relations.forEach((relation, i) => {
    const { file } = entry;
    const target = entries.get(relation.to);
    const verb = verbOf(relation.verb);
    if (!target) {
      problems.push({
        file,
        path: ['relations', i, 'to'],
        value: relation.to,
        missing: relation.to,
        message: `找不到“${relation.to}”`,
        hint: danglingHint(relation.to, entries),
      });
      return;
    }
    if (!verb?.from.includes(entry.kind) || !verb.to.includes(target.kind)) {
      const labels = (names: readonly (keyof typeof kinds)[] = []) => names.map((name) => kinds[name].label).join('、');
      problems.push({
        file,
        path: ['relations', i, 'verb'],
        value: relation.verb,
        message: `“${relation.verb}”不能从${kinds[entry.kind].label}指向${kinds[target.kind].label}`,
        hint: `它从 ${labels(verb?.from)} 指向 ${labels(verb?.to)}；换一个关系词，或写到对方那一条里`,
      });
      return;
    }
    const { basis, why, source, at } = relation;
    edges.push({
      from: entryId(entry),
      to: relation.to,
      relation: verb.verb,
      inverse: verb.inverse,
      basis,
      origin: 'field',
      ...optional({ why, source, at }),
    });
  });
}

/** 条目挂到的环节：自己写的，加上措施里写的；同一环节以自己写的为准。 */
export function placesOf(entry: Entry): Record<string, Attachment> {
  if (entry.kind === 'chains') return {};
  const own = entry.data.nodes;
  if (entry.kind !== 'policies' || entry.data.measures.state === 'absent') return own;
  return Object.assign({}, ...entry.data.measures.value.map(({ nodes }) => nodes), own);
}

function placeEdges(entry: Entry, { entries, nodes }: EdgeContext, { edges, problems }: Found) {
  const from = entryId(entry);
  const chains: Record<string, Attachment> = {};
  for (const [id, attachment] of Object.entries(placesOf(entry))) {
    const place = nodes.get(id);
    if (!place) {
      const close = nearest(id, nodes.keys());
      problems.push({
        file: entry.file,
        path: ['nodes', id],
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

function sourceEdges(entry: Entry, { entries }: EdgeContext, { edges, problems }: Found) {
  const cited = new Map<string, string[]>();
  const fields = kinds[entry.kind].fields;
  const cite = (slug: string, path: PropertyKey[], at?: string) => {
    if (!entries.has(`sources/${slug}`)) {
      problems.push({
        file: entry.file,
        path,
        value: slug,
        missing: `sources/${slug}`,
        message: `没有“${slug}”这个出处`,
        hint: danglingHint(`sources/${slug}`, entries),
      });
      return;
    }
    const places = cited.get(slug) ?? [];
    if (at !== undefined && !places.includes(at)) places.push(at);
    cited.set(slug, places);
  };
  entry.data.sources.forEach((citation, i) => {
    cite(citation.ref, ['sources', i, 'ref'], citation.at);
    citation.for?.forEach((name, j) => {
      if (Object.hasOwn(fields, name) || Object.hasOwn(entry.data, name)) return;
      const close = nearest(name, Object.keys(fields));
      problems.push({
        file: entry.file,
        path: ['sources', i, 'for', j],
        value: name,
        message: `“${name}”不是${kinds[entry.kind].label}的字段`,
        hint: close.length > 0 ? `是不是 ${close.join('、')}？` : `可用：${Object.keys(fields).join('、')}`,
      });
    });
  });
  for (const { slug, path, at } of innerSources(entry)) cite(slug, path, at);
  for (const [slug, places] of cited) {
    edges.push({
      from: entryId(entry),
      to: `sources/${slug}`,
      relation: '出处',
      inverse: '引用它的条目',
      basis: '明文提及',
      origin: 'source',
      ...(places.length > 0 ? { at: places.join('、') } : {}),
    });
  }
}

/** 写在字段、关系、措施、环节里面的 source。键名固定，所以可以统一找。 */
function* innerSources(entry: Entry): Generator<{ slug: string; path: PropertyKey[]; at?: string }> {
  const walk = function* (
    value: unknown,
    path: PropertyKey[],
  ): Generator<{ slug: string; path: PropertyKey[]; at?: string }> {
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) yield* walk(item, [...path, i]);
    } else if (typeof value === 'object' && value !== null) {
      const { source, at } = value as { source?: unknown; at?: unknown };
      if (typeof source === 'string') {
        yield { slug: source, path: [...path, 'source'], ...(typeof at === 'string' ? { at } : {}) };
      }
      for (const [key, item] of Object.entries(value)) yield* walk(item, [...path, key]);
    }
  };
  for (const [key, value] of Object.entries(entry.data)) if (key !== 'sources') yield* walk(value, [key]);
}

/** 发文机关按名称对到平台里的条目；没有条目的机关只是文字，不算断链。 */
function issuerEdges(entry: Entry, { names }: EdgeContext, { edges }: Found) {
  if (entry.kind !== 'policies' || entry.data.issuers.state === 'absent') return;
  const { state, value, source, at } = entry.data.issuers;
  for (const name of value) {
    const body = names.get(foldName(name));
    if (!body || !verbOf('发布')?.from.includes(body.kind)) continue;
    edges.push({
      from: entryId(body),
      to: entryId(entry),
      relation: '发布',
      inverse: '发布机构',
      basis: state === 'stated' ? '明文提及' : '编者归类',
      origin: 'issuer',
      ...optional({ source, at }),
    });
  }
}

/** 链内环节之间的供料、装备……；连到段的不进图谱，只画在图上。 */
function chainEdges(entry: Entry, { edges }: Found) {
  if (entry.kind !== 'chains') return;
  const own = new Set(entry.data.nodes.map(({ id }) => id));
  for (const { from, to, type, basis, label, at } of entry.data.edges) {
    if (!own.has(from) || !own.has(to)) continue;
    edges.push({
      from: `chains/${entry.slug}/${from}`,
      to: `chains/${entry.slug}/${to}`,
      relation: `${type}给`,
      inverse: `${type}自`,
      basis,
      origin: 'chain',
      ...optional({ why: label, at }),
    });
  }
}

function mentionEdges(entry: Entry, { entries, nodes }: EdgeContext, { edges, problems }: Found) {
  for (const { to, sentence, line } of findMentions(entry.body)) {
    const node = to.split('/')[2];
    const place = node === undefined ? undefined : nodes.get(node);
    if (!entries.has(to) && place?.id !== to) {
      problems.push({
        file: entry.file,
        line: entry.bodyLine + line - 1,
        value: `/${to}`,
        missing: node === undefined ? to : 'chains/',
        message: `正文链接“/${to}”找不到条目`,
        hint:
          node === undefined
            ? danglingHint(to, entries)
            : `环节链接写作 /chains/链/环节；${
                nearest(node, nodes.keys())
                  .map((id) => nodes.get(id)?.id)
                  .join('、') || '先在链的 nodes 里加上它'
              }`,
      });
      continue;
    }
    edges.push({
      from: entryId(entry),
      to,
      relation: '提到',
      inverse: '提到它的页面',
      basis: '明文提及',
      origin: 'prose',
      sentence,
    });
  }
}
