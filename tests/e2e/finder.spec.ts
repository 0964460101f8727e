import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const group = (page: Page, name: string) => page.locator(`[data-group="${name}"]`);
const countIn = (page: Page, name: string) => group(page, name).locator('[data-policy]').count();
const answer = (page: Page, question: string, value: string) =>
  page.locator(`[data-finder] select[data-question="${question}"]`).selectOption(value);

/** 页面装好之后还发出的请求。 */
async function requestsAfterLoad(page: Page, act: () => Promise<void>): Promise<string[]> {
  await page.waitForLoadState('load');
  const seen: string[] = [];
  page.on('request', (request) => seen.push(request.url()));
  await act();
  return seen;
}

test('做集成电路设计的区内企业要研发支持：首页起四步之内，看到问哪个部门，或写明没有记载', async ({ page, site }) => {
  await page.goto(`${site}index.html`);
  // 一、二：首页的一句话
  await page.getByLabel('我们做').selectOption('ic-design');
  await page.getByLabel('需要').selectOption('创新');
  // 三：去对照
  await page.getByRole('button', { name: '逐条对照' }).click();
  await expect(page).toHaveURL(/finder\.html#node=ic-design&need=/);
  // 四：答在不在区内
  await answer(page, 'place', '区内');
  await expect(page.locator('[data-finder-results]')).toBeVisible();
  await expect(page.getByLabel('所在地')).toHaveValue('区内');
  const measures = group(page, 'check').locator('.finder-measure:visible');
  await expect.poll(() => measures.count()).toBeGreaterThan(0);
  for (const measure of await measures.all()) await expect(measure).toContainText(/问谁\S*(局|厅|部|委|未载明)/);
  await expect(group(page, 'check').locator('[data-policy="nanhu-2025-8"]')).toContainText('区科技局牵头');
  await expect(group(page, 'check').locator('[data-policy="nanhu-ic-support"]')).toContainText(
    '问谁未载明，发文机关也没有记载',
  );
});

test('换成税收支持：每一条都有判断，写明出处和窗口', async ({ page, site }) => {
  await page.goto(`${site}finder.html#node=ic-design&need=税收`);
  const rows = page.locator('[data-group="check"] .finder-measure [data-verdict]');
  await expect.poll(() => rows.count()).toBeGreaterThan(10);
  const words = { met: '符合', unmet: '不符', unknown: '需核对' };
  for (const row of await rows.all()) {
    const verdict = (await row.getAttribute('data-verdict')) as keyof typeof words;
    await expect(row.locator('[data-label="判断"] b')).toHaveText(words[verdict]);
  }
  await expect(page.locator('[data-policy="ic-tax-list-2021"]')).toContainText('每年3月25日至4月16日');
});

test('回答不符的进“明确不符”，写明哪一条、答了什么；改成不确定又回到需核对', async ({ page, site }) => {
  await page.goto(`${site}finder.html#node=industrial-robots`);
  await answer(page, 'place', '省外');
  const unmet = group(page, 'unmet').locator('[data-policy]');
  await expect.poll(() => unmet.count()).toBeGreaterThan(0);
  const slug = (await unmet.first().getAttribute('data-policy')) ?? '';
  await expect(unmet.first().locator('.finder-why')).toContainText('你答：省外');
  await answer(page, 'place', '');
  await expect(group(page, 'check').locator(`[data-policy="${slug}"]`)).toHaveCount(1);
  expect(await countIn(page, 'met')).toBe(0);
});

for (const hosting of ['http 根路径', '双击打开'] as const) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('装好之后一个请求也不发，什么也不存', async ({ page, site }) => {
      await page.goto(`${site}finder.html`);
      const seen = await requestsAfterLoad(page, async () => {
        await answer(page, 'node', 'power-devices');
        await answer(page, 'need', '创新');
        await answer(page, 'place', '区内');
        await page.locator('[data-finder] input[type=checkbox]').first().check();
        await page.getByRole('button', { name: '复制分享链接' }).click();
        await expect(page.locator('[data-finder-shared]')).not.toBeEmpty();
        await page.waitForTimeout(700);
      });
      expect(seen).toEqual([]);
      expect(await page.evaluate(() => document.cookie)).toBe('');
      if (hosting === 'http 根路径')
        expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    });

    test('从环节页、企业页带着环节过来', async ({ page, site }) => {
      await page.goto(`${site}chains/ic/power-devices.html`);
      await page.getByRole('link', { name: '看适用于本环节的政策' }).click();
      await expect(page.getByLabel('我们做')).toHaveValue('power-devices');
      await expect.poll(() => countIn(page, 'check')).toBeGreaterThan(5);
      await page.goto(`${site}enterprises/zhongjing-semiconductor.html`);
      await page.getByRole('link', { name: '看适用于大硅片的政策' }).click();
      await expect(page.getByLabel('我们做')).toHaveValue('silicon-wafers');
      // 结果里的链接点得开
      await group(page, 'check').locator('.finder-measure a').first().click();
      await expect(page).toHaveURL(/policies\/[a-z0-9-]+\.html#m-/);
      await expect(page.locator('h1')).toBeVisible();
    });
  });
}

test('分享链接：写进 # 之后重新打开，回答和结果都一样；改了回答，旧的就从网址里拿掉', async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${site}finder.html`);
  await answer(page, 'node', 'power-devices');
  await answer(page, 'need', '税收');
  await page.getByLabel('以上都没有').check();
  expect(new URL(page.url()).hash, '没有按之前不写进网址').toBe('');
  await page.getByRole('button', { name: '复制分享链接' }).click();
  await expect(page.locator('[data-finder-shared]')).toContainText('已复制');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());
  const before = await page.locator('[data-finder-groups]').textContent();

  const other = await context.newPage();
  await other.goto(link);
  await expect(other.getByLabel('以上都没有')).toBeChecked();
  expect(await other.locator('[data-finder-groups]').textContent()).toBe(before);
  await answer(other, 'need', '创新');
  expect(new URL(other.url()).hash).toBe('');
});

test('网址里认不得的环节、支持说出来，当作不确定；# 变了跟着变', async ({ page, site }) => {
  await page.goto(`${site}finder.html#node=no-such&need=发钱`);
  const notice = page.locator('[data-finder-notice]');
  await expect(notice).toContainText('“环节”没有“no-such”，当作不确定');
  await expect(notice).toContainText('“支持”没有“发钱”');
  await expect(page.locator('[data-finder-results]')).toBeHidden();
  await page.evaluate(() => {
    location.hash = '#node=photoresist';
  });
  await expect(page.getByLabel('我们做')).toHaveValue('photoresist');
  await expect(notice).toBeHidden();
  await expect(page.locator('[data-finder-results]')).toBeVisible();
});

test('不答不出结果，先说怎样对照；全部不确定回到开头', async ({ page, site }) => {
  await page.goto(`${site}finder.html`);
  await expect(page.locator('[data-finder-results]')).toBeHidden();
  await expect(page.locator('[data-finder-intro]')).toBeVisible();
  await answer(page, 'need', '创新');
  await expect(page.locator('[data-finder-intro]')).toBeHidden();
  await page.getByRole('button', { name: '全部不确定' }).click();
  await expect(page.locator('[data-finder-results]')).toBeHidden();
  await expect(page.getByLabel('我们做')).toBeFocused();
});

test('“以上都没有”与别的资质不能同时勾', async ({ page, site }) => {
  await page.goto(`${site}finder.html`);
  const first = page.locator('[data-finder] fieldset input').first();
  await first.check();
  await page.getByLabel('以上都没有').check();
  await expect(first).not.toBeChecked();
  await first.check();
  await expect(page.getByLabel('以上都没有')).not.toBeChecked();
});

/** 每个年头：规划 2019—2023 和 2023—2027 的加计抵减各说什么、在哪一组。 */
const years: [at: string, plan: [string, string], vat: [string, string]][] = [
  ['2019-06-01T04:00:00Z', ['check', '期内（推算）'], ['check', '未开始']],
  ['2023-10-10T04:00:00Z', ['check', '82 天后期满（推算）'], ['check', '期内']],
  ['2023-12-31T15:59:00Z', ['check', '今天期满（推算）'], ['check', '期内']],
  ['2023-12-31T16:01:00Z', ['past', '规划期已满（推算）'], ['check', '期内']],
  ['2027-06-01T04:00:00Z', ['past', '规划期已满（推算）'], ['check', '期内']],
  ['2028-01-01T04:00:00Z', ['past', '规划期已满（推算）'], ['past', '规划期已满']],
];
for (const [at, plan, vat] of years) {
  test(`打开网页的时刻是 ${at}：状态按这一天算，期满的移到存档`, async ({ page, site }) => {
    await page.clock.setFixedTime(new Date(at));
    await page.goto(`${site}finder.html#node=power-devices`);
    for (const [slug, [name, status]] of [
      ['nanhu-ic-plan-2019-2023', plan],
      ['caishui-2023-17', vat],
    ] as const) {
      const found = page.locator(`[data-policy="${slug}"]`);
      await expect(page.locator(`[data-group="${name}"] [data-policy="${slug}"]`)).toHaveCount(1);
      expect(await found.locator('.st').first().textContent()).toBe(status);
    }
  });
}

test('没有脚本：没有表单，按环节、支持、级别、状态的列表都点得开', async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site}finder.html`);
  await expect(page.locator('[data-finder]')).toBeHidden();
  await expect(page.locator('noscript .finder-off')).toBeVisible();
  for (const name of ['区', '创新', '期满', '功率器件']) {
    await page.goto(`${site}finder.html`);
    await page
      .locator('.ways a')
      .filter({ hasText: new RegExp(`^${name} \\d`) })
      .first()
      .click();
    await expect(page.locator('main table').first()).toBeVisible();
  }
  await page.goto(`${site}index.html`);
  await page.getByRole('link', { name: '找政策' }).first().click();
  await expect(page).toHaveURL(/finder\.html$/);
  await context.close();
});

test('只用键盘：选环节、选支持、勾资质，走到第一份结果打开', async ({ page, site }) => {
  await page.goto(`${site}finder.html`);
  await page.getByLabel('我们做').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('我们做')).toHaveValue('ic-design');
  await page.keyboard.press('Tab');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('需要')).toHaveValue('创新');
  await expect(page.locator('[data-finder-results]')).toBeVisible();
  const box = page.locator('[data-finder] fieldset input').first();
  for (let i = 0; i < 10 && !(await box.evaluate((node) => node === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  const link = page.locator('[data-policy] a').first();
  for (let i = 0; i < 40 && !(await link.evaluate((node) => node === document.activeElement)); i++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/policies\//);
});

test('结果数念给读屏听，一次说完', async ({ page, site }) => {
  await page.goto(`${site}finder.html`);
  await answer(page, 'node', 'power-devices');
  await expect(page.locator('[data-finder-live]')).toHaveText(/条件均符合 \d+ 份；.*期满或失效（存档） \d+ 份/);
  await expect(page.locator('[data-finder-summary]')).toContainText(/没有列出的：\d+ 份只涉及别的环节/);
});

test('打印出来是一张核对单：有日期、回答和空框，没有表单', async ({ page, site }) => {
  await page.goto(`${site}finder.html#node=ic-design&need=创新&place=区内`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[data-finder]')).toBeHidden();
  await expect(page.locator('[data-finder-answers]')).toContainText('集成电路设计');
  await expect(page.locator('[data-finder-answers]')).toContainText('不确定');
  await expect(page.locator('[data-finder-summary]')).toContainText(/按 \d{4}-\d{2}-\d{2} 对照/);
  const boxes = page.locator('[data-group="check"] [data-verdict="unknown"] .tick:visible');
  await expect.poll(() => boxes.count()).toBeGreaterThan(5);
});

test('360 px：没有横向溢出，结果叠成一列', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site}finder.html#node=power-devices`);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
  await expect(group(page, 'check').locator('[data-policy]').first()).toBeVisible();
});

test('页头一行装得下', async ({ page, site }) => {
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.goto(`${site}finder.html`);
  const tops = await page
    .locator('.nav a')
    .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  const [brand, find] = await Promise.all([page.locator('.brand').boundingBox(), page.locator('.find').boundingBox()]);
  expect(Math.abs((brand?.y ?? 0) - (find?.y ?? 99))).toBeLessThan(20);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`有结果的页面 axe 零违规（${colorScheme}）`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site}finder.html#node=industrial-robots&place=省外`);
    await page.locator('[data-group="past"] summary').click();
    await page.evaluate(axe.source);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> };
      };
      return (await axe.run()).violations.map(
        ({ id, nodes }) => `${id}：${nodes.map(({ target }) => target).join('；')}`,
      );
    });
    expect(violations).toEqual([]);
  });
}
