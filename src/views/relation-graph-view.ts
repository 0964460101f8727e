import type { Related, RelatedGroup, RelationMap } from '../diagrams/relation-map.ts';
import type { RelationGroup, RelationRow } from './relation-view.ts';

/** 少于这个数，清单已经够看，不画图。 */
const fewest = 3;
/** 一边至多画几个框。 */
const sideShown = 8;

/** 关系图和它的表：与关系清单出自同一份，挂到环节和链的除外（牵连图画它们）。 */
export interface RelationGraphView {
  map: RelationMap;
  title: string;
  rows: RelationRowInTable[];
  /** 清单也没列出的条数。 */
  more: number;
}
export interface RelationRowInTable extends RelationRow {
  id: string;
  verb: string;
  side: RelationGroup['side'];
}

/** 一边的名额轮流分给各关系词：每个词先得一个，不让一个词占满。 */
function quotas(sizes: readonly number[], limit: number): number[] {
  const given = sizes.map(() => 0);
  let left = limit;
  while (left > 0) {
    const before = left;
    sizes.forEach((size, i) => {
      const own = given[i] ?? 0;
      if (left === 0 || own >= size) return;
      given[i] = own + 1;
      left -= 1;
    });
    if (left === before) break;
  }
  return given;
}

/** @param own 本条目的名字和类别 */
export function relationGraphView(
  own: { title: string; kindLabel: string },
  groups: readonly RelationGroup[],
): RelationGraphView | undefined {
  const related = groups.filter(({ placed }) => !placed);
  const count = related.reduce((sum, { rows, more }) => sum + rows.length + more, 0);
  if (count < fewest) return undefined;
  const numbered = new Map<RelationRow, string>();
  const rows = related.flatMap(({ label, side, rows }) =>
    rows.map((row): RelationRowInTable => {
      const id = String(numbered.size + 1);
      numbered.set(row, id);
      return { ...row, id, verb: label, side };
    }),
  );
  const sideGroups = (side: RelationGroup['side']): RelatedGroup[] => {
    const all = related.filter((group) => group.side === side);
    const shown = quotas(
      all.map(({ rows }) => rows.length),
      sideShown,
    );
    return all.flatMap(({ label, rows, more }, i): RelatedGroup[] => {
      const drawn = rows.slice(0, shown[i]);
      const left = rows.length - drawn.length + more;
      if (drawn.length === 0) return [];
      return [
        {
          verb: label,
          items: drawn.map((row) => item(row, numbered.get(row) ?? '')),
          ...(left > 0 ? { more: { text: `另 ${left} 条`, href: '#relations' } } : {}),
        },
      ];
    });
  };
  return {
    map: {
      entry: { title: own.title, note: own.kindLabel },
      incoming: sideGroups('incoming'),
      outgoing: sideGroups('outgoing'),
    },
    title: `${own.title}的关系`,
    rows,
    more: related.reduce((sum, { more }) => sum + more, 0),
  };
}

const words = { stated: '明载', inferred: '推断', absent: '推断' } as const;

function item({ title, short = title, href, kindLabel, mark }: RelationRow, id: string): Related {
  return {
    id,
    title: short,
    href,
    note: `${kindLabel} · ${words[mark]}`,
    mark: mark === 'stated' ? 'stated' : 'inferred',
  };
}
