import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { MarkdownPage } from '../page-markdown.ts';
import { installed, runTool } from '../tool-cache.ts';
import type { Rival } from './rival.ts';

/** 装好生成器，写下各页，建成站点。 @returns 站点的文件夹 @throws 装不上或建不成 */
export function buildRival(rival: Rival, pages: readonly MarkdownPage[], say: (text: string) => void): string {
  const folder = installed(rival.tool, say);
  const files = rival.files(pages);
  // 上一次的页和产物先清掉，内容变了不留旧页
  for (const name of new Set([...files.keys()].map((file) => file.split('/')[0] ?? file)))
    rmSync(path.join(folder, name), { recursive: true, force: true });
  const out = path.join(folder, rival.out);
  rmSync(out, { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const [command, ...args] = rival.build;
  runTool(folder, command, args);
  return out;
}
