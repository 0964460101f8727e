import { registerWith } from './registration.ts';

/**
 * 装好了、能回话的 service worker；没有登记的先登记，等它把常用页存好。
 * @throws 浏览器不许，或有文件取不到、存不下
 */
export async function activeWorker(container: ServiceWorkerContainer): Promise<ServiceWorker> {
  const registration = await registerWith(container);
  if (registration.active) return registration.active;
  const coming = registration.installing ?? registration.waiting;
  if (!coming) throw new Error('没有装成');
  return new Promise((resolve, reject) => {
    const look = () => {
      if (coming.state === 'activated') resolve(coming);
      else if (coming.state === 'redundant') reject(new Error('没有装成'));
    };
    coming.addEventListener('statechange', look);
    look();
  });
}
