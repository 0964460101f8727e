import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';

/** 最朴素的静态托管：只认文件，不改写网址。 */
export interface StaticOptions {
  root: string;
  /** 站点放在哪个路径下，例如 /gov/知识 库/v1。 */
  prefix?: string;
  /** 扩展名 → 类型；不在表里的扩展名答 404，与 IIS 的做法一样。 */
  types?: Record<string, string>;
}

export const commonTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.png': 'image/png',
  '.xml': 'application/xml; charset=utf-8',
};

/** 网址路径 → 根目录下的文件；越出根目录、不在前缀之下或编码有错，都是 undefined。 */
function fileFor(pathname: string, root: string, prefix: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (!decoded.startsWith(`${prefix}/`)) return undefined;
  const file = path.join(root, decoded.slice(prefix.length));
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  if (!existsSync(file)) return undefined;
  const found = statSync(file).isDirectory() ? path.join(file, 'index.html') : file;
  return existsSync(found) ? found : undefined;
}

/** 读到一半文件没了（正在重新构建），断开这一个请求，服务器照常。 */
const send = (file: string, response: ServerResponse) =>
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);

export function staticServer({ root, prefix = '', types = commonTypes }: StaticOptions): Server {
  return createServer((request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/, '');
    const file = fileFor(pathname, root, prefix);
    const type = file && types[path.extname(file)];
    if (file && type) {
      response.writeHead(200, { 'content-type': type });
      send(file, response);
      return;
    }
    const missing = path.join(root, '404.html');
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
    if (existsSync(missing)) send(missing, response);
    else response.end();
  });
}
