import type { Page } from 'playwright';
import type { Traffic } from './bench-server.ts';

/** 经调试协议记下网络收发：含响应头、按实际传输的（压缩后的）字节算。 */
export class NetworkLog {
  readonly #wanted: (pathname: string) => boolean;
  readonly #urls = new Map<string, string>();
  #bytes = 0;
  #requests = 0;
  #pending = 0;
  #lastChange = 0;

  constructor(wanted: (pathname: string) => boolean) {
    this.#wanted = wanted;
  }

  async attach(page: Page) {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      const { protocol, pathname } = new URL(request.url);
      // file:// 没有流量可言，也不总报读完。
      if (protocol !== 'http:' || !this.#wanted(pathname)) return;
      this.#urls.set(requestId, request.url);
      this.#pending += 1;
      this.#lastChange = Date.now();
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
      this.#end(requestId, encodedDataLength),
    );
    session.on('Network.loadingFailed', ({ requestId }) => this.#end(requestId, 0));
  }

  #end(requestId: string, bytes: number) {
    if (!this.#urls.delete(requestId)) return;
    this.#pending -= 1;
    this.#requests += 1;
    this.#bytes += bytes;
    this.#lastChange = Date.now();
  }

  /** 等到安静了一会儿，取走这一段的数；有的请求一直不完，不等它。 */
  async take(quiet = 300, patience = 5000): Promise<Traffic> {
    const start = Date.now();
    this.#lastChange = start;
    while (Date.now() - start < patience && (this.#pending > 0 || Date.now() - this.#lastChange < quiet)) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const traffic = { bytes: this.#bytes, requests: this.#requests };
    this.#bytes = 0;
    this.#requests = 0;
    return traffic;
  }
}
