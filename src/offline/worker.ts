import { copyState, forgetCopies, saveMore } from './answer-ask.ts';
import { answering } from './answer-request.ts';
import { dropOtherCopies, installCopy } from './install-copy.ts';
import type { Ask } from './messages.ts';
import { routeOf } from './route.ts';
import { pathOf } from './site-paths.ts';
import type { WorkerScope } from './worker-scope.ts';

// 打成站点根的 sw.js。怎样工作、怎样停用，见 docs/offline-app.md。
const worker = self as unknown as WorkerScope;
const { scope } = worker.registration;
const site = { caches, scope, stamp: worker.siteCopy };
const { answer } = answering(site);

worker.addEventListener('install', (event) => event.waitUntil(installCopy(site)));

worker.addEventListener('activate', (event) =>
  event.waitUntil(dropOtherCopies(site).then(() => worker.clients.claim())),
);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url, scope);
  const route = routeOf({ method: request.method, url: request.url, hasRange: request.headers.has('range') }, path);
  if (route === 'pass' || path === undefined) return;
  event.respondWith(answer(request, path, route, (work) => event.waitUntil(work)));
});

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(act(event.data as Ask).then((reply) => port?.postMessage(reply)));
});

async function act(ask: Ask): Promise<unknown> {
  switch (ask.type) {
    case 'state':
      return copyState(site);
    case 'save':
      return saveMore(site, ask.skip);
    case 'accept':
      return worker.skipWaiting();
    case 'forget':
      await forgetCopies(site);
      return worker.registration.unregister();
  }
}
