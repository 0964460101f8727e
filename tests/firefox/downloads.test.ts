import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { type Browser, launch } from 'puppeteer-core';
import { findOrInstallFirefox } from '../../scripts/lib/find-browser.ts';

/** 真的 Firefox，从磁盘打开，下载到一个空文件夹。 */
const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-firefox-'));
const folder = mkdtempSync(path.join(parent, 'saved-'));
let browser: Browser;

before(async () => {
  browser = await launch({
    browser: 'firefox',
    executablePath: findOrInstallFirefox(),
    userDataDir: mkdtempSync(path.join(parent, 'profile-')),
    extraPrefsFirefox: {
      'security.fileuri.strict_origin_policy': true,
      'privacy.file_unique_origin': true,
      'browser.download.folderList': 2,
      'browser.download.dir': folder,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
    },
  });
});
after(async () => {
  await browser?.close();
  rmSync(parent, { recursive: true, force: true });
});

/** 等文件写完：Firefox 先写 .part，完了才改名。 */
async function saved(extension: string): Promise<Buffer> {
  for (let tries = 0; tries < 100; tries += 1) {
    const name = readdirSync(folder).find((file) => file.endsWith(extension));
    const file = path.join(folder, name ?? '');
    if (name && !existsSync(`${file}.part`) && readFileSync(file).length > 0) return readFileSync(file);
    await wait(100);
  }
  throw new Error(`没有等到 ${extension}：${readdirSync(folder).join('、')}`);
}

test('Firefox 从磁盘下载 SVG、PNG、CSV；SVG 单独打开没有报错', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path.join(dist, 'chains/ic.html')).href);
  const [svgButton, pngButton, csvButton] = await page.$$('[data-picture-tools] button');
  await svgButton?.click();
  const svg = (await saved('.svg')).toString('utf8');
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
  await pngButton?.click();
  const png = await saved('.png');
  assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [Number(width) * 2, Number(height) * 2]);
  assert.ok(png.length > 100_000, '画上了东西，不是一张白纸');
  await csvButton?.click();
  assert.match((await saved('.csv')).toString('utf8'), /^\uFEFF.*\r\n/);
  assert.doesNotMatch(svg, /var\(|href=/);

  const name = readdirSync(folder).find((file) => file.endsWith('.svg')) ?? '';
  await page.goto(pathToFileURL(path.join(folder, name)).href);
  const seen = await page.evaluate(() => ({
    root: document.documentElement.localName,
    texts: document.querySelectorAll('text').length,
    frame: getComputedStyle(document.querySelector('a rect') as Element).strokeWidth,
  }));
  assert.equal(seen.root, 'svg');
  assert.ok(seen.texts > 15);
  assert.equal(seen.frame, '1.25px');
  assert.deepEqual(errors, []);
  await page.close();
});
