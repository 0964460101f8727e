import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const pages = [
  'chains/coverage.html',
  'policies/timeline.html',
  'policies/lineage.html',
  'policies/matrix.html',
  'projects/investment.html',
  'enterprises/honours.html',
];

test('每幅图有题、单位、来源、日期、读法和等价的表', async ({ page, site }) => {
  for (const file of [...pages, 'indicators/index.html']) {
    await page.goto(site + file);
    const figures = page.locator('figure[data-picture]');
    expect(await figures.count(), file).toBeGreaterThan(0);
    for (const figure of await figures.all()) {
      const id = (await figure.getAttribute('id')) ?? '';
      expect(await figure.getAttribute('data-picture-source'), id).toBeTruthy();
      expect(await figure.getAttribute('data-picture-date'), id).toMatch(/\d{4}/);
      await expect(figure.locator('[data-picture-title]'), id).toContainText('单位');
      expect((await figure.locator('figcaption').textContent())?.length, id).toBeGreaterThan(20);
      expect(await figure.locator('table').count(), id).toBe(1);
      expect(await figure.locator('svg').count(), id).toBeLessThanOrEqual(1);
    }
  }
});

test('没有一处写死的样式，图里的字不小于 13 像素', async ({ page, site }) => {
  for (const file of pages) {
    await page.goto(site + file);
    expect(await page.locator('main [style]').count(), file).toBe(0);
    const sizes = await page
      .locator('main svg text')
      .evaluateAll((all) => all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(13, ...sizes), file).toBe(13);
  }
});

test('覆盖表的数等于环节页上列出的条数', async ({ page, site }) => {
  await page.goto(`${site}chains/coverage.html`);
  const cells = page.locator('tr[data-row] td.n a');
  expect(await cells.count()).toBeGreaterThan(40);
  for (const i of [0, 5, 9]) {
    await page.goto(`${site}chains/coverage.html`);
    const cell = cells.nth(i);
    const n = Number(await cell.textContent());
    const [, kind = ''] = /的(..)$/.exec((await cell.getAttribute('aria-label')) ?? '') ?? [];
    await cell.click();
    const listed =
      kind === '政策'
        ? page.locator('section:has(> header > #policies) tbody tr')
        : page.locator('section:has(> header > #bodies) dl > div', { has: page.locator('dt', { hasText: kind }) });
    await expect(listed, `第 ${i} 格 ${kind}`).toHaveCount(n);
  }
});

test('时间轴、投资、荣誉：图上的每一项都在表里，次序一样', async ({ page, site }) => {
  await page.goto(`${site}policies/timeline.html`);
  for (const figure of await page.locator('figure[data-picture]').all()) {
    const hrefs = (selector: string) =>
      figure.locator(selector).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    const drawn = await hrefs('svg a');
    const listed = await hrefs('tbody th a');
    expect(drawn.length).toBeGreaterThan(0);
    expect(listed.slice(0, drawn.length)).toEqual(drawn);
  }
  await page.goto(`${site}projects/investment.html`);
  for (const figure of await page.locator('figure[data-picture]').all()) {
    const values = await figure.locator('svg .value').allTextContents();
    const written = await figure.locator('tbody td[data-label=来源所写]').allTextContents();
    expect(written.map((text) => text.trim())).toEqual(values);
  }
  await page.goto(`${site}enterprises/honours.html`);
  const holders = await page.locator('figure svg a').count();
  await expect(page.locator('figure tbody tr')).toHaveCount(holders);
});

const column = (page: Page, index: number) =>
  page
    .locator('table.coverage tbody:not([hidden]) tr[data-row]')
    .evaluateAll(
      (rows, at) => rows.map((row) => Number((row as HTMLTableRowElement).cells[at]?.dataset['value'])),
      index,
    );

test('覆盖表只用键盘排序，念出次序，回得到链的次序', async ({ page, site }) => {
  await page.goto(`${site}chains/coverage.html`);
  const names = () => page.locator('table.coverage tbody:not([hidden]) tr[data-row] th').allInnerTexts();
  const before = await names();
  const table = page.locator('table.coverage');
  const button = table.getByRole('button', { name: '政策', exact: true });
  const head = table.getByRole('columnheader', { name: '政策', exact: true });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.locator('[data-sort-spoken]')).toHaveText('已排序：政策，多的在前');
  await expect(button).toBeFocused();
  const down = await column(page, 6);
  expect(down).toEqual([...down].sort((a, b) => b - a));
  expect(down).toHaveLength(before.length);
  await page.keyboard.press('Space');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  const up = await column(page, 6);
  expect(up).toEqual([...up].sort((a, b) => a - b));
  await table.getByRole('button', { name: '状况', exact: true }).click();
  const states = await column(page, 1);
  expect(states).toEqual([...states].sort((a, b) => a - b));
  await table.getByRole('button', { name: '环节', exact: true }).focus();
  await page.keyboard.press('Enter');
  expect(await names()).toEqual(before);
  await expect(page.locator('[aria-sort]')).toHaveCount(1);
  await expect(page.locator('table.coverage tr.sum').first()).toBeVisible();
});

for (const hosting of ['http 根路径', '双击打开'] as const) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('今天线移到看图的那一天', async ({ page, site }) => {
      await page.clock.setFixedTime(new Date('2027-03-15T10:00:00+08:00'));
      await page.goto(`${site}policies/timeline.html`);
      const lines = page.locator('svg [data-today]');
      await expect(lines.first().locator('text')).toHaveText('今天 2027-03-15');
      for (const line of await lines.all()) {
        const [x, expected] = await line.evaluate((group) => {
          const { timeFrom = '', timeTo = '', timeX1, timeX2 } = (group.closest('svg') as SVGSVGElement).dataset;
          const part = (Date.UTC(2027, 2, 15) - Date.parse(timeFrom)) / (Date.parse(timeTo) - Date.parse(timeFrom));
          const at = Number(/translate\(([\d.]+)/.exec(group.getAttribute('transform') ?? '')?.[1]);
          return [at, Number(timeX1) + part * (Number(timeX2) - Number(timeX1))] as const;
        });
        expect(Math.abs(x - expected)).toBeLessThan(0.1);
      }
    });
  });
}

test('看的那天不在图的范围里，线留在版次日', async ({ page, site }) => {
  await page.clock.setFixedTime(new Date('1999-01-01T00:00:00+08:00'));
  await page.goto(`${site}policies/timeline.html`);
  await expect(page.locator('svg [data-today] text').first()).toHaveText(/^本版编成日 \d{4}-\d{2}-\d{2}$/);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('图、表、链接都在，没有按不动的按钮', async ({ page, site }) => {
    for (const file of pages) {
      await page.goto(site + file);
      await expect(page.locator('main button'), file).toHaveCount(0);
      await expect(page.locator('figure[data-picture]').first(), file).toBeVisible();
    }
    await page.goto(`${site}policies/timeline.html`);
    await expect(page.locator('svg [data-today] text').first()).toContainText('本版编成日');
    await page.locator('#timeline-district svg a').first().click();
    await expect(page).toHaveURL(/policies\/.+\.html$/);
    await page.goto(`${site}chains/coverage.html`);
    await page.locator('tr[data-row] td.n a').first().click();
    await expect(page).toHaveURL(/chains\/.+\/.+\.html#(bodies|policies)$/);
  });
});

test('360 px 宽：页不横滚，时间轴自己滚到今天', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const file of pages) {
    await page.goto(site + file);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      file,
    ).toBe(0);
  }
  await page.goto(`${site}policies/timeline.html`);
  const line = await page.locator('svg [data-today] path').first().boundingBox();
  expect(line?.x).toBeGreaterThan(16);
  expect(line?.x).toBeLessThan(344);
});

test('从列表页、链页和数据页都走得到图', async ({ page, site }) => {
  const ways = [
    ['policies/index.html', 'policies/timeline.html'],
    ['projects/index.html', 'projects/investment.html'],
    ['enterprises/index.html', 'enterprises/honours.html'],
    ['chains/index.html', 'chains/coverage.html'],
    ['chains/ic.html', 'chains/coverage.html'],
    ...pages.map((file) => ['indicators/index.html', file] as const),
  ] as const;
  for (const [from, to] of ways) {
    await page.goto(site + from);
    const links = await page
      .locator('main a')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links, `${from} → ${to}`).toContain(site + to);
  }
});
