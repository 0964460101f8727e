import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright/test';

/** 把检索文件弄坏的几种办法；网上的、磁盘上的都用它。 */
export type Damage = '不在' | '截断' | '字节变了' | '换成了网页' | '被拦住';

const page404 = '<!doctype html><title>404 Not Found</title><h1>404 Not Found</h1>';

/** 坏文件的内容；不在、被拦住的没有内容。 */
function damaged(bytes: Buffer, damage: Damage): Buffer | undefined {
  if (damage === '截断') return bytes.subarray(0, bytes.length >> 1);
  if (damage === '换成了网页') return Buffer.from(page404);
  if (damage !== '字节变了') return undefined;
  const turned = Buffer.from(bytes);
  // 装数据的字都在引号里，低位翻一翻仍是汉字：脚本照样执行，坏在里面。
  for (const part of [0.4, 0.5, 0.6]) {
    const at = (Math.floor(bytes.length * part) >> 1) << 1;
    turned[at] = (turned[at] ?? 0) ^ 1;
  }
  return turned;
}

/** 网上的：拦下请求，给坏的。返回修好它的函数。 */
export async function breakOnWeb(page: Page, glob: string, damage: Damage): Promise<() => Promise<void>> {
  await page.route(glob, async (route) => {
    if (damage === '被拦住') return route.abort();
    if (damage === '不在') return route.fulfill({ status: 404, contentType: 'text/html', body: page404 });
    const response = await route.fetch();
    const body = damaged(await response.body(), damage) ?? Buffer.alloc(0);
    const contentType = damage === '换成了网页' ? 'text/html' : 'text/javascript';
    return route.fulfill({ status: 200, contentType, body });
  });
  return () => page.unroute(glob);
}

/** 磁盘上的一份抄本，可以弄坏、修好。 */
export function siteOnDisk(dist: string) {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-broken-'));
  const root = path.join(parent, '离线 包 (1)');
  cpSync(dist, root, { recursive: true });
  return {
    url: `${pathToFileURL(root).href}/`,
    /** @returns 修好它的函数 */
    break(glob: string, damage: Damage): () => void {
      const files = globSync(glob, { cwd: root }).map((file) => path.join(root, file));
      const kept = files.map((file) => [file, readFileSync(file)] as const);
      if (files.length === 0) throw new Error(`没有 ${glob}`);
      for (const [file, bytes] of kept) {
        const bad = damaged(bytes, damage);
        if (bad) writeFileSync(file, bad);
        else rmSync(file);
      }
      return () => {
        for (const [file, bytes] of kept) writeFileSync(file, bytes);
      };
    },
    close: () => rmSync(parent, { recursive: true, force: true }),
  };
}
