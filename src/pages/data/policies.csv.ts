import { library } from '../../library.ts';
import { exportPolicies, policiesCsv } from '../../views/policy-export.ts';

export async function GET() {
  const { graph } = await library();
  return new Response(policiesCsv(exportPolicies(graph)));
}
