import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { commonTypes } from '../../static-server.ts';

const types: Readonly<Record<string, string>> = {
  ...commonTypes,
  '.mjs': 'text/javascript; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.wasm': 'application/wasm',
};
const COMPRESSED = /^(?:text\/|image\/svg|application\/(?:json|xml|manifest))/;
/** 文件名或文件夹里有内容摘要的：各家生成器的产物都这样命名。 */
const HASHED = /^\/(?:_astro|assets|pagefind|search\/[0-9a-f]+)\//;

interface Answer {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** 网址 → 文件：目录给它的 index.html，没有扩展名的试 .html，常见的托管都这样。 */
function fileAt(root: string, pathname: string): string | undefined {
  const file = path.join(root, decodeURIComponent(pathname));
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  const tries = [file, path.join(file, 'index.html'), `${file}.html`];
  return tries.find((name) => existsSync(name) && statSync(name).isFile());
}

function answerFor(file: string, pathname: string): Answer {
  const type = types[path.extname(file)] ?? 'application/octet-stream';
  const plain = readFileSync(file);
  const cache = HASHED.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache';
  const headers = { 'content-type': type, 'cache-control': cache, vary: 'accept-encoding' };
  if (!COMPRESSED.test(type)) return { body: plain, headers };
  return { body: gzipSync(plain), headers: { ...headers, 'content-encoding': 'gzip' } };
}

export interface PageServer {
  /** 站点根的地址，末尾有斜线。 */
  readonly base: string;
  close(): void;
}

/** 像真的托管那样给一个目录：gzip、长连接、缓存头。只在本机，只供评测。 */
export async function servePages(root: string): Promise<PageServer> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    const pathname = (request.url ?? '/').replace(/[?#].*$/, '');
    const known = answers.get(pathname);
    const file = known ? undefined : fileAt(root, pathname);
    const answer = known ?? (file === undefined ? undefined : answerFor(file, pathname));
    if (!answer) {
      response.writeHead(404).end();
      return;
    }
    answers.set(pathname, answer);
    response.writeHead(200, { ...answer.headers, 'content-length': answer.body.length }).end(answer.body);
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
