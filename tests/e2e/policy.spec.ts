import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { expect, test } from './site.ts';

const plan = 'policies/nanhu-ic-plan-2019-2023.html';
const tax = 'policies/caishui-2023-17.html';
const notice = 'policies/nanhu-2025-8.html';

const banner = (page: Page) => page.locator('main > .status');
const inRegister = (page: Page, file: string) =>
  page
    .locator('table.register tr', { has: page.locator(`th a[href$="${file.replace('policies/', '')}"]`) })
    .locator('.st');

/** 北京时间的一刻；零点刚过，电脑若按别的时区算就会差一天。 */
const at = (day: string) => new Date(`${day}T00:30:00+08:00`);

const seen: [day: string, plan: RegExp, tax: RegExp][] = [
  ['2019-06-01', /^期内（推算）$/, /^未开始$/],
  ['2023-12-31', /^今天期满（推算）$/, /^期内$/],
  ['2024-01-01', /^规划期已满（推算）$/, /^期内$/],
  ['2027-12-01', /^规划期已满（推算）$/, /^30 天后期满$/],
];

for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles']) {
  test.describe(`看的那天的状态，电脑设在 ${timezoneId}`, () => {
    test.use({ timezoneId });

    for (const [day, planText, taxText] of seen) {
      test(`${day}：政策页和登记册都照这一天算，并写明`, async ({ page, site }) => {
        await page.clock.setFixedTime(at(day));
        for (const [file, text] of [
          [plan, planText],
          [tax, taxText],
        ] as const) {
          await page.goto(site + file);
          await expect(banner(page).locator('strong')).toHaveText(text);
          await expect(banner(page)).toContainText(`按今天 ${day} 计`);
          await page.goto(`${site}policies/index.html`);
          await expect(inRegister(page, file)).toHaveText(text);
          await expect(page.locator('.foot')).toContainText(`期限状态按今天 ${day} 计`);
        }
      });
    }
  });
}

test('轻重随字一起变；期满才说期满不等于失效', async ({ page, site }) => {
  await page.clock.setFixedTime(at('2019-06-01'));
  await page.goto(site + plan);
  await expect(banner(page)).toHaveClass(/plain/);
  await expect(banner(page)).not.toContainText('期满不等于失效');
  await page.clock.setFixedTime(at('2025-06-01'));
  await page.goto(site + plan);
  await expect(banner(page)).toHaveClass(/caution/);
  await expect(banner(page)).toContainText('期满不等于失效');
});

test('申报窗口也照看的那天算', async ({ page, site }) => {
  await page.clock.setFixedTime(at('2026-03-30'));
  // 库里未必有写明起止的窗口：放一个进网页，看脚本怎样算
  const html = await (await page.request.get(site + notice)).text();
  const made = html.replace('</h1>', '</h1><b class="st" data-window="2026-03-25/2026-04-16">x</b>');
  await page.route(site + notice, (route) => route.fulfill({ body: made, contentType: 'text/html' }));
  await page.goto(site + notice);
  await expect(page.locator('[data-window]').first()).toHaveText('还有 17 天截止（2026-04-16）');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('状态是编成日的，也写明；更正单、引文、前后文件表都看得到', async ({ page, site }) => {
    await page.goto(site + plan);
    await expect(banner(page)).toContainText('规划期已满（推算）');
    await expect(banner(page)).toContainText(/按本版编成日 \d{4}-\d{2}-\d{2} 计/);
    await page.goto(site + notice);
    await expect(page.locator('.cite-text')).toContainText('南政发〔2025〕8号[Z/OL]');
    await expect(page.getByRole('button', { name: '复制引文' })).toBeHidden();
    await page.getByText('打开更正单').click();
    await expect(page.locator('[data-slip-text]')).toHaveValue(/页面：policies\/nanhu-2025-8\.html\n版次：\d{4}/);
    await expect(page.locator('[data-slip-choice]')).toBeHidden();
    await expect(page.locator('#lineage-table tbody tr')).not.toHaveCount(0);
  });
});

test('措施有锚点：从别处点过来就到那一张卡片，先看到给多少', async ({ page, site }) => {
  await page.goto(`${site + notice}#m-key-lab`);
  const card = page.locator('#m-key-lab');
  await expect(card).toBeInViewport();
  await expect(card.locator('.gives strong')).toContainText('200万元');
  await expect(card).toContainText('人工核对');
  await expect(page.locator('section:has(> header > #measures) > header')).toContainText('全文以原文为准');
});

for (const width of [360, 1440]) {
  test(`前后文件，${width} px：只显示一幅图，不横滚，图上的每条关系都在表里`, async ({ page, site }) => {
    await page.setViewportSize({ width, height: 900 });
    for (const file of [notice, 'policies/guofa-2020-8.html', plan]) {
      await page.goto(site + file);
      const picture = page.locator('.lineage-svg:visible');
      await expect(picture, file).toHaveCount(1);
      const drawn = await picture
        .locator('[data-links]')
        .evaluateAll((all) => all.flatMap((one) => (one.getAttribute('data-links') ?? '').split(' ')));
      const listed = await page
        .locator('#lineage-table tr[data-link]')
        .evaluateAll((all) => all.map((one) => one.getAttribute('data-link') ?? ''));
      expect(drawn.sort(), file).toEqual(listed.sort());
      const sizes = await picture.evaluate((svg) => {
        const scale = svg.getBoundingClientRect().width / Number(svg.getAttribute('width'));
        const texts = [...svg.querySelectorAll('text')];
        return texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
      });
      expect(Math.min(...sizes), file).toBeGreaterThan(12.99);
      const spilt = await page
        .locator('#lineage-map .scroll')
        .evaluate((region) => region.scrollWidth - region.clientWidth);
      expect(spilt, file).toBe(0);
    }
  });
}

test('环节相同的政策各写理由，至多六份', async ({ page, site }) => {
  await page.goto(site + plan);
  const rows = page.locator('section:has(> header > #related) li');
  const count = await rows.count();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThanOrEqual(6);
  for (const row of await rows.all()) await expect(row).toContainText(/同样点到|都归到/);
});

test('复制引文：剪贴板里的就是页上的那一条；浏览器不让写也有老办法', async ({ page, context, site }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(site + notice);
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.locator('.cite [role=status]')).toHaveText('已复制');
  const text = await page.locator('.cite-text').textContent();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
  await page.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.getByRole('button', { name: '复制引文' }).click();
  await expect(page.locator('.cite [role=status]')).toContainText('已选中');
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe(text);
});

for (const hosting of ['http 根路径', '双击打开'] as const) {
  test.describe(hosting, () => {
    test.use({ hosting });

    test('更正单：选一项就填进名称和现在的值，已写下的不动；从页首的链接直接打开', async ({ page, site }) => {
      await page.goto(site + notice);
      await page.getByRole('link', { name: '指出错误' }).first().click();
      const text = page.locator('[data-slip-text]');
      await expect(page.getByLabel('哪一项')).toBeVisible();
      await text.fill((await text.inputValue()).replace('应当写作：', '应当写作：9号'));
      await page.getByLabel('哪一项').selectOption({ label: '发文字号' });
      await expect(text).toHaveValue(/哪一项：发文字号\n现在写作：南政发〔2025〕8号\n应当写作：9号/);
      await page.getByLabel('哪一项').selectOption({ label: '新认定重点实验室市区联动补助：给多少' });
      await expect(text).toHaveValue(/现在写作：.*200万元/);
      await expect(text).toHaveValue(
        hosting === '双击打开' ? /页面：policies\/nanhu-2025-8\.html/ : /页面：http:\/\/.*nanhu-2025-8\.html/,
      );
      await expect(page.getByRole('img', { name: /^二维码：policies\/nanhu-2025-8 \d{4}/ })).toBeVisible();
    });

    test('加入日历：没有脚本也能存的文件，里面有期满日', async ({ page, site }) => {
      await page.goto(site + tax);
      const saved = page.waitForEvent('download');
      await page.getByRole('link', { name: '加入日历' }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe('caishui-2023-17.ics');
      expect(readFileSync(await file.path(), 'utf8')).toContain('DTSTART;VALUE=DATE:20271231');
    });
  });
}

test('打印成档案：至多两页，没有导航，有状态、措施、出处和引文', async ({ page, site }) => {
  for (const [file, most] of [
    [notice, 1],
    [tax, 1],
    ['policies/guofa-2020-8.html', 2],
  ] as const) {
    await page.goto(site + file);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length, file).toBeLessThanOrEqual(most);
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.nav', '.side', '.foot', '.crumbs', '.policy-links', '.picture', '.slip-form'])
      await expect(page.locator(hidden).first(), `${file} ${hidden}`).toBeHidden();
    for (const shown of ['h1', 'main > .status', '#facts', '.measure', '#citations', '.cite-text', '.qr'])
      await expect(page.locator(shown).first(), `${file} ${shown}`).toBeVisible();
    await page.emulateMedia({ media: null });
  }
});
