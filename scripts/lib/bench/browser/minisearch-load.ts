import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { host } from './bench-server.ts';

interface MiniSearchGlobal {
  loadJSON(json: string, options: object): unknown;
}
declare global {
  var MiniSearch: MiniSearchGlobal | undefined;
}

/** MiniSearch 要先把整个索引取来、解析，才能查第一条：量这要几毫秒。 */
export async function timeMiniSearchLoad(browser: Browser, json: string, folder: string): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const script = path.join(path.dirname(fileURLToPath(import.meta.resolve('minisearch'))), '../umd/index.js');
  copyFileSync(script, path.join(folder, 'minisearch.js'));
  writeFileSync(path.join(folder, 'index.json'), json);
  writeFileSync(
    path.join(folder, 'index.html'),
    '<!doctype html><title>MiniSearch</title><script src="minisearch.js"></script>',
  );
  const hosting = await host(folder, 'gzip');
  const page = await browser.newPage();
  try {
    await page.goto(`${hosting.base}index.html`);
    // 服务器第一次要花时间压缩，不该算在内。
    await page.evaluate(async () => (await fetch('index.json', { cache: 'no-store' })).text().then(() => undefined));
    return await page.evaluate(async () => {
      const start = performance.now();
      const text = await (await fetch('index.json', { cache: 'no-store' })).text();
      globalThis.MiniSearch?.loadJSON(text, { fields: ['title', 'text'] });
      return performance.now() - start;
    });
  } finally {
    await page.close();
    hosting.close();
  }
}
