import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright/test';
import { staticServer } from '../../scripts/lib/static-server.ts';
import { breakOnWeb, type Damage, siteOnDisk } from './broken-site.ts';
import { expect, templates, test } from './site.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const state = (page: Page) => page.locator('[data-search-state]');
const retry = (page: Page) => page.getByRole('button', { name: '重试' });

/**
 * 另开一页：文件坏了，浏览器自己会在控制台说，那是应当的；脚本里没接住的错只许是“坏文件执行不了”。
 * @returns 那一页，和脚本里没接住的错
 */
async function open(browser: Browser) {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ name, message }) => errors.push(`${name}: ${message}`));
  page.on('dialog', (dialog) => {
    errors.push(`弹窗 ${dialog.message()}`);
    dialog.dismiss();
  });
  return { page, errors };
}
const surprises = (errors: readonly string[]) => errors.filter((text) => !text.includes('SyntaxError'));

/** 每一种检索文件：用得着它的查询，坏了以后还答不答得出一部分。 */
const kinds: { name: string; file: string; query: string; partial: boolean }[] = [
  { name: '引擎', file: 'engine.js', query: 'q=集成电路', partial: false },
  { name: '目录', file: 'catalogue.js', query: 'q=集成电路', partial: false },
  { name: '字组', file: 'grams/*.js', query: 'q=集成电路', partial: true },
  { name: '读音', file: 'pinyin.js', query: 'q=jcdl', partial: false },
  { name: '繁简对照', file: 'traditional.js', query: 'q=積體電路', partial: false },
  { name: '标题次序', file: 'title-order.js', query: 'q=集成电路&sort=title', partial: true },
];
const onWeb: Damage[] = ['不在', '截断', '字节变了', '换成了网页', '被拦住'];
const onDisk: Damage[] = ['不在', '截断', '字节变了', '换成了网页'];

async function checkBroken(page: Page, site: string, kind: (typeof kinds)[number], repair: () => unknown) {
  await page.goto(`${site}search.html?${encodeURI(kind.query)}`);
  await expect(state(page)).toHaveAttribute('data-search-state', kind.partial ? 'done' : 'error');
  const [stem = ''] = kind.file.split('*');
  await expect(state(page)).toContainText(kind.partial ? '结果可能不全' : '检索没有成功');
  await expect(state(page)).toContainText(stem);
  await expect(state(page)).toContainText(/读不到|不完整|损坏/);
  await expect(retry(page)).toBeVisible();
  if (kind.partial) expect(await page.locator('[data-result]').count()).toBeGreaterThan(0);
  else await expect(page.getByRole('link', { name: '按拼音找' })).toBeVisible();
  await repair();
  await retry(page).click();
  await expect(retry(page)).toBeHidden();
  await expect(state(page)).toHaveAttribute('data-search-state', 'done');
  await expect(state(page)).not.toContainText('不全');
}

for (const kind of kinds) {
  for (const damage of onWeb) {
    // 引擎里一个字节变了，可能仍是一段能跑的程序，防不了；截断、换掉的都认得出。
    if (kind.name === '引擎' && damage === '字节变了') continue;
    test(`网上的${kind.name}文件${damage}：说明哪个文件、怎么办，好了就能重试`, async ({ browser, site }) => {
      const { page, errors } = await open(browser);
      const repair = await breakOnWeb(page, `**/search/*/${kind.file}*`, damage);
      await checkBroken(page, site, kind, repair);
      expect(surprises(errors)).toEqual([]);
      await page.close();
    });
  }
}

test('磁盘上的检索文件坏了：一样说明，一样重试', async ({ browser }) => {
  test.setTimeout(180_000);
  const disk = siteOnDisk(dist);
  for (const kind of kinds) {
    for (const damage of kind.name === '目录' ? onDisk : onDisk.slice(0, 2)) {
      await test.step(`${kind.name}文件${damage}`, async () => {
        const { page, errors } = await open(browser);
        await checkBroken(page, disk.url, kind, disk.break(`search/*/${kind.file}`, damage));
        expect(surprises(errors)).toEqual([]);
        await page.close();
      });
    }
  }
  disk.close();
});

for (const damage of onWeb) {
  test(`正文文件${damage}：结果照列，摘要那里说没有读到，可以再读`, async ({ browser, site }) => {
    const { page, errors } = await open(browser);
    const repair = await breakOnWeb(page, '**/search/*/texts/*.js*', damage);
    // 名称对得上的不必读正文就列得出。
    await page.goto(`${site}search.html?q=${encodeURIComponent('斯达半导')}`);
    await expect(state(page)).toHaveAttribute('data-search-state', 'done');
    const excerpt = page.locator('[data-result] .excerpt').first();
    await expect(excerpt).toContainText('摘要没有读到');
    await expect(page.locator('[data-result] h3 a').first()).toContainText('斯达');
    await repair();
    await excerpt.getByRole('button', { name: '再读一次' }).click();
    await expect(excerpt).not.toContainText('没有读到');
    await expect(excerpt).not.toBeEmpty();
    expect(surprises(errors)).toEqual([]);
    await page.close();
  });
}

test('坏文件已经留在浏览器的缓存里：重试拿的是新的', async ({ browser }) => {
  const [files] = staticServer({ root: dist }).listeners('request') as [(...args: unknown[]) => void];
  let served = 0;
  const server = createServer((request, response) => {
    response.setHeader('cache-control', 'public, max-age=31536000, immutable');
    if (!request.url?.includes('catalogue.js') || served++ > 0) return files(request, response);
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end('receiveSearchFile("catalogue","');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { page } = await open(browser);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://127.0.0.1:${port}/search.html?q=${encodeURIComponent('集成电路')}`);
  await expect(state(page)).toContainText('catalogue.js 不完整');
  await retry(page).click();
  await expect(state(page)).toHaveAttribute('data-search-state', 'done');
  await page.close();
  server.close();
});

test('只是一时没读到：自己再读一遍，读到了就是全的，不吓人', async ({ browser, site }) => {
  const { page, errors } = await open(browser);
  // 第一次没读到的才会带着问号再来一次。
  await page.route('**/search/*/grams/*.js', (route) => route.abort());
  await page.goto(`${site}search.html?q=${encodeURIComponent('集成电路')}`);
  await expect(state(page)).toHaveAttribute('data-search-state', 'done');
  await expect(state(page)).not.toContainText('不全');
  await expect(retry(page)).toBeHidden();
  expect(errors).toEqual([]);
  await page.close();
});

test('浏览器太旧：说用哪些浏览器，不给没有用的重试', async ({ page, site }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'DecompressionStream'));
  await page.goto(`${site}search.html?q=${encodeURIComponent('集成电路')}`);
  await expect(state(page)).toHaveAttribute('data-search-state', 'error');
  await expect(state(page)).toContainText(/浏览器太旧.*Chrome、Edge \d+.*Firefox \d+/);
  await expect(retry(page)).toBeHidden();
  await expect(page.getByRole('link', { name: '按拼音找' })).toBeVisible();
  // 别的页上，点进检索框也不出错；照样能提交。
  await page.goto(`${site}index.html`);
  const input = page.locator('main input[name="q"]');
  await input.fill('集成电路');
  await input.press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
});

test('摆得出却没有人管的按钮一个也没有：脚本全被拦住，每种页都能看、能走', async ({ browser, site }) => {
  test.setTimeout(90_000);
  const { page, errors } = await open(browser);
  await page.route('**/*.js*', (route) =>
    route.request().resourceType() === 'script' ? route.abort() : route.continue(),
  );
  for (const [name, file] of templates) {
    await test.step(name, async () => {
      await page.goto(site + file);
      expect(((await page.locator('body').textContent()) ?? '').length, name).toBeGreaterThan(40);
      expect(await page.locator('a[href]:visible').count(), name).toBeGreaterThan(0);
      // 要靠脚本的表单过几秒自己收起，换成一句说明。
      const stalled = page.locator('[data-search-stalled], [data-finder-stalled]');
      if ((await stalled.count()) > 0) await expect(stalled).toBeVisible({ timeout: 8000 });
      const idle = await page
        .locator('button:visible, select:visible, input:visible, textarea:visible')
        .evaluateAll((controls) =>
          controls
            .filter((control) => {
              const { form } = control as HTMLInputElement;
              const works = form?.hasAttribute('action') && control.getAttribute('type') !== 'button';
              return !works && !(control as HTMLInputElement).readOnly;
            })
            .map((control) => control.outerHTML.slice(0, 120)),
        );
      expect(idle, `${name}：没有脚本，这几样按了没有反应`).toEqual([]);
    });
  }
  await page.goto(`${site}index.html`);
  const input = page.locator('main input[name="q"]');
  await input.fill('集成电路');
  await input.press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
  await expect(page.locator('[data-search-stalled]')).toBeVisible({ timeout: 8000 });
  await expect(page.locator('[data-search-stalled]')).toContainText('检索没有启动');
  await page.locator('[data-search-stalled] a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect(errors).toEqual([]);
  await page.close();
});

test('脚本装好了，“没有启动”就不在页上', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await expect(page.locator('[data-search-stalled]')).toHaveCount(0);
});

test('取不到做图片文件的脚本：说再点一次，好了就存得成', async ({ browser, site }) => {
  const { page, errors } = await open(browser);
  await page.route('**/pictures.js*', (route) => route.abort());
  await page.goto(`${site}chains/ic.html`);
  const figure = page.locator('figure[data-picture]').first();
  const button = figure.getByRole('button', { name: /SVG/ });
  await button.click();
  await expect(figure.getByRole('status')).toContainText('请再点一次');
  await page.unroute('**/pictures.js*');
  const [saved] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(saved.suggestedFilename()).toMatch(/\.svg$/);
  expect(errors).toEqual([]);
  await page.close();
});

/** 浏览器不许存东西、不许改地址栏、不许复制：隐私模式、政务电脑的策略、从磁盘打开，都会这样。 */
function denyEverything() {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'])
    Object.defineProperty(globalThis, name, { configurable: true, get: deny });
  Object.defineProperty(document, 'cookie', { configurable: true, get: deny, set: deny });
  history.replaceState = deny;
  history.pushState = deny;
  document.execCommand = () => false;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, get: () => undefined });
}

test.describe('什么都不许', () => {
  test.beforeEach(({ page }) => page.addInitScript(denyEverything));

  test('每种页照样打开，没有一处出错', async ({ page, site }) => {
    test.setTimeout(90_000);
    for (const [, file] of templates) {
      await page.goto(site + file);
      expect(((await page.locator('body').textContent()) ?? '').length).toBeGreaterThan(40);
    }
  });

  test('检索、筛选照做', async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site}search.html`);
    await page.locator('main input[name="q"]').fill('集成电路');
    await page.keyboard.press('Enter');
    await expect(state(page)).toHaveAttribute('data-search-state', 'done');
    const all = Number(await state(page).getAttribute('data-count'));
    await page.getByRole('checkbox', { name: /^政策/ }).check();
    await expect.poll(async () => Number(await state(page).getAttribute('data-count'))).toBeLessThan(all);
    await page.locator('[data-result] h3 a').first().click();
    await expect(page).toHaveURL(/policies\//);
  });

  test('链图、找政策、比较照做；复制不成的说明白', async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${site}chains/ic.html`);
    await page.locator('[data-map-canvas] a[data-node]').first().focus();
    await page.keyboard.press('Space');
    await expect(page.locator('[data-map-panel] [data-act="pin"]')).toContainText('取消固定');
    await page.goto(`${site}policies/compare.html`);
    await page.locator('[data-compare-policy]').first().selectOption({ index: 1 });
    await expect(page.locator('[data-compare-status]')).toContainText('再选一项就能比');
    await page.goto(`${site}finder.html`);
    await page.locator('form[data-finder] select').first().selectOption({ index: 1 });
    await expect(page.locator('[data-finder-results]')).toBeVisible();
    await page.locator('[data-finder-share]').click();
    await expect(page.locator('[data-finder-shared]')).toContainText(/不让复制.*finder\.html#/);
    await page.goto(`${site}policies/nanhu-2025-8.html`);
    const copy = page.getByRole('button', { name: '复制引文' }).first();
    await copy.click();
    await expect(copy.locator('xpath=..').getByRole('status')).toContainText('请按 Ctrl+C');
  });
});

test('空间用完：存不进也不出错', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  for (const file of ['index.html', 'search.html?q=a', 'finder.html', 'policies/nanhu-2025-8.html'])
    await page.goto(site + file);
  await expect(page.locator('h1')).toBeVisible();
});
