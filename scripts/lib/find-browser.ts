import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const { env, platform } = process;

/** 各系统上 Chromium、Chrome、Edge 常在的地方。 */
const installed: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) =>
    (env['PATH'] ?? '').split(path.delimiter).map((dir) => path.join(dir, name)),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].map((file) =>
      path.join(env[name] ?? '', file),
    ),
  ),
};

/** 本机已有的浏览器：环境变量 > 系统里的 > Playwright 自带的；都没有是 undefined。 */
export function findBrowser(): string | undefined {
  const own = chromium.executablePath();
  return [env['CHROMIUM_PATH'] ?? '', ...(installed[platform] ?? []), own].find(
    (file) => file !== '' && existsSync(file),
  );
}

/** 没有就装一个：Debian 上以 root 装系统包，别处用 Playwright 自己的下载。 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  const isDebian = platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  try {
    if (isDebian) {
      console.log('没有找到浏览器，安装系统的 chromium ……');
      execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
      execFileSync('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-noto-cjk'], {
        stdio: 'ignore',
        env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    } else {
      console.log('没有找到浏览器，下载 Playwright 的 Chromium ……');
      execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit', shell: platform === 'win32' });
    }
  } catch {
    // 装不上的原因各种各样，给人看的话在下面，只说能做什么。
  }
  const now = findBrowser();
  if (now) return now;
  throw new Error(
    '没有可用的浏览器，端到端测试无法运行。\n' +
      '  装上 Chromium、Chrome 或 Edge 任一个；或用 CHROMIUM_PATH=/路径/到/浏览器 指明它。',
  );
}
