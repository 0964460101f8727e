import type { Locator, Page } from 'playwright/test';
import { expect, test } from './site.ts';

const tied = [
  'enterprises/starpower.html',
  'enterprises/zhongjing-semiconductor.html',
  'institutes/tsinghua-yrd.html',
  'platforms/jiaxing-science-city.html',
  'projects/zhongjing-wafer.html',
  'policies/nanhu-ic-plan-2019-2023.html',
  'policies/rd-deduction-ic-machine-tools-2023.html',
  'policies/guofa-2000-18.html',
];
const related = [
  'platforms/jiaxing-science-city.html',
  'platforms/finance-ministry.html',
  'enterprises/zhongjing-semiconductor.html',
];

const diagram = (page: Page) => page.locator('svg[data-diagram="ties"]');

/** 用 Tab 走到一个链接。 */
async function tabTo(page: Page, link: Locator) {
  for (let i = 0; i < 200; i += 1) {
    if (await link.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab 走不到');
}

const rows = (page: Page, selector: string, attribute: string) =>
  page
    .locator(selector)
    .evaluateAll(
      (all, name) => all.map((one) => [one.getAttribute(name), one.querySelector('a')?.getAttribute('href')].join(' ')),
      attribute,
    );

for (const hosting of ['http 根路径', '双击打开'] as const) {
  test.describe(`${hosting}，没有脚本`, () => {
    test.use({ hosting, javaScriptEnabled: false });

    test('图上的每一跳都在表里，表里的每一行都在图上', async ({ page, site }) => {
      for (const file of tied) {
        await page.goto(site + file);
        const drawn = await rows(page, '#ties-map svg [data-hop]', 'data-hop');
        expect(drawn.length, file).toBeGreaterThan(0);
        expect((await rows(page, '#ties-map tr[data-hop]', 'data-hop')).sort(), file).toEqual(drawn.sort());
        for (const hop of await page.locator('#ties-map svg [data-hop]').all()) {
          const text = (await hop.locator('> text').textContent()) ?? '';
          expect(text, file).toMatch(/^(明载|推断)：.+/);
          const row = page.locator(`#ties-map tr[data-hop="${await hop.getAttribute('data-hop')}"]`);
          const why = (await row.locator('td').nth(2).textContent()) ?? '';
          const locator = ((await row.locator('td').nth(3).textContent()) ?? '').replace('—', '');
          const plain = (words: string) => words.replace(/[\s　●◐]/g, '');
          expect(plain(text).slice(3), file).toBe(plain(why + locator));
          expect(await row.locator('[role=img]').getAttribute('aria-label'), file).toBe(text.slice(0, 2));
        }
      }
    });

    test('关系图上的都在表里；表与清单一条不差', async ({ page, site }) => {
      for (const file of related) {
        await page.goto(site + file);
        const drawn = await rows(page, '#relation-graph svg [data-relation]', 'data-relation');
        const listed = await rows(page, '#relation-graph tr[data-relation]', 'data-relation');
        expect(drawn.length, file).toBeGreaterThan(2);
        for (const one of drawn) expect(listed, file).toContain(one);
        const hrefs = await page
          .locator('section:has(> header > #relations) > ul.rows > li')
          .evaluateAll((all) => all.map((one) => one.querySelector('a')?.getAttribute('href') ?? ''));
        expect(hrefs.filter((href) => !href.includes('chains/'))).toEqual(listed.map((one) => one.split(' ')[1]));
      }
    });

    test('只用键盘：企业 → 环节 → 政策，再从政策走回企业', async ({ page, site }) => {
      await page.goto(`${site}enterprises/starpower.html`);
      await tabTo(page, diagram(page).locator('.node a'));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/chains\/ic\/power-devices\.html$/);
      await tabTo(
        page,
        page.locator('section:has(> header > #policies) tbody a', { hasText: '集成电路产业发展规划' }).first(),
      );
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/policies\/nanhu-ic-plan-2019-2023\.html$/);
      await tabTo(page, diagram(page).locator('a', { hasText: '斯达半导' }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/enterprises\/starpower\.html$/);
      await tabTo(page, diagram(page).locator('a', { hasText: '南湖集成电路规划' }));
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/policies\/nanhu-ic-plan-2019-2023\.html$/);
    });

    test('环节页链回挂在它上面的每个条目，条目的图也链到它', async ({ page, site }) => {
      await page.goto(`${site}chains/ic/silicon-wafers.html`);
      const links = await page
        .locator('section:has(> header > #bodies) a, section:has(> header > #policies) tbody tr td:first-child a')
        .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
      expect(links.length).toBeGreaterThan(4);
      for (const link of links) {
        await page.goto(link);
        const here = '[href$="chains/ic/silicon-wafers.html"]';
        const drawn = await diagram(page).locator(`.node a${here}`).count();
        // 环节太多、没有画下的，图上写明去处，去处列着它
        const listed = diagram(page).locator('a.more[href="#relations"]', { hasText: '个环节' });
        expect(drawn + (await listed.count()), link).toBeGreaterThan(0);
        await expect(page.locator(`section:has(> header > #relations) a${here}`).first(), link).toBeVisible();
      }
    });
  });
}

test('没有画下的写明去处，去处真的列着全部', async ({ page, site }) => {
  await page.goto(`${site}enterprises/starpower.html`);
  const more = diagram(page).locator('a.more', { hasText: '份政策' });
  const left = Number(/另 (\d+) 份/.exec((await more.textContent()) ?? '')?.[1]);
  const drawn = await diagram(page).locator('a[href*="policies/"]').count();
  await more.click();
  await expect(page.locator('section:has(> header > #policies) tbody tr')).toHaveCount(drawn + left);
});

test('360 px：页不横滚，左栏整个看得见；字不小于 13 像素，不出框', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const file of [...tied, ...related]) {
    await page.goto(site + file);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      file,
    ).toBe(0);
    const faults = await page.locator('.ties-svg').evaluateAll((all) =>
      all.flatMap((svg) => {
        const size = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
        const texts = [...svg.querySelectorAll('text, tspan')];
        const small = texts.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) * size < 12.99);
        const spilt = [...svg.querySelectorAll('a:not(.more), .here')].filter((box) => {
          const rect = box.querySelector('rect')?.getBoundingClientRect();
          const text = box.querySelector('text')?.getBoundingClientRect();
          return !rect || !text || text.left < rect.left || text.right > rect.right || text.bottom > rect.bottom;
        });
        return [...small, ...spilt].map((one) => one.textContent);
      }),
    );
    expect(faults, file).toEqual([]);
  }
  await page.goto(`${site}enterprises/starpower.html`);
  const node = await diagram(page).locator('.node rect').boundingBox();
  expect((node?.x ?? 0) + (node?.width ?? 999)).toBeLessThan(344);
});

test('打印：图在纸宽之内，一页放得下，没有写死的样式', async ({ page, site }) => {
  await page.emulateMedia({ media: 'print' });
  // A4 去掉页边：178 × 259 毫米。
  await page.setViewportSize({ width: Math.floor((178 / 25.4) * 96), height: 900 });
  for (const file of [...tied, ...related]) {
    await page.goto(site + file);
    // 政策页打印成一页的档案，不印图
    for (const svg of await page.locator('.ties-svg:visible').all()) {
      const box = await svg.boundingBox();
      const right = await page.evaluate(() => document.documentElement.clientWidth);
      expect((box?.x ?? 0) + (box?.width ?? 9999), file).toBeLessThanOrEqual(right);
      expect(box?.height, file).toBeLessThan((240 / 25.4) * 96);
    }
    expect(await page.locator('.ties-svg [style]').count(), file).toBe(0);
  }
});
