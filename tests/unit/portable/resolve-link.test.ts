import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relativeUrl, resolveLink, rootOf } from '../../../scripts/lib/portable/resolve-link.ts';
import { createSiteIndex } from '../../../scripts/lib/portable/site-index.ts';

const site = createSiteIndex([
  'index.html',
  'search.html',
  'policies/index.html',
  'policies/x.html',
  'policies/y.html',
  'enterprises/x.html',
  'files/表 #1?.csv',
  '_astro/a.css',
]);

const table: [link: string, from: string, url: string][] = [
  ['/', 'policies/x.html', '../index.html'],
  ['/', 'index.html', 'index.html'],
  ['/policies/', 'index.html', 'policies/index.html'],
  ['/policies', 'index.html', 'policies/index.html'],
  ['/policies/y', 'policies/x.html', 'y.html'],
  ['/policies/y/', 'policies/x.html', 'y.html'],
  ['/policies/y#m1', 'enterprises/x.html', '../policies/y.html#m1'],
  ['/policies/x#m1', 'policies/x.html', 'x.html#m1'],
  ['y', 'policies/x.html', 'y.html'],
  ['../enterprises/x', 'policies/index.html', '../enterprises/x.html'],
  ['/search?q=氢#top', 'policies/x.html', '../search.html?q=氢#top'],
  ['/files/%E8%A1%A8%20%231%3F.csv', 'policies/x.html', '../files/%E8%A1%A8%20%231%3F.csv'],
  ['#m1', 'policies/x.html', '#m1'],
  ['?q=1', 'search.html', '?q=1'],
  ['', 'index.html', ''],
  ['https://example.gov.cn/a?b#c', 'index.html', 'https://example.gov.cn/a?b#c'],
  ['mailto:a@b.cn', 'index.html', 'mailto:a@b.cn'],
  ['tel:0573', 'index.html', 'tel:0573'],
  ['data:image/gif;base64,R0', 'index.html', 'data:image/gif;base64,R0'],
];

for (const [link, from, url] of table) {
  test(`从 ${from} 看，“${link}” 改写为 “${url}”`, () => {
    const found = resolveLink(link, from, site);
    assert.ok('url' in found, JSON.stringify(found));
    assert.equal(found.url, url);
  });
}

test('站内没有的页面是问题，并提示同名的页面', () => {
  assert.deepEqual(resolveLink('/terms/x', 'index.html', site), {
    reason: '站内没有这个页面或文件',
    hint: '是不是要写 /policies/x 或 /enterprises/x',
  });
});

test('省略协议、javascript:、错误的百分号编码都是问题', () => {
  for (const link of ['//cdn.example.com/a.js', 'javascript:void(0)', '/policies/%E8%A']) {
    assert.ok('reason' in resolveLink(link, 'index.html', site), link);
  }
});

test('跳出站点根的相对地址按根处理', () => {
  assert.deepEqual(resolveLink('../../policies/x', 'index.html', site), {
    url: 'policies/x.html',
    target: 'policies/x.html',
  });
});

test('站点根随目录深浅变化', () => {
  assert.equal(rootOf('index.html'), './');
  assert.equal(rootOf('a/b/c.html'), '../../');
  assert.equal(relativeUrl('a/b.html', 'c d/e#f.html'), '../c%20d/e%23f.html');
});
