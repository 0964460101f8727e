// 停用离线副本：把这个文件改名 sw.js，盖掉网站根目录里的 sw.js。
// 浏览器下次打开网站时换上它，删掉从前存下的，注销自己；正开着的网页照常，改从服务器取。
self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', (event) => {
  const { scope } = self.registration;
  const clear = async () => {
    const names = await caches.keys();
    const own = names.filter((name) => name.startsWith(`offline-copy ${scope} `));
    await Promise.all(own.map((name) => caches.delete(name)));
    await self.registration.unregister();
  };
  event.waitUntil(clear());
});
