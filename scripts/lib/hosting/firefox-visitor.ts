import type { Browser } from 'puppeteer-core';
import { isOutside, type NewVisitor } from './visitor.ts';

/** 真的 Firefox；自动化时 file:// 的规矩默认放宽，不关掉就测不出真情。 */
export const strictFirefox = { 'security.fileuri.strict_origin_policy': true, 'privacy.file_unique_origin': true };

const PATIENCE = 10_000;

export const firefoxVisitors =
  (browser: Browser): NewVisitor =>
  async (inside) => {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(String(error)));
    page.on('request', (request) => {
      if (isOutside(request.url(), inside)) troubles.push(`请求了 ${request.url()}`);
    });
    return {
      open: async (url) => (await page.goto(url))?.status() || undefined,
      follow: async (selector) => {
        await Promise.all([
          page.waitForNavigation({ waitUntil: 'load' }),
          page.$eval(selector, (link) =>
            link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true })),
          ),
        ]);
      },
      type: async (selector, text) => {
        await page.$eval(selector, (input) => {
          (input as HTMLInputElement).value = '';
        });
        await page.type(selector, text);
      },
      choose: async (selector, value) => {
        await page.select(selector, value);
      },
      read: (compute, argument = '') => page.evaluate(compute as (argument: string) => never, argument),
      troubles: () => troubles,
      close: () => page.close(),
    };
  };
