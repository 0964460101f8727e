import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { type Browser, type ElementHandle, launch } from 'puppeteer-core';
import { findOrInstallFirefox } from '../../scripts/lib/find-browser.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
let browser: Browser;

before(async () => {
  browser = await launch({
    browser: 'firefox',
    executablePath: findOrInstallFirefox(),
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true, 'privacy.file_unique_origin': true },
  });
});
after(async () => browser?.close());

test('Firefox 从磁盘打开：清单装得上，选中的文件读得出、算得对', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(path.join(dist, 'verify.html')).href);
  await page.waitForSelector('[data-verify-choose]:not([hidden])');
  const input = (await page.$('#verify-folder')) as ElementHandle<HTMLInputElement>;
  const files = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  // 自动化时 Firefox 收不了文件夹，只收文件：路径照它自己选文件夹时的样子补上。
  await input.uploadFile(...files);
  await input.evaluate(
    (element, names) => {
      [...(element.files ?? [])].forEach((file, i) => {
        Object.defineProperty(file, 'webkitRelativePath', { value: names[i] });
      });
      element.dispatchEvent(new Event('change'));
    },
    files.map((file) => `dist/${path.relative(dist, file).split(path.sep).join('/')}`),
  );
  await page.waitForSelector('[data-verify-status][data-verdict="good"]', { timeout: 30_000 });
  assert.match(await page.$eval('[data-verify-status]', (status) => status.textContent ?? ''), /^完好/);
  assert.deepEqual(errors, []);
  await page.close();
});
