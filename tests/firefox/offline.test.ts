import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { findOrInstallFirefox } from '../../scripts/lib/find-browser.ts';

/** 真的 Firefox，从磁盘打开，守着最严的 file:// 规矩：自动化时默认放宽，不关掉就测不出真情。 */
const strict = { 'security.fileuri.strict_origin_policy': true, 'privacy.file_unique_origin': true };

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-firefox-'));
const odd = path.join(parent, '离线 包 (1)', 'kb#2');
let browser: Browser;

before(async () => {
  cpSync(dist, odd, { recursive: true });
  browser = await launch({
    browser: 'firefox',
    executablePath: findOrInstallFirefox(),
    userDataDir: mkdtempSync(path.join(parent, 'profile-')),
    extraPrefsFirefox: strict,
  });
});
after(async () => {
  await browser?.close();
  rmSync(parent, { recursive: true, force: true });
});

/** 打开一页，记下它报的错；测完须一个也没有。 */
async function open(folder: string, file: string): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path.join(folder, file)).href);
  return { page, errors };
}

async function search(page: Page, query: string): Promise<string[]> {
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('main input[name="q"]');
    if (input) input.value = '';
  });
  await page.type('main input[name="q"]', query);
  await page.waitForFunction(
    (wanted) =>
      new URLSearchParams(location.search).get('q') === wanted &&
      document.querySelector('[data-search-state="done"]') !== null &&
      document.querySelector('[data-result]') !== null,
    { timeout: 15_000 },
    query,
  );
  return page.$$eval('[data-result]', (hits) => hits.slice(0, 3).map((hit) => hit.textContent ?? ''));
}

const queries: [query: string, title: RegExp][] = [
  ['斯达半导', /斯达半导/],
  ['斯达半异', /斯达半导/],
  ['国发[2020]8号', /新时期促进集成电路/],
  ['jcdl', /集成电路/],
  ['清华长三院', /浙江清华长三角研究院/],
  ['半導體', /半导体|集成电路/],
  ['"集成电路设计"', /集成电路设计/],
];

for (const [name, folder] of [
  ['双击打开', dist],
  ['怪名字的文件夹里双击', odd],
] as const) {
  describe(`Firefox，${name}`, () => {
    test('中文检索：名称、错字、文号、拼音、别名、繁体、原样，前三都有；能打开，能后退', async () => {
      const { page, errors } = await open(folder, 'search.html');
      for (const [query, title] of queries) {
        const top = await search(page, query);
        assert.ok(
          top.some((text) => title.test(text)),
          `${query} → ${top.join(' | ')}`,
        );
      }
      await Promise.all([page.waitForNavigation(), page.click('[data-result] a[href]')]);
      assert.match(await page.$eval('h1', (heading) => heading.textContent ?? ''), /集成电路设计/);
      // 返回可能出自往返缓存，没有 load 事件可等。
      await page.evaluate(() => history.back());
      await page.waitForSelector('[data-result]');
      assert.deepEqual(errors, []);
      await page.close();
    });

    test('条目页的检索框也有建议，回车打开', async () => {
      const { page, errors } = await open(folder, 'enterprises/starpower.html');
      await page.type('header input[name="q"]', 'jcdl');
      await page.waitForSelector('header [role="option"]');
      await page.keyboard.press('ArrowDown');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      assert.match(await page.$eval('h1', (heading) => heading.textContent ?? ''), /集成电路/);
      assert.deepEqual(errors, []);
      await page.close();
    });

    test('没有选建议，按“检索”就去检索页', async () => {
      const { page, errors } = await open(folder, 'enterprises/index.html');
      await page.type('header input[name="q"]', '功率器件');
      await Promise.all([page.waitForNavigation(), page.click('header .find button')]);
      await page.waitForSelector('[data-result]');
      assert.match(await page.$eval('[data-result]', (hit) => hit.textContent ?? ''), /功率器件/);
      assert.deepEqual(errors, []);
      await page.close();
    });

    test('大字翻到下一页还在，关掉以后也不回来；检索也带着', async () => {
      const { page, errors } = await open(folder, 'index.html');
      const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      const follow = (selector: string) => Promise.all([page.waitForNavigation(), page.click(selector)]);
      await page.click('header [data-large-text]');
      await follow('header .nav a[href$="enterprises/index.html"]');
      assert.equal(await size(), '20px');
      await follow('main th a[href]');
      assert.equal(await size(), '20px');
      await page.type('header input[name="q"]', '功率器件');
      await follow('header .find button');
      assert.equal(await size(), '20px');
      await page.click('header [data-large-text]');
      await follow('header .nav a[href$="policies/index.html"]');
      assert.equal(await size(), '16px');
      assert.deepEqual(errors, []);
      await page.close();
    });
  });
}
