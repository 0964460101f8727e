import { library } from '../../library.ts';
import { searchUnits } from '../../views/search-units.ts';

/** 编检索索引用的中间文件；索引编好，scripts/lib/search-index 就把它删去，不随站点发布。 */
export async function GET() {
  const { graph, site } = await library();
  return new Response(JSON.stringify(searchUnits(graph, site)));
}
