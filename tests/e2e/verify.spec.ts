import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { expect, type hostings, test } from './site.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-verify-'));
test.afterAll(() => rmSync(parent, { recursive: true, force: true }));

const choose = (page: Page, folder: string) => page.getByLabel(/选择解压后的文件夹/).setInputFiles(folder);
const verdict = (page: Page) => page.locator('[data-verify-status]');

for (const hosting of [
  'http 根路径',
  '双击打开',
  '怪名字的文件夹里双击',
] as const satisfies readonly (typeof hostings)[number][]) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('写出版次、版本、大小；选了自己的文件夹，逐个核对，完好', async ({ page, site }) => {
      await page.goto(`${site}verify.html`);
      await expect(page.locator('[data-verify-version]')).toHaveText(/^[0-9a-f]{16}$/);
      await expect(page.locator('[data-verify-size]')).toHaveText(/^\d+ 个文件，共 [\d.]+ MB$/);
      await choose(page, dist);
      await expect(verdict(page)).toHaveText(/^完好：\d+ 个文件都在/, { timeout: 20_000 });
      await expect(page.locator('[data-verify-results] *')).toHaveCount(0);
    });
  });
}

test('缺、变、多各列出来，说怎么办；再选好的，结论换掉', async ({ page, site }) => {
  const bad = path.join(parent, '坏 的');
  cpSync(dist, bad, { recursive: true });
  rmSync(path.join(bad, 'search.html'));
  appendFileSync(path.join(bad, 'index.html'), ' ');
  writeFileSync(path.join(bad, '<b>多.txt'), 'x');
  await page.goto(`${site}verify.html`);
  await choose(page, bad);
  await expect(verdict(page)).toHaveText('不合：缺 1 个，变 1 个，多 1 个。', { timeout: 20_000 });
  const results = page.locator('[data-verify-results]');
  await expect(results.getByRole('listitem')).toHaveText(['search.html', 'index.html', '<b>多.txt']);
  await expect(results).toContainText('请重新取一份完整的');
  await choose(page, dist);
  await expect(verdict(page)).toHaveText(/^完好/, { timeout: 20_000 });
  await expect(results.getByRole('listitem')).toHaveCount(0);
});

test('选错了文件夹、选了另一份，不硬比', async ({ page, site }) => {
  await page.goto(`${site}verify.html`);
  await choose(page, path.join(dist, 'policies'));
  await expect(verdict(page)).toHaveText(/没有核对：.+不是这份网站的文件夹/);
  const other = mkdtempSync(path.join(parent, 'other-'));
  writeFileSync(
    path.join(other, 'inventory.js'),
    'self.siteInventory={"edition":"2020-01-01","version":"x","files":[]}\n',
  );
  await choose(page, other);
  await expect(verdict(page)).toHaveText(/没有核对：选的文件夹是另一份（版次 2020-01-01/);
});

test('选文件夹的框，键盘走得到、看得见焦点', async ({ page, site }) => {
  await page.goto(`${site}verify.html`);
  await page.locator('main nav a').last().focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(/选择解压后的文件夹/)).toBeFocused();
});

test('清单与它自己记的摘要对不上：说这一份不完整，不给选', async ({ page, site }) => {
  const body = 'self.siteInventory={"edition":"2026-01-01","version":"0000000000000000","files":[]}';
  await page.route('**/inventory.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
  await page.goto(`${site}verify.html`);
  await expect(verdict(page)).toHaveText(/清单文件 inventory\.js 不在或坏了/);
  await expect(page.getByLabel(/选择解压后的文件夹/)).toBeHidden();
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('说明白，给出命令', async ({ page, site }) => {
    await page.goto(`${site}verify.html`);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('请用下面的命令');
    await expect(page.getByLabel(/选择解压后的文件夹/)).toBeHidden();
    await expect(page.locator('main')).toContainText(/certutil -hashfile \S+-\d{4}\.\d{2}\.\d{2}\.zip SHA256/);
    await expect(page.locator('main')).toContainText('sha256sum -c');
  });
});

test('使用说明：目录里的每一项都指到一节，标题就是使用说明', async ({ page, site }) => {
  await page.goto(`${site}about.html`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('使用说明');
  const targets = await page
    .getByRole('navigation', { name: '本页目录' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  const sections = await page.locator('main section > header h2').evaluateAll((all) => all.map((one) => `#${one.id}`));
  expect(targets).toEqual(sections);
  expect(sections[0]).toBe('#open');
});
