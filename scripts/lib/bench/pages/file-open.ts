import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';

/** 打开之后做三件事：看齐不齐、点一个链接、检索。 */
export interface OpenSteps {
  /** 点哪个链接，点了以后标题里该有什么字。 */
  readonly link: string;
  readonly heading: string;
  readonly query: string;
  /** 检索的步骤；没有自带检索的不写。 @throws 等不到结果 */
  readonly search?: (page: Page, query: string) => Promise<void>;
}

/** 三件事的结果；没有检索的是 undefined。 */
export interface OpenResult {
  /** 取不到的文件数。 */
  readonly missing: number;
  readonly link: boolean;
  readonly search: boolean | undefined;
}

export const works = ({ missing, link, search }: OpenResult) => missing === 0 && link && search !== false;

const GIVE_UP = 8_000;

async function succeeds(step: () => Promise<void>): Promise<boolean> {
  try {
    await step();
    return true;
  } catch {
    return false;
  }
}

async function opened(browser: Browser, address: string): Promise<{ page: Page; missing: () => number }> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(GIVE_UP);
  let missing = 0;
  page.on('requestfailed', () => missing++);
  page.on('response', (response) => {
    if (response.status() >= 400) missing++;
  });
  await page.goto(address);
  await page.waitForLoadState('networkidle').catch(() => {});
  return { page, missing: () => missing };
}

/** 照一个人的用法打开一页：样式脚本取得到几个、链接点不点得开、检索有没有结果。 */
export async function openPage(browser: Browser, address: string, steps: OpenSteps): Promise<OpenResult> {
  const first = await opened(browser, address);
  const missing = first.missing();
  const link = await succeeds(async () => {
    await first.page.getByRole('link', { name: steps.link }).first().click();
    await first.page.getByRole('heading', { level: 1 }).filter({ hasText: steps.heading }).waitFor();
  });
  await first.page.context().close();
  if (!steps.search) return { missing, link, search: undefined };
  const { search } = steps;
  const second = await opened(browser, address);
  const found = await succeeds(() => search(second.page, steps.query));
  await second.page.context().close();
  return { missing, link, search: found };
}

export const fileAddress = (folder: string, file: string) => pathToFileURL(path.join(folder, file)).href;
