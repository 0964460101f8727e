import { type FieldRecord, type FieldText, titleLabel } from './field-record.ts';

/** 旧版只有条目清单时能比的几项。 */
export const entryRecordFields = (aliases: readonly string[], summary: string): Record<string, FieldText> => ({
  ...(aliases.length === 0 ? {} : { 别名: { value: aliases.join('、') } }),
  简介: { value: summary },
});

const labels = ['别名', '简介'];

/** 只留旧版也有的：条目，和它的几项；不然环节、措施和别的字段都成了新增的。 */
export const entriesOnly = (records: readonly FieldRecord[]): FieldRecord[] =>
  records
    .filter(({ parent }) => parent === undefined)
    .map((record) => ({
      ...record,
      fields: Object.fromEntries(Object.entries(record.fields).filter(([label]) => labels.includes(label))),
    }));

/** 页面上说能比哪几项。 */
export const entriesOnlyText = [titleLabel, ...labels].join('、');
