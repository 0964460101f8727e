import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';
import { calendarView } from '../../src/views/calendar-view.ts';
import { realContent } from '../unit/real-content.ts';
import { expect, test } from './site.ts';

const file = 'policies/calendar.html';
const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');

/** 页上每一组的行：指到哪里、状态写什么。 */
const shown = (page: Page) =>
  page.locator('[data-calendar-group]').evaluateAll((sections) =>
    sections.map((section) => ({
      group: section.getAttribute('data-calendar-group'),
      rows: [...section.querySelectorAll('li')].map((row) => [
        row.querySelector('a')?.getAttribute('href'),
        row.querySelector('[data-text]')?.textContent,
      ]),
    })),
  );

/** 在 day 那天应有的样子，从内容算。 */
async function wanted(day?: string) {
  const { graph, site } = await realContent();
  return calendarView(graph, site, day).sections.map(({ group, rows }) => ({
    group,
    rows: rows.map(({ href, text }) => [href.replace('/policies/', ''), text]),
  }));
}

for (const day of ['2019-06-01', '2023-07-01', '2026-10-01', '2027-12-31']) {
  test(`看的那天是 ${day}：行挪到该去的组，次序、状态、个数都对`, async ({ page, site }) => {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
    await page.goto(site + file);
    const expected = await wanted(day);
    expect(await shown(page)).toEqual(expected);
    for (const { group, rows } of expected) {
      await expect(page.locator(`[data-count=${group}]`)).toHaveText([`${rows.length}`, `${rows.length}`]);
      await expect(page.locator(`[data-calendar-group=${group}] [data-empty]`)).toBeVisible({
        visible: rows.length === 0,
      });
    }
    const said = page.getByRole('status');
    await expect(said).toContainText(`按今天 ${day} 分组`);
    await expect(said).toContainText(`已过 ${expected.at(-1)?.rows.length} 项`);
  });
}

test('同一份规划：起期之前没到，当中在期内，末日当天说今天，之后是已满而不是失效', async ({ page, site }) => {
  const row = page.locator('li', { has: page.locator('a[href="nanhu-ic-plan-2019-2023.html"]') });
  for (const [day, text] of [
    ['2018-06-01', '未开始（推算），214 天后起'],
    ['2019-01-01', '期内（推算）'],
    ['2023-07-01', '期内（推算）'],
    ['2023-12-31', '今天期满（推算）'],
    ['2027-01-01', '规划期已满（推算）'],
  ] as const) {
    await page.clock.setFixedTime(new Date(`${day}T10:00:00+08:00`));
    await page.goto(site + file);
    await expect(row.locator('[data-text]'), day).toHaveText(text);
  }
});

test.describe('电脑的时区在美国西岸', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });
  test('照北京时间的今天算', async ({ page, site }) => {
    await page.clock.setFixedTime(new Date('2027-12-31T16:30:00Z'));
    await page.goto(site + file);
    await expect(page.getByRole('status')).toContainText('按今天 2028-01-01 分组');
    expect(await shown(page)).toEqual(await wanted('2028-01-01'));
  });
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('按版次日分组，写明是哪天', async ({ page, site }) => {
    const { site: settings } = await realContent();
    await page.goto(site + file);
    await expect(page.getByRole('status')).toHaveText(`按本版编成日 ${settings.edition} 分组`);
    expect(await shown(page)).toEqual(await wanted());
  });
});

test.describe('双击打开', () => {
  test.use({ hosting: '双击打开' });
  test('照样重算，不发请求', async ({ page, site }) => {
    await page.clock.setFixedTime(new Date('2027-12-31T10:00:00+08:00'));
    await page.goto(site + file);
    expect(await shown(page)).toEqual(await wanted('2027-12-31'));
  });
});

test('键盘走得到每一组和日历文件', async ({ page, site }) => {
  await page.goto(site + file);
  const link = page.getByRole('navigation', { name: '分组' }).getByRole('link', { name: /已过/ });
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#past$/);
  await expect(page.getByRole('heading', { name: '已经过去' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(page.locator('[data-calendar-group=past] a').first()).toBeFocused();
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: /导入日历/ }).focus();
  await page.keyboard.press('Enter');
  expect((await saved).suggestedFilename()).toBe('policies.ics');
});

test('从首页、登记册、时间轴都走得到日历', async ({ page, site }) => {
  for (const from of ['index.html', 'policies/index.html', 'policies/timeline.html']) {
    await page.goto(site + from);
    await page.locator('main a[href$="calendar.html"]').first().click();
    await expect(page.getByRole('heading', { level: 1 }), from).toContainText('政策日历');
  }
});

test('日历文件：每行不过 75 个字节，编号不重复', () => {
  const text = readFileSync(path.join(dist, 'policies/calendar.ics'), 'utf8');
  const lines = text.split('\r\n');
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
  expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
  const uids = lines.filter((line) => line.startsWith('UID:'));
  expect(uids.length).toBeGreaterThan(40);
  expect(new Set(uids).size).toBe(uids.length);
});

test('订阅文件是合格的 XML，编号不重复，每条都指到站内的一页；每页的 head 找得到它', async ({ page, site }) => {
  await page.goto(`${site}policies/calendar.html`);
  const discovered = await page.locator('link[rel=alternate][type="application/atom+xml"]').getAttribute('href');
  expect(discovered).toBe('../feed.xml');
  const found = await page.evaluate(
    (xml) => {
      const feed = new DOMParser().parseFromString(xml, 'application/xml');
      const texts = (selector: string) => [...feed.querySelectorAll(selector)].map((node) => node.textContent ?? '');
      return {
        wrong: texts('parsererror'),
        root: feed.documentElement.namespaceURI,
        ids: texts('id'),
        updated: texts('updated'),
        links: [...feed.querySelectorAll('entry > link')].map((link) => link.getAttribute('href') ?? ''),
      };
    },
    readFileSync(path.join(dist, 'feed.xml'), 'utf8'),
  );
  expect(found.wrong).toEqual([]);
  expect(found.root).toBe('http://www.w3.org/2005/Atom');
  expect(found.ids.length).toBeGreaterThan(90);
  expect(new Set(found.ids).size).toBe(found.ids.length);
  expect(found.ids.length).toBe(found.links.length + 1);
  for (const moment of found.updated) expect(moment).toMatch(/^\d{4}-\d\d-\d\dT00:00:00\+08:00$/);
  for (const href of found.links) readFileSync(path.join(dist, href));
});

test('政策页带一段读得懂的 JSON-LD，不说效力和没写的金额', async ({ page, site }) => {
  await page.goto(`${site}policies/nanhu-2025-8.html`);
  const data = page.locator('script[type="application/ld+json"]');
  const { '@graph': things } = JSON.parse((await data.textContent()) ?? '');
  expect(things[0]).toMatchObject({ '@type': 'Legislation', legislationIdentifier: '南政发〔2025〕8号' });
  expect(things[0].legislationLegalForce).toBeUndefined();
  expect(things[1]).toMatchObject({ '@type': 'MonetaryGrant', amount: { currency: 'CNY', value: 2000000 } });
  for (const thing of things.slice(1)) await expect(page.locator(thing['@id'])).toHaveCount(1);
});

test('日历的脚本压缩后不过 2 KB', async ({ page, site }) => {
  await page.goto(site + file);
  const scripts = await page
    .locator('script[src*="Calendar"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('src') ?? ''));
  expect(scripts).toHaveLength(1);
  const bytes = gzipSync(readFileSync(path.join(dist, 'policies', scripts[0] ?? '')), { level: 9 }).length;
  expect(bytes).toBeLessThanOrEqual(2048);
});
