import { INVENTORY_FILE, type Inventory, parseInventory } from './inventory.ts';
import { addressOf, pathOf } from './site-paths.ts';

/** 存下的网页照样带着的头：类型，和服务器写的几项安全规定。 */
const KEPT_HEADERS = [
  'content-type',
  'content-security-policy',
  'cross-origin-resource-policy',
  'referrer-policy',
  'x-content-type-options',
];

/** 一版的副本，就是浏览器里的一个缓存；名字写着站点的网址和版本，同一主机上的别的站点碰不着。 */
export interface SavedCopy {
  readonly name: string;
  /** 存着的路径；没有这一版的副本就是空的。 */
  paths(): Promise<ReadonlySet<string>>;
  read(path: string): Promise<Response | undefined>;
  /** @throws 存不下 */
  put(path: string, content: ArrayBuffer, headers: Headers): Promise<void>;
  /** 清单最后才存：有它就是装成了的一版，没有就是半截的。 */
  inventory(): Promise<Inventory | undefined>;
}

export const copyPrefix = (scope: string) => `offline-copy ${scope} `;

export function savedCopy(caches: CacheStorage, scope: string, version: string): SavedCopy {
  return openNamed(caches, scope, copyPrefix(scope) + version);
}

/** 这个站点的别的版。 */
export async function otherCopies(caches: CacheStorage, scope: string, own: SavedCopy): Promise<SavedCopy[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(copyPrefix(scope)) && name !== own.name);
  return names.map((name) => openNamed(caches, scope, name));
}

function openNamed(caches: CacheStorage, scope: string, name: string): SavedCopy {
  // 不先 open：只是看一眼，不该留下一个空的缓存。
  const read = (path: string) => caches.match(addressOf(path, scope), { cacheName: name, ignoreVary: true });
  return {
    name,
    read,
    async paths() {
      if (!(await caches.has(name))) return new Set();
      const requests = await (await caches.open(name)).keys();
      return new Set(requests.flatMap(({ url }) => pathOf(url, scope) ?? []));
    },
    async put(path, content, headers) {
      const kept = KEPT_HEADERS.flatMap((key): [string, string][] => {
        const value = headers.get(key);
        return value === null ? [] : [[key, value]];
      });
      await (await caches.open(name)).put(addressOf(path, scope), new Response(content, { headers: kept }));
    },
    async inventory() {
      const stored = await read(INVENTORY_FILE);
      return stored && parseInventory(await stored.text());
    },
  };
}
