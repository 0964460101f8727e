import type { Page } from 'playwright/test';
import { lostContent } from './audit.ts';
import { expect, type Hosting, templates, test } from './site.ts';

const file = 'policies/nanhu-2025-8.html';
const top = (page: Page) => page.locator('.top').getByRole('button', { name: '大字' });
const rootSize = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

for (const hosting of ['http 根路径', '双击打开'] as Hosting[]) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('按“大字”就变大，翻页还在，再按变回来；不用 cookie', async ({ page, site }) => {
      await page.goto(site + file);
      const before = await rootSize(page);
      await expect(top(page)).toHaveAttribute('aria-pressed', 'false');
      await top(page).click();
      await expect(top(page)).toHaveAttribute('aria-pressed', 'true');
      await expect(page.locator('.foot').getByRole('button', { name: '大字' })).toHaveAttribute('aria-pressed', 'true');
      await expect.poll(() => rootSize(page)).toBe(before * 1.25);
      await page.goto(`${site}index.html`);
      await expect.poll(() => rootSize(page)).toBe(before * 1.25);
      await expect(top(page)).toHaveAttribute('aria-pressed', 'true');
      expect(await page.evaluate(() => document.cookie)).toBe('');
      await page.locator('.foot').getByRole('button', { name: '大字' }).click();
      await expect.poll(() => rootSize(page)).toBe(before);
      await page.goto(site + file);
      await expect.poll(() => rootSize(page)).toBe(before);
    });
  });
}

test('浏览器不许存：这个标签页里翻页还在', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(site + file);
  await top(page).click();
  await expect.poll(() => rootSize(page)).toBe(20);
  await page.goto(`${site}index.html`);
  await expect.poll(() => rootSize(page)).toBe(20);
  await top(page).click();
  await page.goto(site + file);
  await expect.poll(() => rootSize(page)).toBe(16);
});

test('画出第一笔之前就是大字：版面不跳', async ({ page, site }) => {
  await page.addInitScript(() => {
    localStorage['reading'] = 'large';
    const shifts = globalThis as { shift?: number };
    shifts.shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.shift = (shifts.shift ?? 0) + (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const one of [file, 'index.html', 'chains/ic.html', 'policies/index.html']) {
    await page.goto(site + one);
    await expect(top(page)).toHaveAttribute('aria-pressed', 'true');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(await page.evaluate(() => (globalThis as { shift?: number }).shift), one).toBeLessThanOrEqual(0.02);
  }
});

test('大字下：按钮、页头的链接不小于 44 px，次要的字用墨，字不小于 16 px', async ({ page, site }) => {
  await page.addInitScript(() => {
    localStorage['reading'] = 'large';
  });
  for (const one of [file, 'index.html', 'finder.html', 'chains/ic.html']) {
    await page.goto(site + one);
    const faults = await page.evaluate(() => {
      const seen = (selector: string) =>
        [...document.querySelectorAll<HTMLElement>(selector)].filter((node) => node.checkVisibility());
      const low = seen('button, summary, .nav a, .foot nav a').filter(
        (node) => node.getBoundingClientRect().height < 43.5,
      );
      const ink = getComputedStyle(document.body).color;
      const pale = seen('.quiet, .loc').filter((node) => getComputedStyle(node).color !== ink);
      const tiny = seen('p, li, dd, td, th, a').filter(
        (node) => !node.closest('svg') && Number.parseFloat(getComputedStyle(node).fontSize) < 16,
      );
      return [...low, ...pale, ...tiny].map((node) => node.outerHTML.slice(0, 80));
    });
    expect(faults, one).toEqual([]);
  }
});

for (const [width, height] of [
  [360, 800],
  [640, 400],
  [1024, 768],
  [1440, 900],
] as const) {
  test(`大字在 ${width} px 宽时，没有一页丢内容`, async ({ page, site }) => {
    test.setTimeout(180_000);
    await page.addInitScript(() => {
      localStorage['reading'] = 'large';
    });
    await page.setViewportSize({ width, height });
    for (const [name, one] of templates) {
      await page.goto(site + one);
      expect(await lostContent(page), name).toEqual([]);
    }
  });
}

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('没有“大字”按钮；“键盘”是到使用说明的链接', async ({ page, site }) => {
    await page.goto(site + file);
    await expect(page.locator('.large-text')).toHaveCount(2);
    for (const button of await page.locator('.large-text').all()) await expect(button).toBeHidden();
    await page.getByRole('link', { name: '键盘', exact: true }).click();
    await expect(page).toHaveURL(/about\.html#keys$/);
    await expect(page.locator('#keys')).toHaveText('键盘和大字');
  });
});

test('打印不放大', async ({ page, site }) => {
  await page.goto(site + file);
  await top(page).click();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => rootSize(page)).toBe(16);
});
