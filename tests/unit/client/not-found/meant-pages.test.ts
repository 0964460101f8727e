import assert from 'node:assert/strict';
import { test } from 'node:test';
import { foldPath } from '../../../../src/client/not-found/fold-path.ts';
import { isListed, meantPages } from '../../../../src/client/not-found/meant-pages.ts';
import { editDistance } from '../../../../src/edit-distance.ts';

const files = [
  '404.html',
  '_astro/a.css',
  'chains/ic.html',
  'chains/ic/index.html',
  'chains/ic/power-devices.html',
  'data/policies.csv',
  'embed/ic.html',
  'enterprises/clear-water.html',
  'enterprises/index.html',
  'index.html',
  'policies/by-level/district.html',
  'policies/index.html',
  'policies/nanhu-2024-8.html',
  'policies/nanhu-2025-18.html',
  'policies/nanhu-2025-8.html',
  'policies/数字 经济#1.html',
  'print/ic.html',
  'search/00ff/catalogue.js',
];

const sameOnly: [asked: string, page: string][] = [
  ['Policies/NANHU-2025-8.html', 'policies/nanhu-2025-8.html'],
  ['policies/nanhu-2025-8', 'policies/nanhu-2025-8.html'],
  ['policies/nanhu-2025-8.html/', 'policies/nanhu-2025-8.html'],
  ['policies/nanhu-2025-8/index.html', 'policies/nanhu-2025-8.html'],
  ['policies/nanhu-2025-8.HTM', 'policies/nanhu-2025-8.html'],
  ['policies//nanhu-2025-8.html', 'policies/nanhu-2025-8.html'],
  ['policies%5Cnanhu-2025-8.html', 'policies/nanhu-2025-8.html'],
  ['policies%2Fnanhu-2025-8.html', 'policies/nanhu-2025-8.html'],
  ['policies/nanhu-2025-8.html%EF%BC%89%E3%80%82', 'policies/nanhu-2025-8.html'],
  [encodeURI('ｐｏｌｉｃｉｅｓ／ｎａｎｈｕ－２０２５－８．ｈｔｍｌ'), 'policies/nanhu-2025-8.html'],
  ['Chains/ic/', 'chains/ic.html'],
  ['POLICIES', 'policies/index.html'],
  ['Data/Policies.CSV', 'data/policies.csv'],
  ['Print/IC', 'print/ic.html'],
  ['Index.htm', 'index.html'],
];

for (const [asked, page] of sameOnly) {
  test(`写法不同：${asked} 就是 ${page}`, () => {
    assert.deepEqual(meantPages(asked, files), { same: true, pages: [page] });
  });
}

test('编码了两遍的网址也解得开；不是 UTF-8 的原样留着', () => {
  assert.equal(foldPath(encodeURIComponent(encodeURIComponent('知识 库'))), '知识 库');
  assert.equal(foldPath('%C4%CF%BA%FE'), '%c4%cf%ba%fe');
});

test('一字不差才算清单里有', () => {
  assert.ok(isListed(encodeURIComponent('policies/数字 经济#1.html'), files));
  for (const asked of ['Policies/index.html', 'policies/', '%C4%CF', '']) assert.ok(!isListed(asked, files), asked);
});

test('名字错一个字：同一个文件夹里最像的在前，相差太多的不列', () => {
  assert.deepEqual(meantPages('policies/nanhu-2025-7.html', files), {
    same: false,
    pages: ['policies/nanhu-2025-8.html', 'policies/nanhu-2024-8.html', 'policies/nanhu-2025-18.html'],
  });
});

test('只抄了开头一截，列出这样开头的', () => {
  assert.deepEqual(meantPages('policies/nanhu-2025', files).pages, [
    'policies/nanhu-2025-8.html',
    'policies/nanhu-2025-18.html',
    'policies/nanhu-2024-8.html',
  ]);
});

test('文件夹错了、漏了：名字一字不差的列出来', () => {
  for (const asked of ['terms/clear-water.html', 'clear-water', 'enterprise/clear-water.html'])
    assert.deepEqual(meantPages(asked, files), { same: false, pages: ['enterprises/clear-water.html'] }, asked);
});

test('嵌入的、打印的、检索的数据不当作相近的列', () => {
  assert.deepEqual(meantPages('ic.html', files).pages, ['chains/ic.html']);
  assert.deepEqual(meantPages('search/00ff/catalogue', files).pages, []);
});

test('什么都不像，就什么都不列', () => {
  for (const asked of ['wp-login.php', 'a', '%E0%A4%A', '']) {
    const { pages } = meantPages(asked, files);
    assert.deepEqual(pages, asked === '' ? ['index.html'] : [], asked);
  }
});

test('最多列五页', () => {
  const many = Array.from({ length: 30 }, (_, i) => `policies/nanhu-20${i}.html`);
  assert.equal(meantPages('policies/nanhu-2x', many).pages.length, 5);
});

test('编辑距离：数得对，超过上限不细算', () => {
  assert.equal(editDistance('kitten', 'sitting', 5), 3);
  assert.equal(editDistance('', 'ab', 5), 2);
  assert.equal(editDistance('abc', 'xyz', 1), 2);
  assert.equal(editDistance('a', 'abcdef', 2), 3);
});
