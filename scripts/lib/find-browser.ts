import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

const { env, platform } = process;

/** 一种浏览器：叫什么、装在哪里、用哪个环境变量指明、Debian 的哪个包。 */
interface Browser {
  readonly label: string;
  readonly variable: string;
  readonly commands: readonly string[];
  readonly mac: readonly string[];
  readonly windows: readonly string[];
  readonly packages: readonly string[];
}

const chromiumBased: Browser = {
  label: 'Chromium、Chrome 或 Edge',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  mac: ['Google Chrome', 'Chromium', 'Microsoft Edge'],
  windows: ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'],
  packages: ['chromium', 'fonts-noto-cjk'],
};
const firefox: Browser = {
  label: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  mac: ['Firefox'],
  windows: ['Mozilla Firefox\\firefox.exe'],
  packages: ['firefox-esr', 'fonts-noto-cjk'],
};

/** 测试与评测启动 Chromium 的参数：容器里没有沙箱；不许它自己去联网。 */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** 环境变量指明的，其次本系统常装的地方。 */
function places({ variable, commands, mac, windows }: Browser): string[] {
  const named = env[variable] ?? '';
  switch (platform) {
    case 'darwin':
      return [
        named,
        ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name === 'Firefox' ? 'firefox' : name}`),
      ];
    case 'win32':
      return [
        named,
        ...['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((root) =>
          windows.map((file) => path.join(env[root] ?? '', file)),
        ),
      ];
    default:
      return [
        named,
        ...commands.flatMap((name) => (env['PATH'] ?? '').split(path.delimiter).map((dir) => path.join(dir, name))),
      ];
  }
}

const firstExisting = (files: readonly string[]) => files.find((file) => file !== '' && existsSync(file));

/** 本机已有的 Chromium 一类浏览器：环境变量 > 系统里的 > Playwright 自带的；都没有是 undefined。 */
export const findBrowser = (): string | undefined =>
  firstExisting([...places(chromiumBased), chromium.executablePath()]);

/** 没有就装一个：Debian 上以 root 装系统包，别处用 Playwright 自己的下载。 */
export function findOrInstallBrowser(): string {
  return findBrowser() ?? installed(chromiumBased, () => playwrightInstall(), findBrowser);
}

/** 没有就装一个：只会在 Debian 上以 root 装系统包；Playwright 的 Firefox 是改过的，file:// 的规矩与真的不同。 */
export function findOrInstallFirefox(): string {
  const find = () => firstExisting(places(firefox));
  return find() ?? installed(firefox, () => {}, find);
}

function installed(browser: Browser, otherwise: () => void, find: () => string | undefined): string {
  const isDebian = platform === 'linux' && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
  try {
    if (isDebian) debianInstall(browser);
    else otherwise();
  } catch {
    // 装不上的原因各种各样，给人看的话在下面，只说能做什么。
  }
  const now = find();
  if (now) return now;
  throw new Error(
    `没有可用的浏览器，测试无法运行。\n  装上 ${browser.label}；或用 ${browser.variable}=/路径/到/浏览器 指明它。`,
  );
}

function debianInstall({ label, packages }: Browser) {
  console.log(`没有找到 ${label}，安装系统的 ${packages[0]} ……`);
  execFileSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  execFileSync('apt-get', ['install', '-y', '-q', ...packages], {
    stdio: 'ignore',
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function playwrightInstall() {
  console.log('没有找到浏览器，下载 Playwright 的 Chromium ……');
  execFileSync('playwright', ['install', 'chromium'], { stdio: 'inherit', shell: platform === 'win32' });
}
