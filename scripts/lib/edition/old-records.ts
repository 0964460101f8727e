import { entryRecordFields } from '../../../src/views/changes/entry-only.ts';
import { FIELDS_FORMAT, type FieldRecord, type FieldsFile } from '../../../src/views/changes/field-record.ts';
import type { EntryRecord } from '../../../src/views/data-view.ts';

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${file} 不是 JSON，读不懂：换一份完整的`);
  }
}

/** data/fields.json 的文字 → 各项。 @throws 读不懂，或出自更新的程序 */
export function recordsOfFields(text: string, file: string): FieldRecord[] {
  const { format, records } = (parsed(text, file) ?? {}) as Partial<FieldsFile>;
  if (typeof format === 'number' && format > FIELDS_FORMAT)
    throw new Error(`${file} 出自更新的程序（格式 ${format}，这里认得到 ${FIELDS_FORMAT}）：请用新的程序来比`);
  if (format !== FIELDS_FORMAT || !Array.isArray(records)) throw new Error(`${file} 的形状不对：换一份完整的`);
  return records;
}

/** data/entries.json 的文字 → 各项，只有题名、简介、别名。 @throws 读不懂 */
export function recordsOfEntries(text: string, file: string): FieldRecord[] {
  const rows = parsed(text, file);
  if (!Array.isArray(rows)) throw new Error(`${file} 的形状不对：换一份完整的`);
  return (rows as EntryRecord[]).map(({ id, kind, chains, title, url, aliases, summary }) => ({
    id,
    kind,
    chains,
    title,
    url,
    fields: entryRecordFields(aliases, summary),
  }));
}
