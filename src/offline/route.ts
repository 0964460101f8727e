import { WORKER_FILE } from './inventory.ts';
import { isContentAddressed } from './site-paths.ts';

/** 一次请求怎样答：不管；先用存的；先问服务器。 */
export type Route = 'pass' | 'saved-first' | 'network-first';

/** @param path 相对于站点根；不在站点之下的没有 */
export function routeOf(
  request: { readonly method: string; readonly url: string; readonly hasRange: boolean },
  path: string | undefined,
): Route {
  if (request.method !== 'GET' || request.hasRange || path === undefined || path === WORKER_FILE) return 'pass';
  // 带问号的是网页在重试：手上这一份坏了，不能再拿出同一份。
  if (isContentAddressed(path) && !request.url.includes('?')) return 'saved-first';
  return 'network-first';
}
