// 停用离线副本：把这个文件改名 sw.js，盖掉网站根目录里的 sw.js。
// 浏览器下次打开网站时换上它，删掉从前存下的，注销自己；正开着的网页照常，改从服务器取。
const takeOver = (event) => event.waitUntil(self.skipWaiting());

self.addEventListener('install', takeOver);
// 从前的那一个手上有事，浏览器会等它；开着的网页见到新的就来问一声，趁这时再换一次。
self.addEventListener('message', takeOver);

self.addEventListener('activate', (event) => {
  const clear = async () => {
    const { scope } = self.registration;
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`offline-copy ${scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
