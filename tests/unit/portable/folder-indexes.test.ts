import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { writeFolderIndexes } from '../../../scripts/lib/portable/folder-indexes.ts';
import { page, readSite, writeSite } from './site.ts';

const titled = (title: string) => page('', `<title>${title}</title>`);

async function sample(t: Parameters<typeof writeSite>[0]) {
  const dir = await writeSite(t, {
    'index.html': titled('首页'),
    'chains/index.html': titled('产业链'),
    'chains/a &b.html': titled('甲 &amp; 乙'),
    'chains/a &b/node.html': titled('环节'),
    'policies/index.html': titled('政策'),
    'policies/by-level/district.html': titled('区级'),
    'data/deep/er/x.json': '{}',
    '_astro/0f/part.js': '',
    'search/0f/grams/a.js': '',
  });
  return { dir, written: await writeFolderIndexes(dir) };
}

test('旁边有同名的网页就领到它，没有就领到最近的上级首页', async (t) => {
  const { dir, written } = await sample(t);
  const leads: [folder: string, url: string, title: string][] = [
    ['chains/a &b', '../a%20%26b.html', '甲 &amp; 乙'],
    ['policies/by-level', '../index.html', '政策'],
    ['data', '../index.html', '首页'],
    ['data/deep', '../../index.html', '首页'],
    ['data/deep/er', '../../../index.html', '首页'],
  ];
  assert.equal(written, leads.length);
  for (const [folder, url, title] of leads) {
    const html = await readSite(dir, `${folder}/index.html`);
    assert.ok(html.includes(`<meta http-equiv="refresh" content="0; url=${url}">`), html);
    assert.ok(html.includes(`<a href="${url}">${title}</a>`), html);
    assert.match(html, /<html lang="zh-CN">/);
    assert.match(html, /<meta name="robots" content="noindex">/);
    assert.match(html, /content-security-policy" content="default-src 'none'/);
  }
});

test('自己有首页的不动；只有脚本用的文件夹不写', async (t) => {
  const { dir } = await sample(t);
  assert.equal(await readSite(dir, 'policies/index.html'), titled('政策'));
  for (const folder of ['_astro', '_astro/0f', 'search', 'search/0f', 'search/0f/grams'])
    await assert.rejects(access(path.join(dir, folder, 'index.html')), folder);
});

test('再写一遍，一个也不多', async (t) => {
  const { dir } = await sample(t);
  assert.equal(await writeFolderIndexes(dir), 0);
});
