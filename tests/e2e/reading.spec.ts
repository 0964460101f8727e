import { expect, hostings, test } from './site.ts';

for (const hosting of hostings) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('从首页经产业链、环节、企业走到它的政策', async ({ page, site }) => {
      await page.goto(`${site}index.html`);
      await page
        .locator('#chains')
        .locator('xpath=ancestor::section')
        .getByRole('heading', { name: '集成电路' })
        .getByRole('link')
        .click();
      await expect(page).toHaveURL(/chains\/ic\.html$/);
      await page.locator('svg[data-diagram="chain"] a[data-node="silicon-wafers"]').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('大硅片');
      await page
        .locator('section', { has: page.locator('#bodies') })
        .getByRole('link', { name: '中晶半导体', exact: true })
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('中晶半导体');
      const reach = page.locator('section', { has: page.locator('#reach') });
      await reach
        .getByRole('link', { name: /进口税收政策的通知/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('进口税收政策');
      await expect(page.locator('#measures')).toBeVisible();
    });

    test('相对网址和根标记：样式生效，没有脚本挡住渲染', async ({ page, site }) => {
      await page.goto(`${site}chains/ic/power-devices.html`);
      await expect(page.locator('html')).toHaveAttribute('data-root', '../../');
      const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(background).toBe('rgb(251, 250, 246)');
    });
  });
}

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('筛选、链图、条目都能用', async ({ page, site }) => {
    await page.goto(`${site}policies/index.html`);
    await page.getByRole('navigation', { name: '筛选' }).getByRole('link', { name: /^区/ }).click();
    await expect(page).toHaveURL(/by-level\/district\.html$/);
    const rows = page.locator('table.register th[scope=row]');
    expect(await rows.count()).toBeGreaterThan(5);
    await page.goto(`${site}chains/ic.html`);
    await page.locator('svg[data-diagram="chain"] a[data-node="power-devices"]').click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('功率器件');
  });

  test('检索页说明没有脚本时去哪里', async ({ page, site }) => {
    await page.goto(`${site}search.html?q=x`);
    await expect(page.locator('main').getByRole('link', { name: /政策/ }).first()).toBeVisible();
  });
});

test('图、清单、表格三种视图的环节一致', async ({ page, site }) => {
  for (const chain of ['ic', 'equipment', 'health']) {
    await page.goto(`${site}chains/${chain}.html`);
    const ids = (selector: string, attribute: string) =>
      page
        .locator(selector)
        .evaluateAll((nodes, name) => nodes.map((node) => node.getAttribute(name)).sort(), attribute);
    const onMap = await ids('svg[data-diagram="chain"] a[data-node]', 'data-node');
    expect(onMap.length).toBeGreaterThan(8);
    expect(await ids('[data-list-node]', 'data-list-node')).toEqual(onMap);
    expect(await ids('[data-table-node]', 'data-table-node')).toEqual(onMap);
  }
});

test('跳到正文、焦点可见，只用键盘从首页查到一家企业', async ({ page, site }) => {
  await page.goto(`${site}index.html`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.getByRole('combobox', { name: '检索全库' }).focus();
  await page.keyboard.type('斯达半导');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-search-state="done"]')).toBeVisible();
  const first = page.locator('[data-result] a[href]').first();
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('斯达半导');
});
