import { library } from '../../library.ts';
import { entryRecords } from '../../views/data-view.ts';

export async function GET() {
  const { graph } = await library();
  return new Response(JSON.stringify(entryRecords(graph)));
}
