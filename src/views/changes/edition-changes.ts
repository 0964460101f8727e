import { policyFields } from '../../schema/policy.ts';
import type { Site } from '../../schema/site.ts';
import { type CountGroup, changeCounts } from './change-counts.ts';
import { compareRecords, type RecordChanges } from './compare-records.ts';
import { entriesOnly } from './entry-only.ts';
import { editionOrderProblem, type FieldRecord, type PreviousEdition } from './field-record.ts';
import { recordKinds } from './record-kinds.ts';

/** 两版相比得出的，页面和数据文件都从这里取。 */
export interface EditionChanges extends RecordChanges {
  previous: Pick<PreviousEdition, 'edition' | 'version' | 'detail'>;
  counts: CountGroup[];
  /** 编号 → 题名；两版都有的用本版的。 */
  titles: ReadonlyMap<string, string>;
  /** 编号 → 短名：政策用文号，公文全名常有三行。 */
  shortTitles: ReadonlyMap<string, string>;
}

const numberLabel = policyFields.number.label;

/** @throws 旧版不比本版早 */
export function editionChanges(records: readonly FieldRecord[], previous: PreviousEdition, site: Site): EditionChanges {
  const { edition, version, detail } = previous;
  const problem = editionOrderProblem(edition, site.edition);
  if (problem !== undefined) throw new Error(problem);
  const changes = compareRecords(previous.records, detail === 'entries' ? entriesOnly(records) : records);
  const all = [...previous.records, ...records];
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  // 本版的链按站点的次序；从前有、现在没有的链跟在后面
  const slugs = new Set([...site.chains, ...all.flatMap(({ chains }) => chains)]);
  const chains = [...slugs].map((slug) => ({ slug, title: titles.get(`chains/${slug}`) ?? slug }));
  return {
    ...changes,
    previous: { edition, version, detail },
    counts: changeCounts(changes, chains, recordKinds),
    titles,
    shortTitles: new Map(all.map(({ id, title, fields }) => [id, fields[numberLabel]?.value || title])),
  };
}
