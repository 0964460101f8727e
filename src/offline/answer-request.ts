import { isSame } from './fetch-file.ts';
import { type CopySite, ownCopy } from './install-copy.ts';
import type { FileRow } from './inventory.ts';
import { atAddress, OFFLINE_PAGE } from './offline-page.ts';
import type { Route } from './route.ts';
import { addressOf, filesFor, isEssential } from './site-paths.ts';

/** 服务器这么久没有答（毫秒），而存着这一页，就先给存的。 */
const PATIENCE = 4000;

export interface Answering {
  answer(
    request: Request,
    path: string,
    route: Exclude<Route, 'pass'>,
    later: (work: Promise<unknown>) => void,
  ): Promise<Response>;
}

/** 答网页的请求。联网时给的总是服务器上的，存下的只在服务器没有答时用。 */
export function answering(site: CopySite, patience = PATIENCE): Answering {
  const own = ownCopy(site);
  let rows: Promise<ReadonlyMap<string, FileRow>> | undefined;
  const rowOf = async (path: string) => {
    rows ??= own.inventory().then((inventory) => new Map(inventory?.files.map((row) => [row[0], row] as const)));
    return (await rows).get(path);
  };

  /** 看过的顺手存下，只存与这一版清单一字不差的：服务器上换了新版，就不往旧的副本里添。 */
  const keep = async (path: string, response: Response) => {
    const [file = path] = filesFor(path);
    if (response.status !== 200 || response.type !== 'basic' || response.redirected || !isEssential(file)) return;
    const row = await rowOf(file);
    // 读者刚删掉副本，开着的网页还归这里管：不替他再存起来。
    if (!row || !(await site.caches.has(own.name)) || (await own.read(file))) return;
    const content = await response.arrayBuffer();
    if (await isSame(content, row)) await own.put(file, content, response.headers);
  };
  const fromServer = async (request: Request, path: string, later: (work: Promise<unknown>) => void) => {
    const response = await fetch(request);
    // 存不下（地方满了）也不耽误看。
    later(keep(path, response.clone()).catch(() => undefined));
    return response;
  };

  const saved = async (request: Request, path: string): Promise<Response | undefined> => {
    for (const file of filesFor(path)) {
      const found = await own.read(file);
      if (found) return found;
    }
    if (request.mode !== 'navigate' || !(await own.read(`${path}/index.html`))) return undefined;
    // 文件夹的网址要有末尾的斜杠，页里的相对链接才对。
    return Response.redirect(`${addressOf(path, site.scope)}/`, 302);
  };
  const unavailable = async (request: Request): Promise<Response> => {
    const page = request.mode === 'navigate' ? await own.read(OFFLINE_PAGE) : undefined;
    return page ? atAddress(page, request.url, site.scope) : Response.error();
  };

  return {
    async answer(request, path, route, later) {
      if (route === 'saved-first') {
        return (await own.read(path)) ?? fromServer(request, path, later).catch(() => Response.error());
      }
      const live = fromServer(request, path, later).catch(() => undefined);
      const inTime = await Promise.race([live, pause(patience)]);
      if (inTime && inTime.status < 500) return inTime;
      return (await saved(request, path)) ?? (await live) ?? unavailable(request);
    },
  };
}

const pause = (wait: number) => new Promise<undefined>((resolve) => setTimeout(resolve, wait, undefined));
