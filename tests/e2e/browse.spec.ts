import { expect, type Hosting, test } from './site.ts';

const places: Hosting[] = ['http 根路径', '怪名字的文件夹里双击'];

for (const hosting of places) {
  test.describe(`没有脚本，${hosting}`, () => {
    test.use({ hosting, javaScriptEnabled: false });

    test('首页的检索框交到检索页，从那里翻拼音索引找到条目', async ({ page, site }) => {
      await page.goto(`${site}index.html`);
      await page.getByRole('searchbox', { name: '检索全库' }).fill('大硅片');
      await page.getByRole('searchbox', { name: '检索全库' }).press('Enter');
      await expect(page).toHaveURL(/search\.html\?/);
      await page.locator('main a[href$="browse/pinyin.html"]').first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('按拼音');
      await page.getByRole('navigation', { name: '跳到' }).getByRole('link', { name: 'D', exact: true }).click();
      await expect(page).toHaveURL(/pinyin\.html#letter-d$/);
      const letter = page.locator('section', { has: page.locator('#letter-d') });
      await expect(letter.getByRole('heading', { level: 2 })).toBeInViewport();
      await letter.getByRole('link', { name: '大硅片', exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('大硅片');
    });

    test('别名写着见哪一条，点过去就是那一条', async ({ page, site }) => {
      await page.goto(`${site}browse/pinyin.html`);
      const line = page.locator('.index-lines li').filter({ hasText: /^\s*半导体\s*见/ });
      await line.getByRole('link', { name: '集成电路', exact: true }).click();
      await expect(page).toHaveURL(/chains\/ic\.html$/);
    });

    test('页脚的索引，文号索引走到政策', async ({ page, site }) => {
      await page.goto(`${site}terms/idm.html`);
      await page.getByRole('contentinfo').getByRole('link', { name: '索引' }).click();
      await page.getByRole('main').getByRole('link', { name: '按文号' }).click();
      const series = page.locator('section', { has: page.locator('#series-guo-fa') });
      const numbers = await series.locator('li b').allTextContents();
      expect(numbers.length).toBeGreaterThan(3);
      expect(numbers).toContain('国发〔2020〕8号');
      await series.locator('li').filter({ hasText: '国发〔2020〕8号' }).getByRole('link').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('新时期促进集成电路产业');
    });

    test('列表页走到年份索引，年份由近到远', async ({ page, site }) => {
      await page.goto(`${site}policies/index.html`);
      await page.getByRole('main').getByRole('link', { name: '按年份' }).click();
      const years = (await page.getByRole('heading', { level: 2 }).allTextContents()).flatMap((text) =>
        /^\d{4} 年$/.test(text) ? [text] : [],
      );
      expect(years.length).toBeGreaterThan(5);
      expect(years).toEqual([...years].sort().reverse());
    });
  });
}

test('索引页不收进检索', async ({ page, site }) => {
  for (const name of ['index', 'pinyin', 'number', 'year']) {
    await page.goto(`${site}browse/${name}.html`);
    expect(await page.locator('[data-pagefind-body], [data-kind]').count(), name).toBe(0);
  }
});
