import { type Browser, chromium } from 'playwright';
import { chromiumArgs, findOrInstallBrowser } from '../../find-browser.ts';

/** 评测用的浏览器，与端到端测试同一个。 */
export const openChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: findOrInstallBrowser(), args: chromiumArgs });

/** 打开一页时的窗口大小：常见的笔记本屏幕。 */
export const viewport = { width: 1366, height: 768 };
