import { WORKER_FILE } from './inventory.ts';

/** 网址 → 相对于站点根的路径，不带查询和锚点；不在站点之下、编码有错的没有。 */
export function pathOf(address: string, scope: string): string | undefined {
  const bare = address.replace(/[?#].*$/, '');
  if (!bare.startsWith(scope)) return undefined;
  try {
    return decodeURIComponent(bare.slice(scope.length));
  } catch {
    return undefined;
  }
}

/** 路径 → 完整网址。 */
export const addressOf = (path: string, scope: string) => scope + path.split('/').map(encodeURIComponent).join('/');

/** 名字随内容变的文件：内容永远不变，有存的就不必再问服务器。 */
export const isContentAddressed = (path: string) => /^(_astro|search\/[0-9a-f]+)\/./.test(path);

/** 存不存：点开头的文件多半取不到；sw.js 由浏览器自己管。 */
export const isKept = (path: string) => !/(^|\/)\./.test(path) && path !== WORKER_FILE && path !== 'robots.txt';

/** 少了它网页就打不开的；其余是下载的文件，有的服务器不肯给。 */
export const isEssential = (path: string) => isKept(path) && /\.(html|css|js)$/.test(path) && !/[^ -~]/.test(path);

/** 打开这个路径时，服务器可能给的文件，最像的在前。 */
export function filesFor(path: string): string[] {
  if (path === '' || path.endsWith('/')) return [`${path}index.html`];
  return [path, `${path}.html`];
}
