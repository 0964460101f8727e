import { library } from '../../library.ts';
import { exportJson, exportPolicies } from '../../views/policy-export.ts';

export async function GET() {
  const { graph, site } = await library();
  return new Response(exportJson('policies', exportPolicies(graph), site));
}
