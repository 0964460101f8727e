import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const rowsIn = (page: Page) => page.locator('table.register tbody th[scope=row]');

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('每张筛选列表的份数等于筛选栏写的数，期限和窗口的列表写明按编成日', async ({ page, site }) => {
    await page.goto(`${site}policies/index.html`);
    const links = await page
      .locator('nav.facets a')
      .evaluateAll((all) => all.map((a) => [a.getAttribute('href') ?? '', a.lastElementChild?.textContent ?? '']));
    expect(links.length).toBeGreaterThan(20);
    for (const [href = '', count] of links) {
      const html = await (await page.request.get(new URL(href, `${site}policies/index.html`).href)).text();
      expect(html.match(/<th scope="row">/g)?.length, href).toBe(Number(count));
      if (/by-(status|window)/.test(href)) expect(html, href).toContain('分，不是按今天');
    }
    await page.locator('nav.facets').getByRole('link', { name: /^期满/ }).click();
    await expect(page.getByText(/按本版编成日 .* 分，不是按今天；期满不等于失效/)).toBeVisible();
    await expect(rowsIn(page)).toHaveCount(Number(links.find(([href]) => href?.includes('by-status/ended'))?.[1]));
  });

  test('登记册的份数：各级相加、各状态相加都是全部', async ({ page, site }) => {
    await page.goto(`${site}policies/index.html`);
    const total = await rowsIn(page).count();
    for (const label of ['级别', '期限状态']) {
      const counts = await page
        .locator('.facet', { has: page.getByRole('heading', { name: label, exact: true }) })
        .locator('a > :last-child')
        .allTextContents();
      expect(
        counts.reduce((sum, n) => sum + Number(n), 0),
        label,
      ).toBe(total);
    }
  });

  test('环节 × 需要：点一格到那张清单，份数相同；表尾到登记册的列表，份数相同', async ({ page, site }) => {
    await page.goto(`${site}policies/matrix.html`);
    const cells = page.locator('tr[data-row] td[data-need] a');
    expect(await cells.count()).toBeGreaterThan(20);
    for (const cell of await cells.all()) {
      const id = (await cell.getAttribute('href'))?.split('#')[1] ?? '';
      const listed = await page.locator(`h3[id="${id}"] + ul > li`).count();
      expect(listed, id).toBe(Number(await cell.textContent()));
    }
    const foot = page.locator('tfoot tr:last-child a');
    for (const i of [0, 6]) {
      await page.goto(`${site}policies/matrix.html`);
      const n = Number(await foot.nth(i).textContent());
      await foot.nth(i).click();
      await expect(rowsIn(page)).toHaveCount(n);
    }
  });

  test('比较页说明要脚本，现成的每一对都打得开，有同有不同写成字', async ({ page, site }) => {
    await page.goto(`${site}policies/compare.html`);
    await expect(page.locator('main')).toContainText('挑任意几项要用脚本');
    await expect(page.locator('[data-compare]')).toBeHidden();
    const pair = page.locator('#pairs').locator('xpath=ancestor::section').getByRole('link').first();
    await pair.click();
    await expect(page).toHaveURL(/compare\/.+-vs-.+\.html$/);
    await expect(page.locator('table.compare thead th')).toHaveCount(3);
    const words = await page.locator('.compare-word').allTextContents();
    expect(words).toContain('不同');
    expect(words).toContain('有缺，比不了');
  });

  test('待查清单按编成日，只列已满的，写明期满不是失效', async ({ page, site }) => {
    await page.goto(`${site}policies/without-successor.html`);
    const shown = page.locator('tr[data-end]:not([hidden])');
    const count = await shown.count();
    expect(count).toBeGreaterThan(5);
    await expect(page.locator('[data-successor-count]')).toContainText(`${count} 份`);
    await expect(page.locator('main')).toContainText('期满不是失效');
    await expect(page.locator('main')).toContainText('未见，是本库没有见到');
    const ends = await shown.evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['end'] ?? ''));
    expect([...ends].sort()).toEqual(ends);
  });

  test('脉络的图与表逐份相同', async ({ page, site }) => {
    await page.goto(`${site}policies/lineage.html`);
    const figures = page.locator('figure[data-picture]');
    expect(await figures.count()).toBeGreaterThan(3);
    for (const figure of await figures.all()) {
      const hrefs = (selector: string) =>
        figure.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')).sort());
      const drawn = await hrefs('svg [data-item] a');
      expect(drawn.length).toBeGreaterThan(1);
      expect(await hrefs('tbody th a')).toEqual(drawn);
    }
  });
});

for (const hosting of ['http 根路径', '双击打开'] as const) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('只用键盘挑两份来比，网址记下所选，重开还是同样几项，其间不发请求', async ({ page, site }) => {
      await page.goto(`${site}policies/compare.html`);
      await expect(page.locator('[data-compare]')).toBeVisible();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const [first, second] = [page.getByLabel('政策').nth(0), page.getByLabel('政策').nth(1)];
      await first.focus();
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('[data-compare-status]')).toHaveText('再选一项就能比。');
      // 没有措施的那份，“比哪一层”用不了，少停一次
      await page.keyboard.press('Tab');
      if (!(await second.evaluate((node) => node === document.activeElement))) await page.keyboard.press('Tab');
      await expect(second).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('table.compare thead th')).toHaveCount(3);
      await expect(page.locator('[data-compare-status]')).toContainText('并排 2 项');
      expect(asked).toEqual([]);
      const values = [await first.inputValue(), await second.inputValue()];
      expect(new URL(page.url()).hash).toBe(`#a=${values[0]}&b=${values[1]}`);
      const before = await page.locator('table.compare').textContent();
      await page.reload();
      expect(await page.locator('table.compare').textContent()).toBe(before);
      expect([await first.inputValue(), await second.inputValue()]).toEqual(values);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });
  });
}

test('比较两项措施；网址里写错的，说出来，别的照比；清空回到起点', async ({ page, site }) => {
  await page.goto(`${site}policies/compare.html#a=caiguanshui-2021-4/compound-packaging&b=no-such&c=guofa-2020-8`);
  await expect(page.locator('[data-compare-status]')).toContainText('no-such');
  const heads = page.locator('table.compare thead th a');
  await expect(heads).toHaveCount(2);
  await heads.first().click();
  await expect(page).toHaveURL(/caiguanshui-2021-4\.html#m-compound-packaging$/);
  await page.goBack();
  await page.getByRole('button', { name: '清空' }).click();
  await expect(page.locator('table.compare')).toHaveCount(0);
  expect(new URL(page.url()).hash).toBe('');
});

test('脚本做的并排表与预先做好的一样', async ({ page, site }) => {
  await page.goto(`${site}policies/compare.html`);
  await page.locator('#pairs').locator('xpath=ancestor::section').getByRole('link').first().click();
  const edition = (await page.locator('.foot time').first().getAttribute('datetime')) ?? '';
  const rows = async () => {
    const texts = await page.locator('table.compare tbody tr').allTextContents();
    return texts.map((text) => text.replace(/\s/g, ''));
  };
  const built = await rows();
  await page.clock.setFixedTime(new Date(`${edition}T12:00:00+08:00`));
  await page.getByRole('link', { name: /再添一份/ }).click();
  await expect(page.locator('table.compare')).toBeVisible();
  expect(await rows()).toEqual(built);
});

test('在登记册勾三份去比较：第四份勾不上，比较页就是这三份', async ({ page, site }) => {
  await page.goto(`${site}policies/by-level/district.html`);
  const boxes = page.getByRole('checkbox', { name: /^加入比较/ });
  const bar = page.locator('[data-compare-bar]');
  await expect(bar).toBeHidden();
  for (const i of [0, 1, 2]) {
    await boxes.nth(i).focus();
    await page.keyboard.press('Space');
  }
  await expect(bar).toContainText('已选 3 份，最多三份');
  await expect(boxes.nth(3)).toBeDisabled();
  const titles = (await rowsIn(page).allTextContents()).slice(0, 3).map((text) => text.trim());
  await bar.getByRole('link').click();
  await expect(page.locator('table.compare thead th a')).toHaveText(titles);
});

for (const [year, has] of [
  [2019, []],
  [2023, ['2020-12-31', '2022-12-31']],
  [2027, ['2020-12-31', '2022-12-31', '2025-12-31', '2026-12-31']],
] as const) {
  test(`待查清单在 ${year} 年看：只列那天已满的，天数从止日算起`, async ({ page, site }) => {
    await page.clock.setFixedTime(new Date(`${year}-06-01T01:00:00+08:00`));
    await page.goto(`${site}policies/without-successor.html`);
    await expect(page.locator('[data-successor-count]')).toContainText(`按今天 ${year}-06-01 算`);
    const shown = await page
      .locator('tr[data-end]:not([hidden])')
      .evaluateAll((rows) =>
        rows.map((row) => [
          (row as HTMLElement).dataset['end'] ?? '',
          row.querySelector('[data-days]')?.textContent ?? '',
        ]),
      );
    const all = await page
      .locator('tr[data-end]')
      .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['end'] ?? ''));
    expect(shown.map(([end]) => end)).toEqual(all.filter((end) => end < `${year}-06-01`));
    expect(has.filter((end) => !shown.some(([one]) => one === end))).toEqual([]);
    for (const [end = '', days] of shown)
      expect(days).toBe(`${Math.round((Date.parse(`${year}-06-01`) - Date.parse(end)) / 86_400_000)} 天`);
    await expect(page.locator('[data-successor-count]')).toContainText(`${shown.length} 份`);
  });
}

test('比较页连样式、脚本不过 60 KB，自己的脚本不过 4 KB', async ({ page, site }) => {
  const sizeOf = async (url: string) => gzipSync(await (await page.request.get(url)).body(), { level: 9 }).length;
  await page.goto(`${site}policies/compare.html`);
  const parts = await page
    .locator('link[rel=stylesheet], script[src]')
    .evaluateAll((all) => all.map((one) => (one as HTMLScriptElement).src || (one as HTMLLinkElement).href));
  const sizes = await Promise.all([page.url(), ...parts].map(sizeOf));
  expect(sizes.reduce((sum, n) => sum + n, 0)).toBeLessThan(60 * 1024);
  const own = parts.filter((url) => /Compare[^/]*\.js$/.test(url));
  expect(own).toHaveLength(1);
  expect(await sizeOf(own[0] ?? '')).toBeLessThan(4 * 1024);
});

test('360 px：比较和矩阵在自己的框里横滚，第一栏不动，页面不横滚', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const [file, table] of [
    ['policies/compare.html#a=guofa-2020-8&b=caiguanshui-2021-4&c=guofa-2011-4', 'table.compare'],
    ['policies/matrix.html', 'table.matrix'],
  ] as const) {
    await page.goto(site + file);
    const scroller = page.locator('.scroll', { has: page.locator(table) });
    await scroller.evaluate((node) => {
      node.scrollLeft = 200;
    });
    const head = await page.locator(`${table} tbody tr:not(.sum) th`).first().boundingBox();
    expect(Math.round(head?.x ?? 0), file).toBe(16);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, file).toBe(0);
  }
});
