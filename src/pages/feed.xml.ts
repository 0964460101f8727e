import { library } from '../library.ts';
import { feedItems } from '../views/feed-items.ts';
import { feedXml } from '../views/feed-view.ts';
import { nameUuid } from '../views/name-uuid.ts';

/** 编号以基础文档作库的名字：换了站名、搬了家，订阅的人看到的还是原来那几条。 */
export async function GET() {
  const { graph, site } = await library();
  const idOf = (key: string) => nameUuid(`${site.baseDocument} ${key}`);
  const items = await Promise.all(feedItems(graph, site).map(async (item) => ({ ...item, id: await idOf(item.key) })));
  return new Response(feedXml(items, site, await idOf('feed')));
}
