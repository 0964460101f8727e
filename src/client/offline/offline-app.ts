import { element } from '../element.ts';
import { loadPart } from '../part.ts';
import { siteRoot } from '../site-root.ts';
import { isTurnedOff, registerWith, savesData, workerFile, workers } from './registration.ts';

/** 服务器把脚本当一般文件送时，浏览器拒绝它当 service worker，还在控制台里报错；看本页的脚本是怎么送来的就知道。 */
const sendsScripts = (source: string) =>
  performance
    .getEntriesByName(source)
    .every(({ contentType }: PerformanceEntry & { contentType?: string }) => /script$/.test(contentType ?? 'script'));

/** 在网站上打开的：登记 service worker，常用页存一份，断了网也能看。登记不成就当没有，什么也不说。 */
export function startOfflineApp(): void {
  const container = workers();
  if (!container || !workerFile() || isTurnedOff() || savesData()) return;
  // 脚本执行完就问不到了；开发时是模块，没有它，也走不到这里。
  const { src } = document.currentScript as HTMLScriptElement;
  // 等这一页都到了再取别的。
  addEventListener('load', () => {
    if (sendsScripts(src)) registerWith(container).then(watchUpdates, () => undefined);
  });
}

function watchUpdates(registration: ServiceWorkerRegistration): void {
  // 从磁盘打开时浏览器会为它报错，所以登记成了才添。
  document.head.append(element('link', { rel: 'manifest', href: `${siteRoot()}app.json` }));
  const offer = () => {
    if (registration.waiting && registration.active)
      loadPart('offline-update').then(
        (part) => part.offerUpdate(registration),
        () => undefined,
      );
  };
  offer();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', offer));
}
