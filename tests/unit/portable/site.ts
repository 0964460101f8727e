import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

/** 在临时目录写出一个小站点，测试完自动删去。 */
export async function writeSite(test: TestContext, files: Readonly<Record<string, string>>): Promise<string> {
  const dir = await mkdtemp(path.join(tmpdir(), 'site-'));
  test.after(() => rm(dir, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return dir;
}

export function readSite(dir: string, name: string): Promise<string> {
  return readFile(path.join(dir, name), 'utf8');
}

/** 一个完整的网页；`head` 与 `body` 是里面的内容。 */
export function page(body: string, head = '', html = ''): string {
  return `<!doctype html><html lang="zh-CN"${html}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}
