import { library } from '../../library.ts';
import { exportMeasures, measuresCsv } from '../../views/policy-export.ts';

export async function GET() {
  const { graph } = await library();
  return new Response(measuresCsv(exportMeasures(graph)));
}
