import type { Page } from 'playwright/test';
import { expect, type Hosting, test } from './site.ts';

const file = 'policies/caiguanshui-2021-4.html';
const card = (page: Page) => page.locator('#preview');
const link = (page: Page) => page.locator('.prose a').first();

/** 卡片与链接不相交。 */
async function expectClear(page: Page): Promise<void> {
  const [a, b] = [await card(page).boundingBox(), await link(page).boundingBox()];
  if (!a || !b) throw new Error('提要或链接不在页上');
  expect(a.y >= b.y + b.height || a.y + a.height <= b.y, '不盖住链接').toBe(true);
  expect(a.x).toBeGreaterThanOrEqual(0);
}

for (const hosting of ['http 根路径', '双击打开'] as Hosting[]) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('指着条目链接，出题名、类别、状态、一句话；除了装脚本不取别的', async ({ page, site }) => {
      await page.goto(site + file);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await link(page).hover();
      await expect(card(page)).toBeVisible();
      await expect(card(page).locator('b')).toHaveText(/^国务院关于印发/);
      await expect(card(page).locator('span')).toHaveText(/^政策　\S+$/);
      await expect(card(page).locator('p')).toHaveText(/国务院支持集成电路/);
      expect(asked.map((url) => url.replace(/.*\//, ''))).toEqual(['preview.js']);
      await expectClear(page);
    });
  });
}

test('指针可以挪到提要上，它不收；离开才收；Esc 立刻收（WCAG 1.4.13）', async ({ page, site }) => {
  await page.clock.install();
  await page.goto(site + file);
  await link(page).hover();
  await expect(async () => {
    await page.clock.runFor(400);
    await expect(card(page)).toBeVisible({ timeout: 100 });
  }).toPass();
  await card(page).hover();
  await page.clock.runFor(5000);
  await expect(card(page)).toBeVisible();
  await page.mouse.move(2, 2);
  await page.clock.runFor(5000);
  await expect(card(page)).toBeHidden();
  await link(page).hover();
  await page.clock.runFor(400);
  await expect(card(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(card(page)).toBeHidden();
});

test('用键盘走到也有，挂在链接的说明里；走开就收，说明也摘掉', async ({ page, site }) => {
  await page.goto(site + file);
  await page.keyboard.press('Tab');
  await link(page).focus();
  await expect(card(page)).toBeVisible();
  await expect(link(page)).toHaveAttribute('aria-describedby', 'preview');
  await expect(link(page)).toHaveAccessibleDescription(/国务院支持集成电路/);
  await expectClear(page);
  await page.keyboard.press('Tab');
  await expect(link(page)).not.toHaveAttribute('aria-describedby');
});

test('链接的字就是题名时，题名不念第二遍', async ({ page, site }) => {
  await page.goto(`${site}terms/idm.html`);
  const title = await page.evaluate(() => {
    const rows: Record<string, string[]> = JSON.parse(document.getElementById('previews')?.textContent ?? '{}');
    const titles = Object.values(rows).map(([, title]) => title);
    return [...document.querySelectorAll('main a')]
      .map((a) => a.textContent ?? '')
      .find((text) => titles.includes(text));
  });
  const full = page
    .locator('main')
    .getByRole('link', { name: title ?? '没有', exact: true })
    .first();
  await page.keyboard.press('Tab');
  await full.focus();
  await expect(card(page)).toBeVisible();
  await expect(card(page).locator('b')).toHaveAttribute('aria-hidden', 'true');
  await expect(full).not.toHaveAccessibleDescription(new RegExp(title ?? ''));
});

test('屏矮得放不下就不放：400 % 时不盖住焦点', async ({ page, site }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 320, height: 150 });
  await page.goto(site + file);
  await page.keyboard.press('Tab');
  await link(page).focus();
  await expect(link(page)).toHaveAttribute('aria-describedby', 'preview');
  await page.clock.runFor(1000);
  if (await card(page).isVisible()) await expectClear(page);
});

test('打印时没有', async ({ page, site }) => {
  await page.goto(site + file);
  await link(page).hover();
  await expect(card(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(card(page)).toBeHidden();
});

test.describe('触屏', () => {
  test.use({ hasTouch: true });

  test('点链接就是打开，不先出提要', async ({ page, site }) => {
    await page.goto(site + file);
    await link(page).tap();
    await page.waitForURL(/guofa-2020-8\.html$/);
  });
});

test('脚本取不到：链接照样能用，不报错', async ({ page, site }) => {
  await page.goto(site + file);
  // 不让控制台因为取不到文件而报错：给一个空文件
  await page.route('**/preview.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await link(page).hover();
  await link(page).click();
  await page.waitForURL(/guofa-2020-8\.html$/);
});
