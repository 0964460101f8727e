import { library } from '../../library.ts';
import { exportJson, exportMeasures } from '../../views/policy-export.ts';

export async function GET() {
  const { graph, site } = await library();
  return new Response(exportJson('measures', exportMeasures(graph), site));
}
