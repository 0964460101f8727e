import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { findOrInstallBrowser } from './lib/find-browser.ts';

// 装浏览器时一并装上字体，所以先找它。
const browser = findOrInstallBrowser();
// 存下的截图用的是 Debian 的 Noto CJK；别的系统字形不同，逐像素比没有意义，照实说出来。
if (process.platform !== 'linux' || !existsSync('/usr/share/fonts/opentype/noto')) {
  console.error('样品的截图要在装有 fonts-noto-cjk 的 Debian、Ubuntu 上比；这台机器的字体不同，没有比');
  process.exit(process.env['CI'] ? 1 : 0);
}
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-gallery-'));
const run = (command: string, args: string[], env: NodeJS.ProcessEnv) =>
  spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }).status ?? 1;
try {
  const dir = path.join(parent, 'site');
  const built = run(process.execPath, ['scripts/build.ts'], {
    GALLERY: '1',
    CONTENT_DIR: 'tests/fixtures/minimal',
    OUT_DIR: dir,
  });
  process.exitCode =
    built === 0
      ? run('playwright', ['test', '--config', 'playwright.gallery.config.ts', ...process.argv.slice(2)], {
          CHROMIUM_PATH: browser,
          GALLERY_DIR: dir,
        })
      : built;
} finally {
  rmSync(parent, { recursive: true, force: true });
}
