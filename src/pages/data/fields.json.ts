import { library } from '../../library.ts';
import { fieldRecords, fieldsJson } from '../../views/changes/field-records.ts';

export async function GET() {
  const { graph, site } = await library();
  return new Response(fieldsJson(fieldRecords(graph), site));
}
