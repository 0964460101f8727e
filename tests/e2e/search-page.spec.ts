import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const box = (page: Page) => page.locator('main input[name="q"]');
const state = (page: Page) => page.locator('[data-search-state]');
const titles = (page: Page) => page.locator('[data-result] h3 a');
const option = (page: Page) => page.locator('[role="option"]');

async function done(page: Page) {
  await expect(state(page)).toHaveAttribute('data-search-state', 'done');
}
async function ask(page: Page, site: string, query: string, more = '') {
  await page.goto(`${site}search.html?q=${encodeURIComponent(query)}${more}`);
  await done(page);
}
const count = async (page: Page) => Number(await state(page).getAttribute('data-count'));
const queryIn = (page: Page) => new URL(page.url()).searchParams;

test('从第一个字起边打边查，网址跟着变，不添历史', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await box(page).pressSequentially('功');
  await done(page);
  expect(await count(page)).toBeGreaterThan(0);
  await box(page).pressSequentially('率器件');
  await expect(titles(page).first()).toContainText('功率器件');
  await expect.poll(() => queryIn(page).get('q')).toBe('功率器件');
  expect(await page.evaluate(() => history.length)).toBe(2);
  await box(page).fill('');
  await expect(state(page)).toHaveAttribute('data-search-state', 'idle');
  await expect(page.locator('[data-search-how-to]')).toBeVisible();
});

test('输入法组字时不查，选定后查一次', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await box(page).focus();
  await page.evaluate(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const status = document.querySelector<HTMLElement>('[data-search-state]');
    new MutationObserver(() => seen.push(status?.dataset['searchState'] ?? '')).observe(status as Node, {
      attributes: true,
      attributeFilter: ['data-search-state'],
    });
  });
  const seen = () => page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
  const client = await page.context().newCDPSession(page);
  for (const text of ['j', 'ji', 'jich', 'jichengdianlu']) {
    await client.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await page.waitForTimeout(60);
  }
  expect(await seen()).toEqual([]);
  await client.send('Input.insertText', { text: '集成电路' });
  await done(page);
  expect((await seen()).filter((value) => value === 'done')).toHaveLength(1);
  await expect(titles(page).first()).toContainText('集成电路');
});

test('建议：↓ 高亮，Esc 关，Enter 打开条目；说出别名', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  const input = box(page);
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await input.pressSequentially('清华长三院');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await expect(option(page).first()).toContainText('别名“清华长三院”');
  await page.keyboard.press('ArrowDown');
  const active = await input.getAttribute('aria-activedescendant');
  await expect(page.locator(`[id="${active}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(input).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await expect(input).toHaveValue('清华长三院');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(input).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/institutes\/tsinghua-yrd\.html$/);
});

test('建议里有这次查过的，只在内存里', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await box(page).fill('大硅片');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveAttribute('aria-expanded', 'false');
  await box(page).fill('');
  await box(page).press('Alt+ArrowDown');
  await expect(page.getByRole('group', { name: '最近' }).getByRole('option')).toHaveText(['大硅片']);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(box(page)).toHaveValue('大硅片');
  await done(page);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);
});

test('条目页：/ 进检索框，点进去才装引擎，Enter 去检索页', async ({ page, site }) => {
  const engine: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/search/')) engine.push(request.url());
  });
  await page.goto(`${site}policies/nanhu-2025-8.html`);
  await page.waitForLoadState();
  expect(engine).toEqual([]);
  await page.keyboard.press('/');
  const input = page.locator('header input[name="q"]');
  await expect(input).toBeFocused();
  await expect(input).toHaveValue('');
  await page.keyboard.type('斯达');
  await expect(option(page).first()).toContainText('斯达');
  expect(engine.length).toBeGreaterThan(1);
  await page.keyboard.press('Tab');
  await expect(input).toHaveAttribute('aria-expanded', 'false');
  await input.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
  await done(page);
  await expect(box(page)).toHaveValue('斯达');
});

test('结果里用方向键走，Esc 回到输入框', async ({ page, site }) => {
  await ask(page, site, '集成电路');
  await page.keyboard.press('/');
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(titles(page).nth(1)).toBeFocused();
  await page.keyboard.press('End');
  await expect(titles(page).last()).toBeFocused();
  await page.keyboard.press('Home');
  await expect(titles(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = await titles(page).nth(0).getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href?.replace('./', '').split('#')[0]}`));
});

test('先摆二十条，再显示更多，焦点落在新的第一条', async ({ page, site }) => {
  await ask(page, site, '集成电路');
  expect(await count(page)).toBeGreaterThan(20);
  await expect(titles(page)).toHaveCount(20);
  await page.getByRole('button', { name: /显示更多/ }).click();
  await expect(titles(page).nth(20)).toBeFocused();
});

test('筛选：数目对得上，焦点不丢，可逐个去掉，后退撤销', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await ask(page, site, '集成电路');
  const all = await count(page);
  const policies = page.getByRole('checkbox', { name: /^政策/ });
  const promised = Number.parseInt((await policies.locator('..').locator('.facet-count').textContent()) ?? '', 10);
  await policies.focus();
  await page.keyboard.press('Space');
  await expect(state(page)).toHaveAttribute('data-count', String(promised));
  await expect(policies).toBeFocused();
  expect(queryIn(page).getAll('kind')).toEqual(['policies']);
  await page.getByRole('checkbox', { name: /^企业/ }).check();
  await expect.poll(() => queryIn(page).getAll('kind')).toEqual(['policies', 'enterprises']);
  await done(page);
  await page.getByRole('button', { name: '去掉筛选 类别：政策' }).click();
  await expect(page.getByRole('button', { name: '去掉筛选 类别：企业' })).toBeFocused();
  await page.goBack();
  await expect(policies).toBeChecked();
  await page.goBack();
  await page.goBack();
  await expect(state(page)).toHaveAttribute('data-count', String(all));
  await expect(policies).not.toBeChecked();
  await page.goForward();
  await expect(state(page)).toHaveAttribute('data-count', String(promised));
  await page.getByRole('button', { name: '全部清除' }).click();
  await expect(state(page)).toHaveAttribute('data-count', String(all));
  await expect(page.locator('[data-search-chips]')).toBeHidden();
});

test('窄屏上筛选收成一行，写着选了几个', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await ask(page, site, '集成电路', '&kind=policies&chain=ic');
  const summary = page.locator('summary', { hasText: '筛选（2）' });
  await expect(summary).toBeVisible();
  await expect(page.locator('fieldset').first()).toBeHidden();
  await summary.click();
  await expect(page.locator('fieldset').first()).toBeVisible();
});

test('分享的网址打开就是同样的结果；排序也在里面', async ({ page, site }) => {
  await ask(page, site, '集成电路', '&kind=policies&chain=ic&sort=date&from=singlemessage');
  await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('date');
  await expect(page.locator('[data-search-chips] .chip')).toHaveCount(2);
  const dates = (await page.locator('[data-result] .meta').allTextContents()).flatMap(
    (text) => /\d{4}(-\d\d)*/.exec(text)?.[0] ?? [],
  );
  expect(dates.length).toBeGreaterThan(5);
  const years = dates.map((date) => Number(date.slice(0, 4)));
  expect(years).toEqual([...years].sort((a, b) => b - a));
  await page.getByRole('combobox', { name: '排序' }).selectOption('title');
  await expect.poll(() => queryIn(page).get('sort')).toBe('title');
  await page.goBack();
  await expect(page.getByRole('combobox', { name: '排序' })).toHaveValue('date');
});

test('提交是一步：后退回到上一次查的，打字的中间过程不算', async ({ page, site }) => {
  await ask(page, site, '功率器件');
  await box(page).fill('');
  await box(page).pressSequentially('大硅片');
  await page.keyboard.press('Enter');
  await expect.poll(() => queryIn(page).get('q')).toBe('大硅片');
  await page.goBack();
  await expect(box(page)).toHaveValue('功率器件');
  await expect.poll(() => queryIn(page).get('q')).toBe('功率器件');
  await done(page);
});

test('看了一条再后退：查询、筛选、看到第几条都还在', async ({ page, site }) => {
  await ask(page, site, '产业', '&kind=policies');
  await page.getByRole('button', { name: /显示更多/ }).click();
  const far = titles(page).nth(25);
  await far.scrollIntoViewIfNeeded();
  await page.waitForTimeout(400);
  const before = await page.evaluate(() => scrollY);
  await far.click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goBack();
  await done(page);
  await expect(page.getByRole('button', { name: '去掉筛选 类别：政策' })).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 200);
});

test('打完马上离开，后退仍是最后打的', async ({ page, site }) => {
  await page.goto(`${site}search.html`);
  await box(page).pressSequentially('斯达半');
  await expect(option(page).first()).toBeVisible();
  await page.keyboard.insertText('导');
  await page.locator('[data-result] a', { hasText: '斯达' }).first().click();
  await expect(page.locator('[data-search-state]')).toHaveCount(0);
  await page.goBack();
  await expect(box(page)).toHaveValue('斯达半导');
});

test.describe('双击打开的文件', () => {
  test.use({ hosting: '怪名字的文件夹里双击' });
  test('筛选、后退、建议、从别的页进来，与网上一样', async ({ page, site }) => {
    await page.goto(`${site}enterprises/zhongjing-semiconductor.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('集成电路');
    await expect(option(page).first()).toContainText('集成电路');
    await page.keyboard.press('Enter');
    await done(page);
    const all = await count(page);
    await page.locator('fieldset label', { hasText: '政策' }).first().click();
    await expect.poll(() => queryIn(page).get('kind')).toBe('policies');
    await done(page);
    expect(await count(page)).toBeLessThan(all);
    await page.goBack();
    await expect(state(page)).toHaveAttribute('data-count', String(all));
    await expect(page.locator('[data-result] .excerpt').first()).not.toBeEmpty();
  });
});

test('拼音、别名、文号写法：说出是怎么对上的', async ({ page, site }) => {
  await ask(page, site, 'jcdl');
  await expect(page.locator('[data-search-results]')).toContainText('拼音“jcdl”读作“集成电路”');
  await ask(page, site, '清华长三院');
  await expect(page.locator('[data-result]').first()).toContainText('别名“清华长三院”');
});

test('打错一个字：给出改正，点了就查改正后的', async ({ page, site }) => {
  await ask(page, site, '集成点路');
  const link = page.locator('[data-search-corrections] a').first();
  await expect(link).toHaveText('集成电路');
  await link.click();
  await expect(box(page)).toHaveValue('集成电路');
  await done(page);
  expect(await count(page)).toBeGreaterThan(0);
});

test('没有结果：说明、去掉筛选、别的走法', async ({ page, site }) => {
  await ask(page, site, '饕餮纹青铜鼎');
  await expect(state(page)).toHaveAttribute('data-count', '0');
  await expect(page.locator('[data-search-empty]')).toContainText('没有找到“饕餮纹青铜鼎”');
  await expect(page.getByRole('link', { name: '按拼音找' })).toBeVisible();
  await ask(page, site, '斯达半导', '&kind=institutes');
  await expect(state(page)).toHaveAttribute('data-count', '0');
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect(titles(page).first()).toContainText('斯达');
});

test('检索文件坏了：说明是哪个文件，重试就好', async ({ page, site }) => {
  await page.route('**/search/*/engine.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }));
  await page.goto(`${site}search.html?q=${encodeURIComponent('集成电路')}`);
  await expect(state(page)).toHaveAttribute('data-search-state', 'error');
  await expect(state(page)).toContainText('engine.js');
  await expect(page.getByRole('link', { name: '按拼音找' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/search/*/engine.js');
  await page.getByRole('button', { name: '重试' }).click();
  await done(page);
  await expect(page.getByRole('button', { name: '重试' })).toBeHidden();
});

test('检索文件取不到：一样说明，一样重试', async ({ browser, site }) => {
  // 另开一页：浏览器会为取不到的文件在控制台报错，那是应当的。
  const page = await browser.newPage();
  await page.route('**/search/*/engine.js', (route) => route.abort());
  await page.goto(`${site}search.html?q=a`);
  await expect(state(page)).toHaveAttribute('data-search-state', 'error');
  await page.unroute('**/search/*/engine.js');
  await page.getByRole('button', { name: '重试' }).click();
  await done(page);
  await page.close();
});

test('没有脚本：说明原因，给出不用检索框的走法', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}index.html`);
  await page.locator('main input[name="q"]').fill('集成电路');
  await page.locator('main input[name="q"]').press('Enter');
  await expect(page).toHaveURL(/search\.html\?q=/);
  await expect(page.locator('noscript .search-off')).toContainText('JavaScript');
  await page.getByRole('link', { name: '按拼音找' }).first().click();
  await expect(page.locator('h1')).toBeVisible();
  await context.close();
});

for (const query of [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '&lt;b&gt;',
  '%E4%',
  '\\',
  '((((',
  '""""',
  '--',
  '\u0000',
  'a'.repeat(3000),
]) {
  test(`恶意或古怪的查询只是文字：${query.slice(0, 24).replace('\u0000', 'NUL')}`, async ({ page, site }) => {
    page.on('dialog', () => expect(true, '不该弹窗').toBe(false));
    await page.goto(`${site}search.html`);
    await box(page).fill(query);
    await page.keyboard.press('Enter');
    await expect(state(page)).toHaveAttribute('data-search-state', /done|idle/);
    expect(await page.locator('main :is(img, script:not([src]), b, iframe)').count()).toBe(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test('摘要后到，版面不跳', async ({ page, site }) => {
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as unknown as { value: number; hadRecentInput: boolean }[])
        if (!entry.hadRecentInput) seen.shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await ask(page, site, '集成电路');
    await expect(page.locator('[data-result] .excerpt').first()).not.toBeEmpty();
    await page.waitForTimeout(400);
    expect(
      await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen.shift),
    ).toBeLessThanOrEqual(0.02);
  }
});

test('打印：印结果，不印输入框和筛选', async ({ page, site }) => {
  await ask(page, site, '集成电路');
  await page.emulateMedia({ media: 'print' });
  await expect(titles(page).first()).toBeVisible();
  for (const part of ['.search-form', '.filters', '[data-search-sort]', '[data-search-more]'])
    await expect(page.locator(part), part).toBeHidden();
});

/** 各种打开着的样子，都要没有违规、没有横向溢出、点得准。 */
const openStates: [name: string, open: (page: Page, site: string) => Promise<void>][] = [
  ['没有查询', async (page, site) => void (await page.goto(`${site}search.html`))],
  ['结果与筛选', (page, site) => ask(page, site, '集成电路', '&kind=policies')],
  [
    '筛选展开',
    async (page, site) => {
      await ask(page, site, '集成电路', '&chain=ic');
      await page.locator('[data-search-filters]').evaluate((details: HTMLDetailsElement) => {
        details.open = true;
      });
    },
  ],
  [
    '建议打开',
    async (page, site) => {
      await page.goto(`${site}search.html`);
      await box(page).pressSequentially('集成电路');
      await expect(option(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  ],
  [
    '页头建议打开',
    async (page, site) => {
      await page.goto(`${site}policies/nanhu-2025-8.html`);
      await page.keyboard.press('/');
      await page.keyboard.type('集成电路');
      await expect(option(page).first()).toBeVisible();
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['没有结果', (page, site) => ask(page, site, '饕餮纹青铜鼎', '&kind=policies')],
];
for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1440]) {
    for (const [name, open] of openStates) {
      test(`axe 零违规：检索，${name}（${width}，${colorScheme}）`, async ({ page, site }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await open(page, site);
        expect(await violations(page)).toEqual([]);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  }
}

async function violations(page: Page): Promise<string[]> {
  // 走调试协议执行，不受页面 CSP 约束，也就不必为测试放宽它。
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    type Violation = { id: string; nodes: { target: string[] }[] };
    const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run({ runOnly: tags });
    return found.violations.map(({ id, nodes }) => `${id}：${nodes.map(({ target }) => target.join(' ')).join('；')}`);
  });
}
