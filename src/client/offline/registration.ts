import { isOnWeb } from '../on-web.ts';
import { siteRoot } from '../site-root.ts';

/** 读者在这个浏览器里删掉过副本，就记在这里：不再自动存。 */
const OFF = 'offline-app';

/** 构建时写在 `<html data-worker>` 上；没有就是这个站点不用。 */
export const workerFile = () => document.documentElement.dataset['worker'];

/** 能存副本的浏览器才给；从磁盘打开、不是 https、浏览器没有或不许，都没有。 */
export function workers(): ServiceWorkerContainer | undefined {
  try {
    // 在受限的框里，读这个属性就会抛错。
    return isOnWeb() && isSecureContext ? navigator.serviceWorker : undefined;
  } catch {
    return undefined;
  }
}

/** 读者要浏览器省流量：不自动存，要存的自己去按。 */
export const savesData = () =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** 记不住的浏览器，也用不了 service worker。 */
export const isTurnedOff = () => {
  try {
    return OFF in localStorage;
  } catch {
    return true;
  }
};

export function turnOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(OFF, 'off');
    else localStorage.removeItem(OFF);
  } catch {
    // 记不住也不要紧：下次打开再存一遍常用页
  }
}

/** @throws 浏览器不许，服务器给的不是脚本，或登记被插件、测试工具拦下、什么也没有给 */
export async function registerWith(container: ServiceWorkerContainer): Promise<ServiceWorkerRegistration> {
  const options = { updateViaCache: 'none' } as const;
  const registration: ServiceWorkerRegistration | undefined = await container.register(
    `${siteRoot()}${workerFile()}`,
    options,
  );
  if (!registration) throw new Error('登记被拦下');
  return registration;
}
