import type { Graph } from '../graph/graph.ts';
import type { Entry, EntryOf } from '../schema/kinds.ts';
import type { sourceTypes } from '../schema/vocabulary.ts';

/** 出处从可靠到不可靠。 */
export const grades = [
  '官方',
  '公司公告',
  '基础文档',
  '数据集',
  '媒体',
  '转载',
  '镜像',
] as const satisfies readonly (keyof typeof sourceTypes)[];
export type Grade = (typeof grades)[number];

/** 编号 → 出处条目；没有这条出处是程序错误，检查内容时已经报过。 */
export function sourceOf(graph: Graph, slug: string): EntryOf<'sources'> {
  const source = graph.entries.get(`sources/${slug}`);
  if (source?.kind !== 'sources') throw new Error(`missing: sources/${slug}`);
  return source;
}

/** 几个来源里最可靠的一个的等级。 */
export const bestGrade = (types: readonly Grade[]): Grade | undefined => grades.find((grade) => types.includes(grade));

/** 一个条目的来源等级，看它最可靠的一个出处；出处条目就是它自己的类型。 */
export function gradeOf(graph: Graph, entry: Entry): Grade | undefined {
  if (entry.kind === 'sources') return entry.data.type;
  return bestGrade(entry.data.sources.map(({ ref }) => sourceOf(graph, ref).data.type));
}
