import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect, type Page } from 'playwright/test';
import { commonTypes, staticServer } from '../../scripts/lib/static-server.ts';

const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');

/** 同一个 dist 的几种放法；除了地址，什么都不改。 */
export const hostings = [
  'http 根路径',
  '带空格和中文的子路径',
  '不认识扩展名的服务器',
  '双击打开',
  '怪名字的文件夹里双击',
] as const;
export type Hosting = (typeof hostings)[number];

interface Opened {
  url: string;
  close: () => void;
}

async function listen(prefix: string, types: Record<string, string>): Promise<Opened> {
  const server = staticServer({ root: dist, prefix, types });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${encodeURI(prefix)}/`, close: () => server.close() };
}

async function open(hosting: Hosting): Promise<Opened> {
  switch (hosting) {
    case 'http 根路径':
      return listen('', commonTypes);
    case '带空格和中文的子路径':
      return listen('/gov/知识 库/v1', commonTypes);
    case '不认识扩展名的服务器': {
      // 只认网页和样式；脚本当作一般二进制送出，别的扩展名一律 404。
      const { '.html': html = '', '.css': css = '' } = commonTypes;
      return listen('', { '.html': html, '.css': css, '.js': 'application/octet-stream' });
    }
    case '双击打开':
      return { url: `${pathToFileURL(dist).href}/`, close: () => {} };
    case '怪名字的文件夹里双击': {
      const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-'));
      const copy = path.join(parent, '离线 包 (1)', 'kb#2');
      cpSync(dist, copy, { recursive: true });
      return { url: `${pathToFileURL(copy).href}/`, close: () => rmSync(parent, { recursive: true, force: true }) };
    }
  }
}

/** 页面上不该有的事：控制台报错、脚本出错、向别处发请求。 */
interface Watch {
  errors: string[];
  outside: string[];
}

export function watch(page: Page, origin: string): Watch {
  const seen: Watch = { errors: [], outside: [] };
  page.on('console', (message) => {
    // 测试不装 service worker（playwright.config.ts），Playwright 每次都说一声，不是网页说的。
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (message.type() === 'error' || message.type() === 'warning') seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:') && !url.startsWith('blob:')) seen.outside.push(url);
  });
  return seen;
}

/** site：以某种放法打开的站点，返回站点根网址；测完自动核对控制台和请求。 */
export const test = base.extend<{ hosting: Hosting; site: string }>({
  hosting: ['http 根路径', { option: true }],
  site: async ({ hosting, page }, use) => {
    const { url, close } = await open(hosting);
    const seen = watch(page, url);
    await use(url);
    close();
    expect(seen.errors, '控制台没有报错').toEqual([]);
    expect(seen.outside, '没有向别处发请求').toEqual([]);
  },
});
export { templates } from '../../scripts/lib/templates.ts';
export { expect };
