import type { Browser } from 'playwright';
import { isOutside, type NewVisitor } from './visitor.ts';

const PATIENCE = 10_000;

/**
 * 打开的那一页答 404，Chromium 总要在控制台说一句；404 页找站点的根，是一层层去要清单文件，要不到也各说一句。这些不算。
 * @param missing 这一页自己答的是 4xx
 */
const isOwn404 = (text: string, from: string, page: string, missing: boolean) =>
  (text.startsWith('Failed to load resource') && decodeURI(from) === decodeURI(page)) ||
  (missing && `${text} ${from}`.includes('/inventory.js'));

export const chromiumVisitors =
  (browser: Browser): NewVisitor =>
  async (inside) => {
    const context = await browser.newContext({ locale: 'zh-CN' });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    const troubles: string[] = [];
    let missing = false;
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      const { url } = message.location();
      if (!isOwn404(message.text(), url, page.url(), missing)) troubles.push(`${message.text()}（${url}）`);
    });
    page.on('response', (response) => {
      if (response.request().isNavigationRequest()) missing = response.status() >= 400;
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (isOutside(request.url(), inside)) troubles.push(`请求了 ${request.url()}`);
    });
    return {
      open: async (url) => {
        const answered = page.waitForResponse((response) => response.request().isNavigationRequest()).catch(() => null);
        try {
          return (await page.goto(url))?.status() || undefined;
        } catch (error) {
          // 404 没有正文的（Caddy 的空白配置），Chromium 显示自己的错误页，状态码仍在答复里
          if (!String(error).includes('ERR_HTTP_RESPONSE_CODE_FAILURE')) throw error;
          return (await answered)?.status();
        }
      },
      follow: async (selector) => {
        const link = page.locator(selector).filter({ visible: true }).first();
        await Promise.all([page.waitForEvent('load'), link.click()]);
      },
      type: (selector, text) => page.locator(selector).first().fill(text),
      choose: async (selector, value) => {
        await page.locator(selector).first().selectOption(value);
      },
      read: (compute, argument = '') => page.evaluate(compute as (argument: string) => never, argument),
      troubles: () => troubles,
      close: () => context.close(),
    };
  };
