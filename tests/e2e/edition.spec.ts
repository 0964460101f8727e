import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { addMonths } from '../../src/policy/edition-age.ts';
import { expect, hostings, test } from './site.ts';

/** 版次日从建好的网站里读：换一版，这些测试不用改。 */
const inventory = readFileSync(path.resolve(process.env['OUT_DIR'] ?? 'dist', 'inventory.js'), 'utf8');
const edition = /"edition":"(\d{4}-\d{2}-\d{2})"/.exec(inventory)?.[1] ?? '';
const pages = ['index.html', 'policies/nanhu-2025-8.html', 'chains/ic.html', 'search.html', '404.html'];

/** 把电脑的钟拨到北京时间某天某时，再打开。 */
async function openOn(page: Page, url: string, day: string, time = '12:00:00') {
  await page.clock.setFixedTime(new Date(`${day}T${time}+08:00`));
  await page.goto(url);
}
const notice = (page: Page) => page.getByRole('region', { name: '版次提醒' });
const footer = (page: Page) => page.getByRole('region', { name: '版次', exact: true });
const daysLater = (days: number) => new Date(Date.parse(edition) + days * 86_400_000).toISOString().slice(0, 10);

for (const [when, day, age] of [
  ['编成当天', edition, '今天'],
  ['三天以后', daysLater(3), '3 天前'],
  ['十一个月以后', addMonths(edition, 11), '11 个月前'],
  ['正好十二个月', addMonths(edition, 12), '12 个月前'],
] as const) {
  test(`${when}：页脚写 ${age}，没有提醒`, async ({ page, site }) => {
    await openOn(page, `${site}index.html`, day);
    await expect(footer(page)).toContainText(`本版编于 ${edition}（${age}），超过 12 个月请找新版`);
    await expect(notice(page)).toBeHidden();
  });
}

test('过了十二个月：每种页的页头下面都提醒，紧接页头，不遮住正文', async ({ page, site }) => {
  for (const file of pages) {
    await openOn(page, `${site}${file}`, addMonths(edition, 13));
    await expect(notice(page), file).toHaveText(
      new RegExp(`^本版编于 ${edition}，已过 12 个月，可能不是最新：.+要。$`),
    );
    await expect(footer(page), file).toContainText('（13 个月前）');
    const [top, main] = [await notice(page).boundingBox(), await page.locator('main').boundingBox()];
    expect((top?.y ?? 0) + (top?.height ?? 0), file).toBeLessThanOrEqual(main?.y ?? 0);
  }
});

test('提醒也印在纸上', async ({ page, site }) => {
  await openOn(page, `${site}policies/nanhu-2025-8.html`, addMonths(edition, 13));
  await page.emulateMedia({ media: 'print' });
  await expect(notice(page)).toBeVisible();
});

test('电脑的钟早于版次日：不说多旧，也不提醒', async ({ page, site }) => {
  for (const day of ['1970-01-02', daysLater(-1)]) {
    await openOn(page, `${site}index.html`, day);
    await expect(footer(page)).toContainText(`本版编于 ${edition}，超过 12 个月请找新版`);
    await expect(notice(page)).toBeHidden();
  }
});

test.describe('电脑设成美国时区', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });

  test('按北京时间换日：版次日零点就是今天，前一秒还不是', async ({ page, site }) => {
    await openOn(page, `${site}index.html`, edition, '00:00:00');
    await expect(footer(page)).toContainText('（今天）');
    await openOn(page, `${site}index.html`, daysLater(-1), '23:59:59');
    await expect(footer(page)).toContainText(`本版编于 ${edition}，超过`);
  });

  test('过了十二个月的次日零点（北京时间）开始提醒', async ({ page, site }) => {
    const last = addMonths(edition, 12);
    await openOn(page, `${site}index.html`, last, '23:59:59');
    await expect(notice(page)).toBeHidden();
    const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
    await openOn(page, `${site}index.html`, next, '00:00:00');
    await expect(notice(page)).toBeVisible();
  });
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('页脚写版次日和几个月，不装作知道今天', async ({ page, site }) => {
    await page.goto(`${site}policies/nanhu-2025-8.html`);
    await expect(footer(page)).toContainText(`本版编于 ${edition}，超过 12 个月请找新版`);
    await expect(notice(page)).toBeHidden();
  });
});

for (const hosting of hostings.filter((one) => one.includes('双击'))) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('过了十二个月也提醒', async ({ page, site }) => {
      await openOn(page, `${site}chains/ic.html`, addMonths(edition, 13));
      await expect(notice(page)).toBeVisible();
    });
  });
}
