import type { Site } from '../schema/site.ts';
import { type ChangeRow, changeRow } from './changes/change-cell.ts';
import type { ChangeCounts, CountGroup } from './changes/change-counts.ts';
import type { RecordChange } from './changes/compare-records.ts';
import { type EditionChanges, editionChanges } from './changes/edition-changes.ts';
import type { FieldRecord, PreviousEdition, RecordKind } from './changes/field-record.ts';
import { recordKindWords } from './changes/record-kinds.ts';
import { firstRows } from './first-rows.ts';

/** 一个名字；删去了的没有网址。 */
export interface ChangeItem {
  title: string;
  href?: string;
  /** 环节属于哪条链，措施属于哪份政策。 */
  parent?: string;
}

export interface ChangedItem extends ChangeItem {
  /** 改了网址的：从前的网址。 */
  oldUrl?: string;
  rows: ChangeRow[];
}

interface Listed<T> {
  rows: T[];
  /** 没列出来的条数。 */
  more: number;
}

/** 一类的变动。 */
export interface ChangeGroup {
  id: string;
  label: string;
  summary: string;
  added: Listed<ChangeItem>;
  changed: Listed<ChangedItem>;
  removed: Listed<ChangeItem>;
}

export interface ChangeCountRows extends Omit<CountGroup, 'kinds'> {
  kinds: { label: string; counts: ChangeCounts }[];
}

/** 变动页需要的一切。 */
export interface ChangesView {
  previous: Pick<PreviousEdition, 'edition' | 'version' | 'detail'>;
  total: ChangeCounts;
  unchanged: number;
  counts: ChangeCountRows[];
  groups: ChangeGroup[];
  rechecked: Listed<ChangeItem>;
}

function listed<T, R>(all: readonly T[], show: (one: T) => R): Listed<R> {
  const { rows, more } = firstRows(all);
  return { rows: rows.map(show), more };
}

/** “新增 2、改动 3 份”；零的不写。 */
function countsText({ added, changed, removed }: ChangeCounts, unit: string): string {
  const parts = [added > 0 && `新增 ${added}`, changed > 0 && `改动 ${changed}`, removed > 0 && `删去 ${removed}`];
  return `${parts.filter(Boolean).join('、')} ${unit}`;
}

function changeItem({ title, url, parent }: FieldRecord, { shortTitles }: EditionChanges, kept: boolean): ChangeItem {
  return {
    title,
    ...(kept ? { href: `/${url}` } : {}),
    ...(parent === undefined ? {} : { parent: shortTitles.get(parent) ?? parent }),
  };
}

function changedItem({ from, to, fields }: RecordChange, all: EditionChanges): ChangedItem {
  return {
    ...changeItem(to, all, true),
    ...(from.id === to.id ? {} : { oldUrl: from.url }),
    rows: fields.map((field) => changeRow(field, all.titles)),
  };
}

function changeGroup(kind: RecordKind, counts: ChangeCounts, all: EditionChanges): ChangeGroup {
  const { label, unit } = recordKindWords(kind);
  const mine = (records: readonly FieldRecord[]) => records.filter((record) => record.kind === kind);
  return {
    id: kind,
    label,
    summary: countsText(counts, unit),
    added: listed(mine(all.added), (record) => changeItem(record, all, true)),
    changed: listed(
      all.changed.filter(({ to }) => to.kind === kind),
      (change) => changedItem(change, all),
    ),
    removed: listed(mine(all.removed), (record) => changeItem(record, all, false)),
  };
}

/** 本版的字段和从前的一版 → 变动页。 @throws 旧版不比本版早 */
export function changesView(records: readonly FieldRecord[], previous: PreviousEdition, site: Site): ChangesView {
  const all = editionChanges(records, previous, site);
  const [whole] = all.counts;
  if (!whole) throw new Error('missing: counts');
  return {
    previous: all.previous,
    total: whole.total,
    unchanged: all.unchanged,
    counts: all.counts.map(({ kinds, ...group }) => ({
      ...group,
      kinds: kinds.map(({ kind, counts }) => ({ label: recordKindWords(kind).label, counts })),
    })),
    groups: whole.kinds.map(({ kind, counts }) => changeGroup(kind, counts, all)),
    rechecked: listed(all.rechecked, (record) => changeItem(record, all, true)),
  };
}
