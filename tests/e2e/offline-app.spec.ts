import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright/test';
import { parseInventory } from '../../scripts/lib/inventory.ts';
import { commonTypes } from '../../scripts/lib/static-server.ts';
import { editionServer, nextEdition } from './edition-server.ts';
import { test as base, expect, watch } from './site.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const inventory = parseInventory(readFileSync(path.join(dist, 'inventory.js'), 'utf8'), 'inventory.js');
const places = ['', '/gov/知识 库/v1'];
const unsaved = 'terms/idm.html';

type Server = Awaited<ReturnType<typeof editionServer>>;

const test = base.extend<{ prefix: string; server: Server }>({
  prefix: ['', { option: true }],
  server: async ({ prefix }, use) => {
    const server = await editionServer(dist, { prefix });
    await use(server);
    await server.stop();
  },
});
test.use({ serviceWorkers: 'allow' });
// 存一整份有几百个文件，两个测试同时存就慢。
test.describe.configure({ timeout: 90_000 });

/** 装好：常用页存齐了，service worker 接手了这一页。 */
async function install(page: Page, server: Server, file = 'index.html') {
  await page.goto(server.url + file);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve));
  });
}
const panel = (page: Page) => page.locator('[data-offline-app]');
const notice = (page: Page) => page.getByRole('region', { name: '离线副本' });
const saveAll = async (page: Page, server: Server) => {
  await page.goto(`${server.url}about.html`);
  await page.getByRole('button', { name: /存下全部|接着存全部/ }).click();
  await expect(panel(page)).toContainText('网页已全部存好', { timeout: 40_000 });
};
/** 浏览器里的副本：缓存名 → 存了几个。 */
const copies = (page: Page) =>
  page.evaluate(async () => {
    const found: Record<string, number> = {};
    for (const name of await caches.keys()) found[name] = (await (await caches.open(name)).keys()).length;
    return found;
  });
/** 叫浏览器去看 sw.js 换了没有；等装完（成或不成）。 */
const checkForUpdate = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const coming = registration.installing;
    if (!coming) return registration.waiting ? 'installed' : 'none';
    await new Promise<void>((resolve) => {
      const look = () => {
        if (coming.state !== 'installing') resolve();
      };
      coming.addEventListener('statechange', look);
      look();
    });
    return coming.state;
  });

for (const prefix of places) {
  test.describe(`放在 ${prefix || '/'}`, () => {
    test.use({ prefix });

    test('断网：首页、链、找政策、检索照常；没存的一页说明白，链接都通', async ({ page, server }) => {
      await install(page, server);
      await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', './app.json');
      await server.stop();
      await page.goto(server.url);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.goto(`${server.url}chains/ic.html`);
      await expect(page.locator('svg[data-diagram="chain"]')).toBeVisible();
      await page.goto(`${server.url}finder.html`);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('找政策');
      await page.goto(`${server.url}search.html?q=${encodeURIComponent('功率器件')}`);
      await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
      await expect(page.locator('main')).toContainText('功率器件');

      await page.goto(`${server.url}${unsaved}?a=1&b=2`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('没有存这一页');
      await expect(page.locator('main')).toContainText(`${inventory.edition} 版`);
      await expect(page.locator('link[rel=manifest]')).toHaveCount(1);
      const links = await page
        .locator('main a')
        .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
      expect(links).toEqual(
        [
          `${unsaved}?a=1&b=2`,
          'index.html',
          'search.html',
          'finder.html',
          'chains/index.html',
          'about.html#offline',
        ].map((link) => server.url + link),
      );
      const style = await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--lake'));
      expect(style, '样式在').not.toBe('');
      await page.getByRole('searchbox').or(page.locator('.find input')).first().fill('集成电路');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');

      await page.goto(server.url + unsaved);
      await server.restart();
      await page.getByRole('link', { name: /再试一次/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('IDM');
    });

    test('存下全部以后，断了网每一类网页都打得开，文件夹的网址也行', async ({ page, server }) => {
      await saveAll(page, server);
      // 只为把人领到别处的几页，一打开就走了，另看
      const leadsOn = (name: string) => readFileSync(path.join(dist, name), 'utf8').includes('http-equiv="refresh"');
      const pages = inventory.files.map(([name]) => name).filter((name) => name.endsWith('.html') && !leadsOn(name));
      await server.stop();
      const some = pages.filter((_, i) => i % 23 === 0);
      expect(some.length).toBeGreaterThan(20);
      for (const file of some) {
        const answer = await page.goto(server.url + file.split('/').map(encodeURIComponent).join('/'));
        expect(answer?.status(), file).toBe(200);
      }
      for (const [asked, got] of [
        ['policies/', 'policies/'],
        ['policies', 'policies/'],
        ['terms/idm', 'terms/idm'],
      ]) {
        await page.goto(server.url + asked);
        expect(page.url()).toBe(server.url + got);
        await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('没有存这一页');
      }
    });
  });
}

test('看过的网页顺手存下；联网时看到的总是服务器上的', async ({ page, server }) => {
  await install(page, server);
  await page.goto(server.url + unsaved);
  await expect
    .poll(() => page.evaluate(async (url) => Boolean(await caches.match(url)), server.url + unsaved))
    .toBe(true);
  const { folder, remove } = await nextEdition(dist, '2030-12-01', '（新）');
  server.serve(folder);
  await page.goto(server.url + unsaved);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('（新）');
  await server.stop();
  await page.goto(server.url + unsaved);
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('（新）');
  remove();
});

test('换了新版：问一声，不替人换；点了才换，别的页不动，只说一声', async ({ page, server, context }) => {
  await saveAll(page, server);
  const before = await copies(page);
  const { folder, remove } = await nextEdition(dist, '2030-12-01', '（新）');
  server.serve(folder);
  const other = await context.newPage();
  await other.goto(`${server.url}finder.html`);
  await page.goto(`${server.url}search.html`);
  await page.locator('input[name=q]').first().fill('打了一半');
  await checkForUpdate(page);
  await expect(notice(page)).toContainText('离线副本有新版 2030-12-01', { timeout: 15_000 });
  await expect(notice(other)).toContainText('2030-12-01');
  await expect(page.locator('input[name=q]').first()).toHaveValue('打了一半');
  expect(Object.keys(await copies(page)), '旧的还在，新的也存齐了').toHaveLength(2);
  for (const count of Object.values(await copies(page))) expect(count).toBe(Object.values(before)[0]);
  // 没点以前断网，看到的是整份旧的。
  await server.stop();
  await other.goto(server.url);
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText('（新）');
  await other.goto(server.url + unsaved);
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText('（新）');
  await expect(notice(other)).toBeVisible();

  await notice(page).getByRole('button', { name: '换上' }).click();
  await expect(notice(other)).toContainText('本页是原来打开的');
  await expect(other.getByRole('heading', { level: 1 })).not.toContainText('（新）');
  await expect(notice(page)).toHaveCount(0);
  await expect
    .poll(() =>
      copies(page).then(
        (all) => Object.keys(all).length,
        () => 0,
      ),
    )
    .toBe(1);
  await page.goto(server.url + unsaved);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('（新）');
  await notice(other).getByRole('button', { name: '刷新本页' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toContainText('（新）');
  remove();
});

test('“以后再说”收起来，页面不动，到别的页也不再问', async ({ page, server }) => {
  await install(page, server);
  const { folder, remove } = await nextEdition(dist, '2030-12-01', '（新）');
  server.serve(folder);
  await page.goto(`${server.url}terms/index.html`);
  await checkForUpdate(page);
  await notice(page).getByRole('button', { name: '以后再说' }).click();
  await expect(notice(page)).toHaveCount(0);
  const asked = page.waitForRequest(/offline-update\.js/);
  await page.goto(`${server.url}finder.html`);
  await asked;
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(notice(page)).toHaveCount(0);
  remove();
});

/** 装新版装到一半出的毛病。 */
const faults: [name: string, break_: (server: Server) => void][] = [
  [
    '服务器断了',
    (server) => {
      // sw.js、清单，再给一个文件就断。
      let left = 3;
      server.breakWith((_, request) => {
        left -= 1;
        if (left < 0) request.socket.destroy();
        return left < 0;
      });
    },
  ],
  ['有一个文件没有了', (server) => server.breakWith((file, _, response) => file === unsaved && gone(response))],
  [
    '有一个文件只有半截',
    (server) => server.breakWith((file, _, response) => file === unsaved && send(response, '<!doc')),
  ],
  [
    '有一个文件换成了别的内容',
    (server) => server.breakWith((file, _, response) => file === unsaved && send(response, '<title>请登录</title>')),
  ],
  [
    '清单还是旧的',
    (server) =>
      server.breakWith(
        (file, _, response) =>
          file === 'inventory.js' && send(response, readFileSync(path.join(dist, 'inventory.js'), 'utf8')),
      ),
  ],
  ['服务器出错', (server) => server.breakWith((file, _, response) => file === unsaved && gone(response, 503))],
];
type Response = Parameters<Parameters<Server['breakWith']>[0]>[2];
const gone = (response: Response, status = 404) => {
  response.writeHead(status, { 'content-type': 'text/html' }).end('<h1>没有</h1>');
  return true;
};
const send = (response: Response, text: string) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text);
  return true;
};

for (const [name, breakServer] of faults) {
  test(`装新版时${name}：旧的一份还是整的，不说话；修好以后再装成`, async ({ page, server }) => {
    await saveAll(page, server);
    const [whole] = Object.values(await copies(page));
    const { folder, remove } = await nextEdition(dist, '2030-12-01', '（新）');
    await page.goto(`${server.url}finder.html`);
    const seen = watch(page, server.url);
    server.serve(folder);
    breakServer(server);
    expect(await checkForUpdate(page)).toBe('redundant');
    await expect(notice(page)).toHaveCount(0);
    expect(seen.errors, '控制台没有报错').toEqual([]);
    expect(Object.values(await copies(page))).toContain(whole);
    await server.stop();
    for (const file of ['index.html', unsaved, 'search.html']) {
      const answer = await page.goto(server.url + file);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).not.toContainText('（新）');
    }

    server.mend();
    await server.restart();
    await page.goto(`${server.url}finder.html`);
    expect(await checkForUpdate(page)).toBe('installed');
    await notice(page).getByRole('button', { name: '换上' }).click();
    await expect(notice(page)).toHaveCount(0);
    // 正在刷新的一刻问不到，等一下再问。
    await expect.poll(() => copies(page).then(Object.values, () => [])).toEqual([whole]);
    await server.stop();
    await page.goto(server.url + unsaved);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('（新）');
    remove();
  });
}

test('头一次装时有文件不对：什么也不留作副本，网页照常，不报错；修好再打开就装成', async ({ page, server }) => {
  const seen = watch(page, server.url);
  server.breakWith((file, _, response) => file === 'finder.html' && send(response, '<title>请登录</title>'));
  await page.goto(server.url);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) ?? null))
    .toBe(null);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(seen.errors).toEqual([]);
  server.mend();
  await install(page, server);
  expect(seen.errors).toEqual([]);
});

test('存到一半停下，接着存只取没有的', async ({ page, server }) => {
  await install(page, server, 'about.html');
  let count = 0;
  server.breakWith((_, request) => {
    count += 1;
    if (count > 200) request.socket.destroy();
    return count > 200;
  });
  await page.getByRole('button', { name: '接着存全部' }).click();
  await expect(panel(page)).toContainText('网络断了', { timeout: 20_000 });
  await expect(panel(page)).toContainText('已存的都留着');
  const [half = 0] = Object.values(await copies(page));
  expect(half).toBeGreaterThan(250);
  server.mend();
  server.asked.length = 0;
  await page.getByRole('button', { name: '接着存全部' }).click();
  await expect(panel(page)).toContainText('网页已全部存好', { timeout: 40_000 });
  expect(server.asked.length).toBeLessThanOrEqual(inventory.files.length - half + 4);
});

test('按“停”就停，已存的留着', async ({ page, server }) => {
  await install(page, server, 'about.html');
  server.breakWith((file, request, response) => {
    if (!file.startsWith('policies/')) return false;
    // 一直不答：正好看看停不停得下来。
    request.socket.on('close', () => response.destroy());
    return true;
  });
  await page.getByRole('button', { name: '接着存全部' }).click();
  await page.getByRole('button', { name: '停', exact: true }).click();
  await expect(panel(page)).toContainText('只存了常用页');
  await expect(page.getByRole('button', { name: '接着存全部' })).toBeFocused();
});

test('服务器不给下载的文件：网页照样算存好，说还差几个', async ({ page, server }) => {
  server.breakWith((file, _, response) => /\.(csv|ics|xml)$/.test(file) && gone(response));
  await saveAll(page, server);
  const left = inventory.files.filter(([name]) => /\.(csv|ics|xml)$/.test(name)).length;
  await expect(panel(page)).toContainText(`${left} 个下载文件服务器没有给`);
});

test('删掉：副本和 service worker 都没有了，再打开也不自动存；再按才存', async ({ page, server }) => {
  await install(page, server, 'about.html');
  await page.getByRole('button', { name: '删掉存的这一份' }).click();
  await expect(panel(page)).toContainText('已删掉', { timeout: 30_000 });
  expect(await copies(page)).toEqual({});
  await page.goto(`${server.url}finder.html`);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) ?? null)).toBe(null);
  await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
  await saveAll(page, server);
});

test('停用：sw.js 换成停用的那一个，副本删净、注销，开着的网页照常', async ({ page, server }) => {
  await saveAll(page, server);
  const off = readFileSync('docs/hosting/sw-off.js', 'utf8');
  server.breakWith((file, _, response) => {
    if (file !== 'sw.js') return false;
    response.writeHead(200, { 'content-type': 'text/javascript; charset=utf-8' }).end(off);
    return true;
  });
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(() => copies(page), { timeout: 30_000 }).toEqual({});
  await page.goto(`${server.url}search.html?q=${encodeURIComponent('集成电路')}`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
  await expect.poll(() => copies(page), { timeout: 30_000 }).toEqual({});
  await expect(notice(page)).toHaveCount(0);
});

/** 让浏览器装作不许、装不下。 */
const denied = (context: BrowserContext) =>
  context.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('不许', 'SecurityError'));
  });

test('浏览器不许：一声不响；按了“存下全部”才说为什么', async ({ page, server, context }) => {
  await denied(context);
  const seen = watch(page, server.url);
  await page.goto(`${server.url}about.html`);
  await expect(panel(page)).toContainText('还没有存');
  expect(seen.errors).toEqual([]);
  await page.getByRole('button', { name: '存下全部' }).click();
  await expect(panel(page)).toContainText('没有存成');
  await expect(page.getByRole('button', { name: '存下全部' })).toBeVisible();
  expect(seen.errors).toEqual([]);
});

test('地方不够：说明白，已存的留着，照样能用', async ({ page, server, context }) => {
  await install(page, server, 'about.html');
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('满了', 'QuotaExceededError'));
  });
  const before = await copies(page);
  await page.getByRole('button', { name: '接着存全部' }).click();
  await expect(panel(page)).toContainText('地方不够');
  expect(await copies(page)).toEqual(before);
  await server.stop();
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('服务器慢得没有回音：存着的先给，没存的等着', async ({ page, server }) => {
  await install(page, server);
  server.breakWith((file) => file.endsWith('.html') || file === '');
  await page.goto(`${server.url}finder.html`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('找政策');
});

test('能装成应用的浏览器，给一个按钮', async ({ page, server }) => {
  await install(page, server, 'about.html');
  await page.evaluate(() => {
    const event = Object.assign(new Event('beforeinstallprompt', { cancelable: true }), {
      prompt: async () => document.body.setAttribute('data-asked', ''),
    });
    dispatchEvent(event);
  });
  await page.getByRole('button', { name: '装成应用' }).click();
  await expect(page.locator('body[data-asked]')).toHaveCount(1);
  const app = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8'));
  for (const { src } of app.icons) expect((await page.request.get(server.url + src)).status()).toBe(200);
  const { errors } = await (await page.context().newCDPSession(page)).send('Page.getAppManifest');
  expect(errors).toEqual([]);
});

test('把脚本当一般文件送的服务器：不登记，浏览器不报错', async ({ page }) => {
  const server = await editionServer(dist, { types: { ...commonTypes, '.js': 'application/octet-stream' } });
  const seen = watch(page, server.url);
  await page.goto(server.url);
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) ?? null)).toBe(null);
  expect(seen.errors).toEqual([]);
  expect(server.asked).not.toContain('sw.js');
  await server.stop();
});

test.describe('从磁盘打开', () => {
  test.use({ hosting: '双击打开' });

  test('不登记，没有 manifest，说明里没有这一节', async ({ page, site }) => {
    await page.goto(`${site}about.html`);
    await expect(panel(page)).toBeHidden();
    await expect(page.locator('link[rel=manifest]')).toHaveCount(0);
  });
});
