import { isKind, kindNames } from '../schema/kind-names.ts';
import type { Entry } from '../schema/kinds.ts';
import type { Edge } from './graph.ts';
import { nearest } from './nearest.ts';
import type { NodePlace } from './nodes.ts';
import type { Problem } from './problem.ts';

/** 造边时要查的三张表。 */
export interface EdgeContext {
  entries: ReadonlyMap<string, Entry>;
  nodes: ReadonlyMap<string, NodePlace>;
  names: ReadonlyMap<string, Entry>;
}

/** 一个条目造出的边和断掉的引用；各步往里加。 */
export interface Found {
  edges: Edge[];
  problems: Problem[];
}

/** 去掉没有值的键：exactOptionalPropertyTypes 不收 undefined。 */
export const optional = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const slugLists = new WeakMap<ReadonlyMap<string, Entry>, Map<string, string[]>>();

/** 一类的全部标识；同一张表只列一次，几千处断链也不重列。 */
function slugsOf(entries: ReadonlyMap<string, Entry>, kind: string): string[] {
  const lists = slugLists.get(entries) ?? new Map<string, string[]>();
  slugLists.set(entries, lists);
  const list = lists.get(kind) ?? [...entries.values()].filter((entry) => entry.kind === kind).map(({ slug }) => slug);
  lists.set(kind, list);
  return list;
}

/** 找不到的引用：说出该在哪里新建，或猜是哪一个。 */
export function danglingHint(id: string, entries: ReadonlyMap<string, Entry>): string {
  const [folder = '', slug = ''] = id.split('/');
  if (!isKind(folder)) return `类别只有：${kindNames.join('、')}`;
  const sameKind = slugsOf(entries, folder);
  const close = nearest(slug, sameKind).map((name) => `${folder}/${name}`);
  return `${close.length > 0 ? `是不是 ${close.join('、')}？否则` : ''}在 content/${folder}/ 下新建 ${slug}.md，或改正拼写`;
}
