import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { type Site, siteSchema } from '../../../src/schema/site.ts';

const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-release-'));
after(() => rmSync(parent, { recursive: true, force: true }));

/** 一个新的空文件夹，测完自动删去。 */
export const newFolder = () => mkdtempSync(path.join(parent, 'dir-'));

/** 写几个文件。 */
export function put(dir: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), content);
  }
  return dir;
}

/** 像是构建出来的几个文件。 */
export const builtSite = (more: Readonly<Record<string, string | Uint8Array>> = {}) =>
  put(newFolder(), {
    'index.html': '<h1>首页</h1>',
    'about.html': '<h1>使用说明</h1>',
    'policies/x.html': '<h1>政策</h1>',
    '_astro/a.css': 'a{}',
    ...more,
  });

export const settings: Site = siteSchema.parse({
  name: '示例知识库',
  district: '示例区',
  headline: '示例',
  description: '示例',
  edition: '2026-01-02',
  baseDocument: 'base',
  chains: ['demo'],
  keyIndicators: ['one'],
  searchExamples: ['示例'],
  license: '示例',
  correction: '示例',
  archive: { name: 'sample' },
});
