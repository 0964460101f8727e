import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import { test as base, type Page } from 'playwright/test';
import { staticServer } from '../../scripts/lib/static-server.ts';
import { expect, test as siteTest, watch } from './site.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const known = 'policies/nanhu-2025-8.html';

interface Served {
  prefix: string;
  root: string;
  /** 站点的根网址。服务器答 404，浏览器自己会在控制台记一行；除此以外不许有别的。 */
  kb: string;
}
const test = base.extend<Served>({
  prefix: ['', { option: true }],
  root: [dist, { option: true }],
  kb: async ({ page, prefix, root }, use) => {
    const server = staticServer({ root, prefix });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const seen = watch(page, host);
    await use(`${host}${encodeURI(prefix)}/`);
    server.close();
    expect(
      seen.errors.filter((text) => !/status of 404/.test(text)),
      '除了 404 本身，控制台没有报错',
    ).toEqual([]);
    expect(seen.outside, '没有向别处发请求').toEqual([]);
  },
});

const status = (page: Page) => page.locator('main [data-status]');
const meant = (page: Page) => page.locator('main [data-meant] a');

/** 打开一个没有的网址，等脚本把话说完。 */
async function openMissing(page: Page, url: string) {
  expect((await page.goto(url))?.status()).toBe(404);
  await expect(status(page)).not.toHaveText('');
}

/** 没有的网址，和试了几处才找到站点的根。 */
const depths: [missing: string, tries: number][] = [
  ['nope.html', 1],
  ['policies/nope.html', 1],
  ['policies/a/nope.html', 1],
  ['policies/a/b/nope.html', 1],
  ['chains/ic/a/b/nope', 1],
  ['a/b/nope.html', 3],
];

for (const prefix of ['', '/gov/知识 库/v1']) {
  test.describe(`放在 ${prefix || '根路径'}`, () => {
    test.use({ prefix });

    for (const [missing, tries] of depths) {
      test(`${missing}：样式在，链接、检索都从站点的根算起，${tries} 次找到`, async ({ page, kb }) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await openMissing(page, kb + missing);
        expect(asked.filter((url) => url.endsWith('/inventory.js'))).toHaveLength(tries);
        await expect(page.locator('h1')).toHaveCSS('font-weight', '700');
        const links = page.locator('a[data-to]');
        for (const link of await links.all())
          expect(await link.evaluate((a: HTMLAnchorElement) => a.href)).toBe(kb + (await link.getAttribute('data-to')));
        expect(await links.count()).toBeGreaterThan(10);
        const search = page.getByRole('searchbox');
        await search.fill('氢');
        await search.press('Enter');
        await expect(page).toHaveURL(`${kb}search.html?q=${encodeURIComponent('氢')}`);
      });
    }

    const written: [what: string, path: string][] = [
      ['大小写不同', 'Policies/NANHU-2025-8.html'],
      ['扩展名后多了斜杠', `${known}/`],
      ['少了 .html', 'policies/nanhu-2025-8'],
      ['多了 index.html', 'policies/nanhu-2025-8/index.html'],
      ['连标点一起抄来', `${known}%EF%BC%89%E3%80%82`],
    ];
    for (const [what, wrong] of written) {
      test(`${what}：认出是哪一页，写出标题，点了就到，带着原来的 #`, async ({ page, kb }) => {
        await openMissing(page, `${kb}${wrong}#citations`);
        await expect(status(page)).toHaveText('多半是这一页：');
        await expect(meant(page)).toHaveCount(1);
        await expect(meant(page)).toContainText(/〔2025〕8号|南湖区.+ policies\/nanhu-2025-8\.html/);
        await meant(page).click();
        await expect(page).toHaveURL(`${kb}${known}#citations`);
        await expect(page.locator('h1')).toBeVisible();
      });
    }

    test('没有首页的文件夹：同名的网页，没有就是上级首页', async ({ page, kb }) => {
      for (const [folder, to] of [
        ['chains/ic/', 'chains/ic.html'],
        ['policies/by-level/', 'policies/index.html'],
        ['policies/compare/', 'policies/compare.html'],
        ['data/', 'index.html'],
        ['embed/', 'index.html'],
        ['print/', 'index.html'],
      ]) {
        await page.goto(kb + folder);
        await page.waitForURL(new RegExp(`/${to}$`));
        expect(page.url(), folder).toBe(kb + to);
      }
    });
  });
}

test('名字相近的列几页，最多五页，写出路径；离得远的不列', async ({ page, kb }) => {
  await openMissing(page, `${kb}policies/nanhu-2025-7.html`);
  await expect(status(page)).toHaveText(/^名字相近的有 \d 页：$/);
  const found = await meant(page).count();
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThanOrEqual(5);
  await expect(meant(page).filter({ hasText: known })).toHaveCount(1);
  await openMissing(page, `${kb}wp-login.php`);
  await expect(status(page)).toHaveText('没有名字相近的网页。');
  await expect(meant(page)).toHaveCount(0);
});

test('选了“大字”的，再深的网址也是大字，不去错的地方取样式', async ({ page, kb }) => {
  await page.addInitScript(() => {
    localStorage['reading'] = 'large';
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openMissing(page, `${kb}policies/a/b/nope.html`);
  await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  expect(asked.filter((url) => url.endsWith('.css'))).toEqual([]);
});

test('不用鼠标：跳到正文，猜的那一页、检索框、各处链接，Tab 依次走到', async ({ page, kb }) => {
  await openMissing(page, `${kb}policies/nanhu-2025-8`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(meant(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '首页', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${kb}index.html`);
});

test('网址里写着标签，只当作字', async ({ page, kb }) => {
  await openMissing(page, `${kb}policies/${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('清单里有、服务器没有送来的文件：不叫人再点一次同样的网址', async ({ page, kb }) => {
  await page.route(`**/${known}`, async (route) =>
    route.fulfill({ response: await route.fetch({ url: `${kb}policies/none.html` }) }),
  );
  await openMissing(page, kb + known);
  await expect(status(page)).toContainText('服务器却没有送来');
  await expect(meant(page)).toHaveCount(0);
});

test('读不到检索的目录也列得出，只是没有标题', async ({ page, kb }) => {
  await page.route('**/catalogue.js', (route) => route.fulfill({ status: 404, body: '' }));
  await openMissing(page, `${kb}policies/nanhu-2025-8`);
  await expect(meant(page)).toHaveText(known);
});

test('找不到站点的根：照实说，给服务器的首页', async ({ page, kb }) => {
  await page.route('**/inventory.js', (route) => route.fulfill({ status: 404, body: '' }));
  await openMissing(page, `${kb}policies/a/nope.html`);
  await expect(status(page)).toContainText('没有找到知识库放在哪个网址之下');
  await expect(status(page).getByRole('link')).toHaveAttribute('href', '/');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`猜出了网页的样子：axe 零违规，360 px 不横向溢出（${colorScheme}）`, async ({ page, kb }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 800 });
    await openMissing(page, `${kb}policies/nanhu-2025-7.html`);
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });
}

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('样式在，说明白链接为什么可能打不开、怎么办', async ({ page, kb }) => {
    await page.goto(`${kb}policies/a/b/nope.html`);
    await expect(page.locator('h1')).toHaveText('没有这一页');
    await expect(page.locator('h1')).toHaveCSS('font-weight', '700');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('从后往前一段一段删短');
  });
});

for (const hosting of ['http 根路径', '带空格和中文的子路径', '双击打开', '怪名字的文件夹里双击'] as const) {
  siteTest.describe(`直接打开 404.html：${hosting}`, () => {
    siteTest.use({ hosting });

    siteTest('链接都对，控制台没有一句话', async ({ page, site }) => {
      await page.goto(`${site}404.html`);
      const policies = page.getByRole('link', { name: '政策', exact: true });
      await expect.poll(() => policies.evaluate((a: HTMLAnchorElement) => a.href)).toBe(`${site}policies/index.html`);
      await expect(status(page)).toHaveText('');
      await policies.click();
      await expect(page).toHaveURL(`${site}policies/index.html`);
    });
  });
}

base('这一份不全、没有清单文件：从磁盘打开时照实说', async ({ page }) => {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-404-'));
  cpSync(path.join(dist, '404.html'), path.join(parent, '404.html'));
  await page.goto(`file://${parent}/404.html`);
  await expect(status(page)).toContainText('没有清单文件 inventory.js');
  rmSync(parent, { recursive: true });
});
