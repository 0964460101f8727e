import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';

const unset = 'GALLERY_DIR 没有指明样品页在哪里：请用 npm run test:visual';
const dir = process.env['GALLERY_DIR'];
if (!dir) throw new Error(unset);
const url = pathToFileURL(path.join(dir, 'gallery.html')).href;

/** 浅色和手机宽看全部；深色只换颜色，看带颜色的几件就够，截图才不多。 */
const looks = [
  { name: 'light', width: 960, colorScheme: 'light', pieces: '[data-specimen]' },
  { name: 'phone', width: 360, colorScheme: 'light', pieces: '[data-specimen]' },
  {
    name: 'dark',
    width: 960,
    colorScheme: 'dark',
    pieces: ['marks', 'presences', 'statuses', 'status-banner', 'strip', 'chain']
      .map((name) => `[data-specimen="${name}"]`)
      .join(),
  },
] as const;

for (const { name, width, colorScheme, pieces } of looks) {
  test.describe(name, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });
    test(`样品逐件与存下的截图相同（${name}）`, async ({ page }) => {
      test.setTimeout(120_000);
      await page.goto(url);
      const specimens = await page.locator(pieces).all();
      expect(specimens.length).toBeGreaterThanOrEqual(6);
      for (const specimen of specimens) {
        const piece = await specimen.getAttribute('data-specimen');
        // 一次只摆一件：上面的高矮变了，下面的不跟着差半个像素。
        await page.evaluate((shown) => {
          for (const one of document.querySelectorAll<HTMLElement>('[data-specimen]'))
            one.hidden = one.dataset['specimen'] !== shown;
        }, piece);
        await expect.soft(specimen).toHaveScreenshot(`${piece}-${name}.png`);
      }
    });
  });
}
