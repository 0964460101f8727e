import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentPolicy } from './content-policy.ts';
import { relativeUrl } from './resolve-link.ts';
import { siteFiles } from './site-files.ts';

/** 只有脚本用的文件夹，没有人从网址进去。 */
const UNSEEN = /^(?:_astro|search)(?:\/|$)/;

/**
 * 有文件而没有 index.html 的文件夹，各写一页，把删短了网址的人领到旁边同名的网页，
 * 没有就领到最近的上级首页：不然服务器答 403，或者列出文件名。
 * @returns 写了几页
 */
export async function writeFolderIndexes(dir: string): Promise<number> {
  const names = new Set(await siteFiles(dir));
  const folders = [...new Set([...names].flatMap(parentsOf))].filter(
    (folder) => !UNSEEN.test(folder) && !names.has(`${folder}/index.html`),
  );
  for (const folder of folders) {
    const target = leadsTo(folder, names);
    if (target === undefined) continue;
    const title = titleIn(await readFile(path.join(dir, target), 'utf8'));
    await writeFile(path.join(dir, folder, 'index.html'), page(title, relativeUrl(`${folder}/index.html`, target)));
  }
  return folders.length;
}

/** `a/b/c.html` → `a/b`、`a`。 */
function parentsOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
}

function leadsTo(folder: string, names: ReadonlySet<string>): string | undefined {
  const above = [...parentsOf(`${folder}`), ''].map((parent) => path.posix.join(parent, 'index.html'));
  return [`${folder}.html`, ...above].find((file) => names.has(file));
}

/** 已是转义过的文字，可以原样写进另一页。 */
const titleIn = (html: string) => /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '首页';

const policy = contentPolicy({ inlineScripts: [], inlineStyles: [], hasStyleAttributes: false });

const page = (title: string, url: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta http-equiv="refresh" content="0; url=${url}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>转到：${title}</title>
<link rel="icon" href="data:,">
</head>
<body>
<main>
<h1>这个文件夹没有自己的首页</h1>
<p>转到：<a href="${url}">${title}</a></p>
</main>
</body>
</html>
`;
