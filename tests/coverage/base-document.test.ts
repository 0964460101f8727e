import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** 基础文档里的名称、数字、环节，逐个对到显示它的页面；表在 base-document.tsv。要先构建。 */
const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');

const rows = readFileSync('tests/coverage/base-document.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [kind: string, at: string, text: string, page: string]);

/** 全半角、空白、书名号不算不同。 */
const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, '');

const pages = new Map<string, string>();
/** 页面主区里看得见的文字；导航里的链条带不算，否则每页都有每个环节。 */
function visible(page: string): string {
  const known = pages.get(page);
  if (known !== undefined) return known;
  const html = readFileSync(path.join(dist, `${page}.html`), 'utf8');
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const text = plain(main.replace(/<nav[\s\S]*?<\/nav>/g, '').replace(/<[^>]+>/g, ''));
  pages.set(page, text);
  return text;
}

test(`基础文档的 ${rows.length} 处名称、数字、环节都有页面显示`, () => {
  assert.ok(rows.length > 100);
  const missing = rows.filter(([, , text, page]) => !visible(page).includes(plain(text)));
  assert.deepEqual(
    missing.map(([kind, at, text, page]) => `${kind} ${at} ${text} 不在 ${page}.html`),
    [],
  );
});
