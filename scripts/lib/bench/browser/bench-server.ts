import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { commonTypes, staticServer } from '../../static-server.ts';

/** Pagefind 的文件自己压缩过，各有各的扩展名。 */
const pagefindTypes = Object.fromEntries(
  ['.pagefind', '.pf_meta', '.pf_index', '.pf_fragment', '.pf_filter'].map((name) => [
    name,
    'application/octet-stream',
  ]),
);
const types = { ...commonTypes, ...pagefindTypes };

/** 会压缩的托管：网页、样式、脚本、数据压一次留着，别的原样给。只供评测。 */
function gzipServer(root: string, sent: (bytes: number) => void): Server {
  const packed = new Map<string, Buffer>();
  return createServer((request, response) => {
    const file = path.join(root, decodeURIComponent((request.url ?? '/').replace(/[?#].*$/, '')));
    const type = types[path.extname(file) as keyof typeof types];
    if (!type || !file.startsWith(root) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    const plain = type === 'application/octet-stream';
    const body = packed.get(file) ?? (plain ? readFileSync(file) : gzipSync(readFileSync(file)));
    packed.set(file, body);
    sent(body.length);
    response.writeHead(200, { 'content-type': type, ...(!plain && { 'content-encoding': 'gzip' }) }).end(body);
  });
}

export interface Traffic {
  readonly bytes: number;
  readonly requests: number;
}

export interface Hosting {
  /** 站点根的地址，末尾有斜线。 */
  readonly base: string;
  /** 取走上次取走以来的流量，不算响应头；压缩的托管才有数。 */
  take(): Traffic;
  close(): void;
}

/** 在本机随便一个端口上托管一个目录；plain 是项目自己的、不压缩的服务器。 */
export async function host(root: string, how: 'plain' | 'gzip'): Promise<Hosting> {
  let traffic: Traffic = { bytes: 0, requests: 0 };
  const sent = (bytes: number) => {
    traffic = { bytes: traffic.bytes + bytes, requests: traffic.requests + 1 };
  };
  const server = how === 'gzip' ? gzipServer(root, sent) : staticServer({ root, types });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}/`,
    take() {
      const taken = traffic;
      traffic = { bytes: 0, requests: 0 };
      return taken;
    },
    close: () => server.close(),
  };
}
