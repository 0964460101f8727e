import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright';
import { siteIcon } from '../src/views/site-icon.ts';
import { chromiumArgs, findOrInstallBrowser } from './lib/find-browser.ts';

// 网页图标改了，再做一次装成应用时用的 public/icon-*.png。
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), args: chromiumArgs });
const page = await browser.newPage();
for (const size of [192, 512]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}img{display:block;width:100vw}</style><img alt="" src="${siteIcon}">`);
  writeFileSync(`public/icon-${size}.png`, await page.screenshot());
}
await browser.close();
