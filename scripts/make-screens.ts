import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { chromiumArgs, findOrInstallBrowser } from './lib/find-browser.ts';
import { readInventory } from './lib/inventory.ts';
import { outDir } from './lib/out-dir.ts';
import { templates } from './lib/templates.ts';

/** 每种模板第一屏的截图，WebP；从磁盘打开，时钟停在版次日，文档里的图才不天天变。 */
const folder = 'docs/screens';
const { edition } = await readInventory(outDir);
const clock = new Date(`${edition}T04:00:00Z`);
/** 宽的是办公室里常见的屏，窄的只拍人会在手机上看的几种。 */
const looks = [
  { suffix: '', width: 1366, height: 900, colorScheme: 'light', pages: () => true },
  {
    suffix: '-phone',
    width: 360,
    height: 720,
    colorScheme: 'light',
    pages: (file: string) =>
      /^(index|finder|search|chains\/ic|policies\/index|policies\/nanhu-2025-8)\.html$/.test(file),
  },
  {
    suffix: '-dark',
    width: 1366,
    height: 900,
    colorScheme: 'dark',
    pages: (file: string) => /^(index|finder|chains\/ic|policies\/nanhu-2025-8)\.html$/.test(file),
  },
] as const;

const nameOf = (file: string) => file.replace(/\.html$/, '').replaceAll('/', '-');

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: chromiumArgs });
let bytes = 0;
let count = 0;
for (const { suffix, width, height, colorScheme, pages } of looks) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, locale: 'zh-CN' });
  await page.clock.setFixedTime(clock);
  const session = await page.context().newCDPSession(page);
  for (const [, file] of templates.filter(([, file]) => pages(file))) {
    await page.goto(`${pathToFileURL(path.join(outDir, file)).href}${file === 'search.html' ? '?q=功率器件' : ''}`);
    if (file === 'search.html') await page.waitForSelector('[data-result] .excerpt mark');
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 32 });
    const image = Buffer.from(data, 'base64');
    writeFileSync(path.join(folder, `${nameOf(file)}${suffix}.webp`), image);
    bytes += image.length;
    count += 1;
  }
  await page.close();
}
await browser.close();
console.log(`${count} 张，共 ${Math.ceil(bytes / 1024)} KB，写进 ${folder}/`);
