import type { Site } from '../../schema/site.ts';
import type { CountGroup } from './change-counts.ts';
import type { FieldChange } from './compare-records.ts';
import { editionChanges } from './edition-changes.ts';
import type { FieldRecord, PreviousEdition } from './field-record.ts';

type Item = Omit<FieldRecord, 'fields'>;

interface ChangedItem extends Item {
  /** 改了网址的：从前的编号。 */
  movedFrom?: string;
  fields: FieldChange[];
}

/** data/changes.json：与变动页同样的内容，全部列出。 */
interface ChangesRecord {
  edition: string;
  license: string;
  previous: Pick<PreviousEdition, 'edition' | 'version' | 'detail'>;
  counts: CountGroup[];
  unchanged: number;
  added: Item[];
  changed: ChangedItem[];
  removed: Item[];
  rechecked: Item[];
}

export function changesRecord(records: readonly FieldRecord[], previous: PreviousEdition, site: Site): ChangesRecord {
  const {
    counts,
    unchanged,
    added,
    changed,
    removed,
    rechecked,
    previous: from,
  } = editionChanges(records, previous, site);
  const item = ({ fields: _, ...rest }: FieldRecord): Item => rest;
  return {
    edition: site.edition,
    license: site.license,
    previous: from,
    counts,
    unchanged,
    added: added.map(item),
    changed: changed.map(({ from: old, to, fields }) => ({
      ...item(to),
      ...(old.id === to.id ? {} : { movedFrom: old.id }),
      fields,
    })),
    removed: removed.map(item),
    rechecked: rechecked.map(item),
  };
}
