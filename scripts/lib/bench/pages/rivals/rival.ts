import type { Page } from 'playwright';
import type { MarkdownPage } from '../page-markdown.ts';
import type { Tool } from '../tool-cache.ts';

/** 相比的一个生成器：默认主题，中文，自带的检索。 */
export interface Rival {
  readonly label: string;
  readonly tool: Tool;
  /** 建站要的文件：路径 → 文字。 */
  files(pages: readonly MarkdownPage[]): ReadonlyMap<string, string>;
  readonly build: readonly [command: string, ...args: string[]];
  /** 建好的站点在哪个文件夹。 */
  readonly out: string;
  /** 一页的网址和文件；slug 是空的是首页。 */
  url(slug: string): string;
  file(slug: string): string;
  /** 在打开的一页上检索，等到有结果；没有自带检索的不写。 @throws 等不到 */
  readonly search?: (page: Page, query: string) => Promise<void>;
}

export const SITE_TITLE = '产业链知识库';

/** 首页列出各页。 */
export const indexBody = (pages: readonly MarkdownPage[], href: (slug: string) => string) =>
  pages.map(({ slug, title }) => `- [${title}](${href(slug)})`).join('\n');

/** YAML 的前言；JSON 的字符串也是 YAML 的。 */
export const withFrontMatter = (fields: Readonly<Record<string, string>>, body: string) =>
  `---\n${Object.entries(fields)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join('\n')}\n---\n\n${body}\n`;
