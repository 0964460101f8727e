import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import { danglingHint, type EdgeContext, type Found } from './edge-context.ts';
import { nearest } from './nearest.ts';

/** 引到的出处，条目级的和写在字段里面的，一个来源一条边。 */
export function sourceEdges(entry: Entry, { entries }: EdgeContext, { edges, problems }: Found) {
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

const isStated = (value: unknown): value is { value: unknown } =>
  typeof value === 'object' && value !== null && 'state' in value && 'value' in value;

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
  for (const [key, value] of Object.entries(entry.data)) {
    // 措施列表校验后包在 value 里，作者写的没有这一层。
    const written = key === 'measures' && isStated(value) ? value.value : value;
    if (key !== 'sources') yield* walk(written, [key]);
  }
}
