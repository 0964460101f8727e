import { expect, hostings, test } from './site.ts';

/** 词 → 应排在前三的条目标题（一部分）。 */
const queries: [query: string, title: RegExp][] = [
  ['斯达半导', /斯达半导/],
  ['功率器件', /功率器件/],
  ['大硅片', /大硅片|中晶/],
  ['国发〔2020〕8号', /新时期促进集成电路/],
  ['国发[2020]8号', /新时期促进集成电路/],
  ['南政发2025 8号', /承接落实方案/],
  ['jcdl', /集成电路/],
  ['清华长三院', /浙江清华长三角研究院/],
  ['半導體', /半导体|集成电路/],
  ['ＭＥＭＳ', /MEMS/],
];

for (const hosting of hostings) {
  test.describe(hosting, () => {
    test.use({ hosting });
    test('中文检索：名称、文号、拼音、别名、繁体、全角都进前三', async ({ page, site }) => {
      for (const [query, title] of queries) {
        await page.goto(`${site}search.html?q=${encodeURIComponent(query)}`);
        const state = page.locator('[data-search-state]');
        await expect(state, query).toHaveAttribute('data-search-state', 'done');
        const top = await page
          .locator('[data-result]')
          .evaluateAll((hits) => hits.slice(0, 3).map((hit) => hit.textContent ?? ''));
        expect(
          top.some((text) => title.test(text)),
          `${query} → ${top.join(' | ')}`,
        ).toBe(true);
      }
    });
  });
}

test('边打边查，结果数写在 data-count，能打开，能后退', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'idle');
  await page.locator('main input[name="q"]').pressSequentially('氮化镓');
  const state = page.locator('[data-search-state]');
  await expect(state).toHaveAttribute('data-search-state', 'done');
  const count = Number(await state.getAttribute('data-count'));
  expect(count).toBeGreaterThan(2);
  expect(await page.locator('[data-result]').count()).toBe(Math.min(count, 20));
  await page.locator('[data-result] a[href]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
});

test('查不到时说明怎么理解的，不报错', async ({ page, site }) => {
  await page.goto(`${site}search.html?q=${encodeURIComponent('饕餮纹青铜鼎')}`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-count', '0');
  await expect(page.locator('main')).toContainText('饕餮纹青铜鼎');
});

test('查询里的标记只是文字', async ({ page, site }) => {
  await page.goto(`${site}search.html?q=${encodeURIComponent('<img src=x onerror=alert(1)>集成电路')}`);
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
  expect(await page.locator('main img').count()).toBe(0);
});
