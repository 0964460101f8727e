import { library } from '../../library.ts';
import { calendarFile } from '../../views/policy-events.ts';

/** 全部窗口和期满日合成一个日历文件；一个日子也没有就不出文件。 */
export async function GET() {
  const { graph, site } = await library();
  return new Response(calendarFile(graph, site) ?? null);
}
