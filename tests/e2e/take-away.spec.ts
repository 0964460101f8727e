import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const chains = ['ic', 'equipment', 'health'];

/** 打印成 PDF，返回各页的纸面宽高（毫米）。 */
async function printedPages(page: Page): Promise<[width: number, height: number][]> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
    Math.round((Number(width) / 72) * 25.4),
    Math.round((Number(height) / 72) * 25.4),
  ]);
}

/** 别人的网页：正文就是给的这一段。 */
async function openHost(page: Page, site: string, body: string): Promise<void> {
  await page.route(`${site}host.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`${site}host.html`);
}

test.describe('嵌入页，没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('在别的网页的框里看得全，点环节和链接都走最外层的窗口', async ({ page, site }) => {
    for (const click of ['a[data-node="power-devices"]', 'header a']) {
      await openHost(page, site, `<iframe src="${site}embed/ic.html" title="链图" width="1000" height="760"></iframe>`);
      const frame = page.frameLocator('iframe');
      await expect(frame.getByRole('heading', { level: 1 })).toHaveText('集成电路链图');
      await expect(frame.locator('main')).toContainText(/来源：.+本版编于 \d{4}-\d{2}-\d{2}/);
      await frame.locator(click).click();
      await expect(page).toHaveURL(/\/chains\/ic(\/power-devices)?\.html$/);
      await expect(page.getByRole('navigation', { name: '主导航' })).toBeVisible();
    }
  });

  test('图与链页上的一样，链接个个指定最外层；不给搜索引擎收', async ({ page, site }) => {
    for (const chain of chains) {
      const nodes = () =>
        page
          .locator('svg[data-diagram="chain"] a[data-node]')
          .evaluateAll((links) => links.map((link) => `${link.getAttribute('data-node')} ${link.textContent}`));
      await page.goto(`${site}chains/${chain}.html`);
      const whole = await nodes();
      await page.goto(`${site}embed/${chain}.html`);
      expect(await nodes()).toEqual(whole);
      expect(await page.locator('a:not([target="_top"])').count()).toBe(0);
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
    }
  });

  test('嵌入代码写着相对网址，说明要补上本站的网址', async ({ page, site }) => {
    await page.goto(`${site}chains/ic.html`);
    await page.getByText('嵌进别的网页').click();
    await expect(page.getByText(/补上本站的网址/)).toBeVisible();
    await expect(page.getByLabel('嵌入代码')).toHaveText(/src="embed\/ic\.html" title="集成电路链图" width="100%"/);
    await expect(page.getByRole('button', { name: '复制', exact: true })).toBeHidden();
  });
});

test('嵌入代码在网站上是全址，复制得到，贴进网页就能用', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}chains/ic.html`);
  await page.getByText('嵌进别的网页').click();
  await page.getByRole('button', { name: '复制', exact: true }).click();
  await expect(page.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`src="${site}embed/ic.html"`);
  await openHost(page, site, copied);
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('集成电路链图');
});

test.describe('从磁盘打开', () => {
  test.use({ hosting: '双击打开' });

  test('嵌入要有网址，说明白，不给复制', async ({ page, site }) => {
    await page.goto(`${site}chains/ic.html`);
    await page.getByText('嵌进别的网页').click();
    await expect(page.getByText(/没有网址/)).toBeVisible();
    await expect(page.getByLabel('嵌入代码')).toHaveCount(0);
    await expect(page.getByRole('button', { name: '复制', exact: true })).toBeHidden();
  });
});

test.describe('打印页，没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('图上的编号与附录逐个对上，网址印成字', async ({ page, site }) => {
    for (const chain of chains) {
      await page.goto(`${site}print/${chain}.html`);
      const onMap = await page
        .locator('svg[data-diagram="chain"] [data-node]')
        .evaluateAll((nodes) =>
          nodes.map((node) => `${node.querySelector('text.no')?.textContent} ${node.getAttribute('data-node')}`),
        );
      const inAppendix = await page
        .locator('[data-appendix]')
        .evaluateAll((rows) =>
          rows.map((row) => `${row.querySelector('td')?.textContent} ${row.getAttribute('data-appendix')}`),
        );
      expect(onMap.length).toBeGreaterThan(8);
      expect(inAppendix).toEqual(onMap);
      expect(onMap.map((line) => Number.parseInt(line, 10))).toEqual(onMap.map((_, i) => i + 1));
      const links = await page
        .locator('[data-appendix] a')
        .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
      expect(links.length).toBe(onMap.length);
      for (const [text, href] of links) expect(href).toBe(`../${text}`);
    }
  });

  test('每一张都是 A3 横向；图、读法、来源合在第一张，附录在后', async ({ page, site }) => {
    for (const chain of chains) {
      await page.goto(`${site}print/${chain}.html`);
      const pages = await printedPages(page);
      expect(pages.length, chain).toBeGreaterThan(1);
      for (const size of pages) expect(size, chain).toEqual([420, 297]);
      // 版心：A3 横向去掉四边的白，换成像素。
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.floor((392 / 25.4) * 96), height: 900 });
      const box = await page.locator('.sheet-map').boundingBox();
      expect((box?.height ?? 9999) * (25.4 / 96), `${chain} 的图占的高度（毫米）`).toBeLessThan(271);
      await page.emulateMedia({ media: null });
    }
  });

  test('系统是深色也印浅色；告诉人怎样打印', async ({ page, site }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(`${site}print/ic.html`);
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await background()).toBe('rgb(251, 250, 246)');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await background()).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: null });
    await expect(page.getByText(/Ctrl\+P/)).toBeVisible();
    await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  });
});

test('打印按钮叫出打印，附录写出网站的首页', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.goto(`${site}print/ic.html`);
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page.locator('body[data-printed]')).toHaveCount(1);
  await expect(page.locator('caption')).toContainText(`：${site}`);
});

test('链页自己打印：题和图合在一张横放的 A4，其余竖放，没有选中的页签也在', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(`${site}chains/ic.html`);
  const pages = await printedPages(page);
  expect(pages[0]).toEqual([297, 210]);
  expect(pages.slice(1).length).toBeGreaterThan(2);
  for (const size of pages.slice(1)) expect(size).toEqual([210, 297]);
  await page.emulateMedia({ media: 'print' });
  for (const row of ['[data-list-node]', '[data-table-node]']) await expect(page.locator(row).first()).toBeVisible();
});
