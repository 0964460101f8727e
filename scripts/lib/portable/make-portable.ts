import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { checkAnchors } from './anchor-check.ts';
import { scriptRegister } from './classic-scripts.ts';
import { rewriteCss } from './css-links.ts';
import { inlineScripts } from './inline-scripts.ts';
import { type LinkProblem, sortProblems } from './link-problem.ts';
import { type AnchorLink, pageLinks } from './page-links.ts';
import { type PageFolders, rewritePage } from './rewrite-page.ts';
import { forEachLimited, siteFiles } from './site-files.ts';
import { createSiteIndex } from './site-index.ts';

export interface PortableReport {
  readonly pages: number;
  readonly scripts: number;
  readonly problems: readonly LinkProblem[];
}

const AT_ONCE = 16;

/**
 * 就地改写建好的站点：同一份文件放在任何网址之下，或直接从磁盘打开，都能用。
 * 每页只解析一次，留下的只有 id 与带锚点的链接；断链不抛错，全部收进报告。
 * @param folders 名字随内容变的目录，写在每页的 `<html>` 上
 */
export async function makePortable(dir: string, folders: PageFolders = {}): Promise<PortableReport> {
  const names = await siteFiles(dir);
  const site = createSiteIndex(names);
  const pages = names.filter((name) => name.endsWith('.html'));
  const scripts = scriptRegister();
  const idsOf = new Map<string, ReadonlySet<string>>();
  const problems: LinkProblem[] = [];
  const anchors: AnchorLink[] = [];

  await forEachLimited(pages, AT_ONCE, async (page) => {
    const file = path.join(dir, page);
    const links = pageLinks(page, site);
    const source = await inlineScripts(await readFile(file, 'utf8'), page, links, dir);
    const { html, ids } = rewritePage(source, page, links, scripts, folders);
    await writeFile(file, html);
    idsOf.set(page, ids);
    problems.push(...links.problems);
    anchors.push(...links.anchors);
  });

  const styles = names.filter((name) => name.endsWith('.css'));
  await forEachLimited(styles, AT_ONCE, async (style) => {
    const file = path.join(dir, style);
    const links = pageLinks(style, site);
    const css = await readFile(file, 'utf8');
    await writeFile(file, rewriteCss(css, links.resolve));
    problems.push(...links.problems);
  });

  problems.push(...checkAnchors(anchors, idsOf));
  const written = await scripts.finish(dir, names);
  return { pages: pages.length, scripts: written, problems: sortProblems(problems) };
}
