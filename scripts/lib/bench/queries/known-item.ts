import type { BenchDocument } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { fold } from '../bench-text.ts';

/** 找某一份文件：同名的几版都算对。 */
export const knownItem = (kind: string, query: string, relevant: readonly string[]): BenchQuery => ({
  kind,
  query,
  relevant,
  need: 'any',
  known: true,
});

/** 名称（含别名）里有这几个字的条目。 */
export function namedWith(documents: readonly BenchDocument[], part: string): string[] {
  const wanted = fold(part);
  return documents.filter(({ names }) => names.some((name) => fold(name).includes(wanted))).map(({ url }) => url);
}

/** 名称就是它的条目。 */
export function namedAs(documents: readonly BenchDocument[], name: string): string[] {
  const wanted = fold(name);
  return documents.filter(({ names }) => names.some((own) => fold(own) === wanted)).map(({ url }) => url);
}
