import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, type Hosting, test } from './site.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: '键盘' });

/** 只用 Tab 走到这一个；走不到就是错。 */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let pressed = 0; pressed < 400; pressed++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab 走不到 ${selector}`);
}

/** 在下拉框里按 ↓，直到选中这一项。 */
async function choose(page: Page, selector: string, value: string): Promise<void> {
  await tabTo(page, selector);
  for (let pressed = 0; pressed < 80; pressed++) {
    if ((await page.locator(selector).inputValue()) === value) return;
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`${selector} 里选不到 ${value}`);
}

for (const hosting of ['http 根路径', '双击打开'] as Hosting[]) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('按 ? 打开，只列这一页有的；Esc 关，焦点回到原处', async ({ page, site }) => {
      await page.goto(`${site}chains/ic.html`);
      await tabTo(page, '.nav a[aria-current]');
      await page.keyboard.press('?');
      await expect(dialog(page)).toBeVisible();
      await expect(dialog(page).locator('h3')).toHaveText(['每一页', '检索框', '链图', '图、清单、表格', '宽的图和表']);
      expect(await page.evaluate(() => document.activeElement?.closest('dialog') !== null)).toBe(true);
      await page.keyboard.press('/');
      await expect(page.locator('.find input')).not.toBeFocused();
      await page.keyboard.press('Escape');
      await expect(dialog(page)).toBeHidden();
      await expect(page.locator('.nav a[aria-current]')).toBeFocused();
      await page.goto(`${site}terms/idm.html`);
      await page.keyboard.press('?');
      await expect(dialog(page).locator('h3')).not.toContainText(['链图']);
    });
  });
}

test('正在打字时 ? 就是问号', async ({ page, site }) => {
  await page.goto(`${site}index.html`);
  await page.keyboard.press('/');
  await page.keyboard.type('芯片?/');
  await expect(page.locator('.ask input')).toHaveValue('芯片?/');
  await expect(dialog(page)).toHaveCount(0);
});

test('单键快捷键关得掉，翻页还关着；页脚的链接仍打开说明，再开回来', async ({ page, site }) => {
  await page.goto(`${site}terms/idm.html`);
  await page.keyboard.press('?');
  await tabTo(page, '.keys input');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.goto(`${site}index.html`);
  await page.keyboard.press('/');
  await expect(page.locator('.ask input')).not.toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog(page)).toHaveCount(0);
  await tabTo(page, '[data-keyboard-map]');
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await tabTo(page, '.keys input');
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(page.locator('.ask input')).toBeFocused();
});

test('说明里的“大字”也管用', async ({ page, site }) => {
  await page.goto(`${site}terms/idm.html`);
  await page.keyboard.press('?');
  await tabTo(page, '.keys [data-large-text]');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('data-reading', 'large');
  await expect(dialog(page).getByRole('button', { name: '大字' })).toHaveAttribute('aria-pressed', 'true');
});

test('使用说明里的表与按 ? 看到的同出一处', async ({ page, site }) => {
  await page.goto(`${site}about.html#keys`);
  const rows = await page.locator('section[aria-labelledby="keys"] tbody tr').allTextContents();
  const doc = readFileSync('docs/keyboard.md', 'utf8');
  const table = doc
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(1);
  const plain = (text: string) => text.replace(/[|`\s]/g, '');
  expect(rows.map(plain)).toEqual(table.map(plain));
});

test('企业：首页 → 一句话 → 对照 → 打开政策 → 看部门和条件 → 复制引文，全用键盘', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}index.html`);
  await choose(page, '#finder-node', 'ic-design');
  await choose(page, '#finder-need', '创新');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '逐条对照' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/finder\.html#node=ic-design&need=/);
  await expect(page.locator('[data-finder-results]')).toBeVisible();
  const policy = '[data-policy="nanhu-2025-8"] a[href*="nanhu-2025-8"]';
  await tabTo(page, policy);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/nanhu-2025-8\.html/);
  const measure = page.locator('.measure').first();
  await expect(measure.locator('dt', { hasText: '问谁' })).toBeAttached();
  await expect(measure.locator('dt', { hasText: /条件|给谁/ }).first()).toBeAttached();
  await tabTo(page, '.cite [data-copy-button]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.cite [role=status]')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('南政发〔2025〕8号');
});

test.describe('双击打开', () => {
  test.use({ hosting: '双击打开' });

  test('没有网络的电脑：/ → 查中文 → 打开结果 → 回来 → 链图用键盘走 → 换成表格', async ({ page, site }) => {
    await page.goto(`${site}index.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('功率器件');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/search\.html\?q=/);
    await page.locator('[data-result]').first().waitFor();
    await tabTo(page, '[data-result] h3 a');
    const opened = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(opened);
    // Alt+← 是浏览器自己的键，自动化里按不到。
    await page.goBack();
    await expect(page).toHaveURL(/search\.html\?q=/);
    await tabTo(page, '.nav a[href$="chains/index.html"]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/chains\/index\.html/);
    await tabTo(page, 'main a[href$="ic.html"]');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/chains\/ic\.html/);
    await tabTo(page, '[data-map-canvas] a');
    const first = await page.evaluate(() => document.activeElement?.getAttribute('href'));
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).not.toBe(first);
    await page.keyboard.press('Space');
    await expect(page).toHaveURL(/#node=/);
    await page.keyboard.press('Escape');
    await tabTo(page, '[role=tab][aria-selected=true]', 'Shift+Tab');
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: '表格' })).toBeFocused();
    await expect(page.locator('[data-view-panel="table"]')).toBeVisible();
  });
});

test('编者：页脚 → 更正说明；政策页填更正单、复制；取数据文件，全用键盘', async ({ page, site, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}policies/nanhu-2025-8.html`);
  await tabTo(page, '.slip-form summary');
  await page.keyboard.press('Enter');
  await tabTo(page, '#slip-field');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, '.slip [data-copy-button]');
  await page.keyboard.press('Enter');
  await expect(page.locator('.slip [role=status]')).toHaveText('已复制');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/哪一项：\S/);
  await tabTo(page, '.foot a[href$="about.html#correct"]');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/about\.html#correct/);
  await tabTo(page, 'main a[href$="policies.csv"]', 'Shift+Tab');
  const download = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await download).suggestedFilename()).toBe('policies.csv');
});
