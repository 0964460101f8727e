import { library } from '../../library.ts';
import { previousEdition } from '../../previous-edition.ts';
import { changesRecord } from '../../views/changes/changes-record.ts';
import { fieldRecords } from '../../views/changes/field-records.ts';

/** 有从前的一版可比，才有这个文件。 */
export const getStaticPaths = () => (previousEdition === undefined ? [] : [{ params: { changes: 'changes' } }]);

export async function GET() {
  if (previousEdition === undefined) throw new Error('missing: PREVIOUS_EDITION');
  const { graph, site } = await library();
  return new Response(`${JSON.stringify(changesRecord(fieldRecords(graph), previousEdition, site), undefined, 1)}\n`);
}
