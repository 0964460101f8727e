import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { siteFiles } from '../../scripts/lib/portable/site-files.ts';
import { realContent } from '../unit/real-content.ts';

/** 建好的站点（先构建）：没有发文机关一年内的网页作依据，哪一页也不许把“有效”当状态写出来。 */
const dist = path.resolve(process.env['OUT_DIR'] ?? 'dist');
const STATUS = /^(?:● ?|有效性：?)?(?:现行)?有效$/;

const textOf = (node: Html.Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';

/** 整个元素的字就是“有效”或“现行有效”的：状态词、表格的一格、筛选项，都是这样。句子里提到这个词的不算。 */
function statusWords(html: string): string[] {
  const visit = (node: Html.Node): string[] => {
    const inner = 'childNodes' in node ? node.childNodes.flatMap(visit) : [];
    if (inner.length > 0 || !('tagName' in node)) return inner;
    const text = textOf(node).trim();
    return STATUS.test(text) ? [`<${node.tagName}>${text}`] : [];
  };
  return visit(parse(html));
}

test('查得出状态词，放过说明里的句子', () => {
  const page = (body: string) => statusWords(`<!doctype html><html><body>${body}</body></html>`);
  assert.deepEqual(page('<dd class="value">现行有效</dd>'), ['<dd>现行有效']);
  assert.deepEqual(page('<p><span class="st">有效</span> 2026</p>'), ['<span>有效']);
  assert.deepEqual(page('<p>发布页标注“有效”，其后未再核查。</p><dt>有效性</dt><td>宣布失效</td>'), []);
});

test('哪一页也不把“有效”当状态写，除非那份政策的依据过了检查', async () => {
  const { graph } = await realContent();
  // 过得了检查的才建得成站，所以写了现行有效的就是有依据的
  const proven = graph.byKind.policies.filter(
    ({ data: { validity } }) => validity.state === 'stated' && validity.value === '现行有效',
  );
  const pages = (await siteFiles(dist)).filter((file) => file.endsWith('.html'));
  assert.ok(pages.length > 300);
  const wrong = pages.flatMap((page) => {
    const html = readFileSync(path.join(dist, page), 'utf8');
    const allowed = proven.some(({ slug }) => page === `policies/${slug}.html` || html.includes(`${slug}.html`));
    const words = html.includes('有效<') && !allowed ? statusWords(html) : [];
    return words.map((word) => `${page}：${word}`);
  });
  assert.deepEqual(wrong, []);
});
