import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { writeInventory } from '../../scripts/lib/inventory.ts';
import { commonTypes, staticServer } from '../../scripts/lib/static-server.ts';

/** 拦下一个请求：答了就返回 true，不管就返回 false。 */
export type Fault = (file: string, request: IncomingMessage, response: ServerResponse) => boolean;

/** 能换版、能出毛病、能停了再开的服务器；端口不变，浏览器看到的始终是同一个网站。 */
export async function editionServer(root: string, { prefix = '', types = commonTypes } = {}) {
  let serving = staticServer({ root, prefix, types });
  let fault: Fault = () => false;
  let port = 0;
  const asked: string[] = [];
  const start = () =>
    new Promise<Server>((resolve) => {
      const server = createServer((request, response) => {
        const file = decodeURIComponent((request.url ?? '').replace(/[?#].*$/, '')).slice(prefix.length + 1);
        asked.push(file);
        if (!fault(file, request, response)) serving.emit('request', request, response);
      });
      server.listen(port, '127.0.0.1', () => resolve(server));
    });
  let running: Server | undefined = await start();
  port = (running.address() as AddressInfo).port;
  const stop = async () => {
    const stopping = running;
    running = undefined;
    if (!stopping) return;
    const closed = new Promise((resolve) => stopping.close(resolve));
    stopping.closeAllConnections();
    await closed;
  };
  return {
    url: `http://127.0.0.1:${port}${encodeURI(prefix)}/`,
    /** 要过的文件，按次序。 */
    asked,
    stop,
    async restart() {
      running ??= await start();
    },
    serve(folder: string) {
      serving = staticServer({ root: folder, prefix, types });
    },
    breakWith(next: Fault) {
      fault = next;
    },
    mend() {
      fault = () => false;
    },
  };
}

/** 站点的一份抄本，改成另一版：首页多一句话，版次日换掉，清单重列。 */
export async function nextEdition(dist: string, edition: string, mark: string) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kb-edition-'));
  cpSync(dist, folder, { recursive: true });
  for (const page of ['index.html', 'terms/idm.html']) {
    const file = path.join(folder, page);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</h1>', `${mark}</h1>`));
  }
  await writeInventory(folder, edition);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
