import type { Ask } from '../../offline/messages.ts';

/** 多久没有回话（毫秒）就当它不会回了：浏览器停掉了它。慢的线路上存一个大文件也要一会儿。 */
const PATIENCE = 30_000;

/** @throws 没有回话 */
export function askWorker<Reply>(worker: ServiceWorker, ask: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port1, port2 } = new MessageChannel();
    const timer = setTimeout(() => reject(new Error('没有回话')), PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(timer);
      port1.close();
      resolve(data as Reply);
    };
    worker.postMessage(ask, [port2]);
  });
}
