import { library } from '../../library.ts';
import { graphRecord } from '../../views/data-view.ts';

export async function GET() {
  const { graph } = await library();
  return new Response(JSON.stringify(graphRecord(graph)));
}
