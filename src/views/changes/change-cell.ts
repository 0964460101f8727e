import { type FieldChange, idPattern } from './compare-records.ts';
import { type FieldText, proseLabel } from './field-record.ts';

/** 从前、现在两格里的一格：值；记号、依据变了的，另有一行。 */
export interface ChangeCell {
  text: string;
  detail?: string;
  /** 没有值：字轻一些。 */
  nothing?: true;
}

/** 改动表的一行。 */
export interface ChangeRow {
  label: string;
  before: ChangeCell;
  after: ChangeCell;
}

/** 编号换成题名给人看。 */
const titled = (text: string, titles: ReadonlyMap<string, string>) =>
  text.replaceAll(idPattern, (id) => titles.get(id) ?? id);

function cell(
  text: FieldText | undefined,
  other: FieldText | undefined,
  titles: ReadonlyMap<string, string>,
): ChangeCell {
  // 主张没写就是未核查；别的没写就是没有
  if (text === undefined) return { text: other?.mark === undefined ? '没有' : '未核查', nothing: true };
  const { value, mark, basis = '' } = text;
  if (value === '') return { text: titled(`${mark}：${basis}`, titles), nothing: true };
  const moved = mark !== other?.mark || basis !== (other?.basis ?? '');
  const detail = titled([mark, basis].filter(Boolean).join('；'), titles);
  return { text: titled(value, titles), ...(moved && detail !== '' ? { detail } : {}) };
}

/** 正文只存字数和记号：记号不给人看，字数相同的要说一声改过。 */
function proseCells({ before, after }: FieldChange): [ChangeCell, ChangeCell] {
  const count = (text: FieldText | undefined) => text?.value.replace(/（.*$/, '');
  const [from, to] = [count(before), count(after)];
  const one = (words: string | undefined): ChangeCell =>
    words === undefined ? { text: '没有', nothing: true } : { text: words };
  return [one(from), from === to ? { text: `${to}，文字有改动` } : one(to)];
}

export function changeRow(change: FieldChange, titles: ReadonlyMap<string, string>): ChangeRow {
  const { label, before, after } = change;
  const [from, to] =
    label === proseLabel ? proseCells(change) : [cell(before, after, titles), cell(after, before, titles)];
  return { label, before: from, after: to };
}
