import { checkedLabel, type FieldRecord, type FieldText, seenLabel, titleLabel } from './field-record.ts';

/** 一个字段从前和现在；从前没有的没有 before，现在没有的没有 after。 */
export interface FieldChange {
  label: string;
  before?: FieldText;
  after?: FieldText;
}

/** 改动的一项；from 和 to 的编号不同，就是改了网址。 */
export interface RecordChange {
  from: FieldRecord;
  to: FieldRecord;
  fields: FieldChange[];
}

/** 两版的不同。每一项只在一处。 */
export interface RecordChanges {
  added: FieldRecord[];
  changed: RecordChange[];
  removed: FieldRecord[];
  /** 内容没改，只是又核对了一遍。 */
  rechecked: FieldRecord[];
  unchanged: number;
}

const recheckLabels = new Set([checkedLabel, seenLabel]);
const same = (a: FieldText | undefined, b: FieldText | undefined) =>
  a?.value === b?.value && a?.mark === b?.mark && a?.basis === b?.basis;

/**
 * 新旧两份字段表 → 新增、改动、删去。纯函数。
 * 编号没了、同类同名的又只有一个新的，算改了网址；别处写着旧编号的，不因此算改动。
 */
export function compareRecords(before: readonly FieldRecord[], after: readonly FieldRecord[]): RecordChanges {
  const old = new Map(before.map((record) => [record.id, record]));
  const now = new Map(after.map((record) => [record.id, record]));
  const gone = before.filter(({ id }) => !now.has(id));
  const come = after.filter(({ id }) => !old.has(id));
  const moves = findMoves(gone, come);
  const newIds = new Map([...moves].map(([to, from]) => [from.id, to]));
  const result: RecordChanges = { added: [], changed: [], removed: [], rechecked: [], unchanged: 0 };

  for (const record of after) {
    const from = old.get(record.id) ?? moves.get(record.id);
    if (from === undefined) {
      result.added.push(record);
      continue;
    }
    const fields = changedFields(from, record, newIds);
    if (fields.length === 0 && from.id === record.id) result.unchanged += 1;
    else if (from.id === record.id && fields.every(({ label }) => recheckLabels.has(label)))
      result.rechecked.push(record);
    else result.changed.push({ from, to: record, fields });
  }
  result.removed = gone.filter(({ id }) => !newIds.has(id));
  return result;
}

/** 新编号 → 从前的那一项。先认条目，再认它下面的措施、环节。 */
function findMoves(gone: readonly FieldRecord[], come: readonly FieldRecord[]): Map<string, FieldRecord> {
  const moves = new Map<string, FieldRecord>();
  const newIds = new Map<string, string>();
  for (const nested of [false, true]) {
    const level = (records: readonly FieldRecord[]) =>
      records.filter(({ parent }) => (parent !== undefined) === nested);
    const key = ({ kind, parent = '', title }: FieldRecord) => [kind, newIds.get(parent) ?? parent, title].join('\n');
    const [from, to] = [Map.groupBy(level(gone), key), Map.groupBy(level(come), key)];
    for (const [name, [record, ...others]] of to) {
      const [known, ...more] = from.get(name) ?? [];
      // 同名的不止一个，认不准哪个变成了哪个
      if (!record || !known || others.length + more.length > 0) continue;
      moves.set(record.id, known);
      newIds.set(known.id, record.id);
    }
  }
  return moves;
}

function changedFields(from: FieldRecord, to: FieldRecord, newIds: ReadonlyMap<string, string>): FieldChange[] {
  const titles: FieldChange[] =
    from.title === to.title ? [] : [{ label: titleLabel, before: { value: from.title }, after: { value: to.title } }];
  const labels = [...new Set([...Object.keys(to.fields), ...Object.keys(from.fields)])];
  return [
    ...titles,
    ...labels.flatMap((label): FieldChange[] => {
      const before = from.fields[label];
      const after = to.fields[label];
      if (same(renamed(before, newIds), after)) return [];
      return [{ label, ...(before ? { before } : {}), ...(after ? { after } : {}) }];
    }),
  ];
}

/** 文字里的编号，例如 sources/nanhu-2020、chains/ic/power-devices。前面是字母、点、斜线的是网址的一截，不算。 */
export const idPattern = /(?<![\w./-])[a-z]+\/[a-z0-9-]+(?:\/[a-z0-9-]+)?/g;

function renamed(text: FieldText | undefined, newIds: ReadonlyMap<string, string>): FieldText | undefined {
  if (text === undefined || newIds.size === 0) return text;
  const replace = (words: string) => words.replaceAll(idPattern, (id) => newIds.get(id) ?? id);
  return {
    ...text,
    value: replace(text.value),
    ...(text.basis === undefined ? {} : { basis: replace(text.basis) }),
  };
}
