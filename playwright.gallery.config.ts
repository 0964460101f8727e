import { defineConfig } from 'playwright/test';
import { chromiumArgs, findBrowser } from './scripts/lib/find-browser.ts';

const executablePath = findBrowser();

/** 比截图：样品页上每一件，浅色、深色、手机宽各一张。由 scripts/test-visual.ts 先构建样品页再运行。 */
export default defineConfig({
  testDir: 'tests/gallery',
  outputDir: 'test-results/gallery',
  snapshotPathTemplate: '{testDir}/screens/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  // 容差：一个像素的颜色差到 0.2 以内算同色；不同的像素不超过一件的百分之一。字体微调不报，少一根线要报。
  expect: { toHaveScreenshot: { maxDiffPixelRatio: 0.01, threshold: 0.2, animations: 'disabled', caret: 'hide' } },
  use: {
    browserName: 'chromium',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...chromiumArgs, '--font-render-hinting=none', '--disable-lcd-text'],
    },
  },
});
