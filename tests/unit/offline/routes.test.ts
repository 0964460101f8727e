import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeAt } from '../../../src/offline/offline-page.ts';
import { routeOf } from '../../../src/offline/route.ts';
import { addressOf, filesFor, isEssential, pathOf } from '../../../src/offline/site-paths.ts';

const scope = 'http://127.0.0.1/gov/%E7%9F%A5%E8%AF%86%20%E5%BA%93/v1/';
const get = (url: string, method = 'GET', hasRange = false) => ({ method, url, hasRange });

test('网址与路径互换：中文、空格、#、问号都不丢', () => {
  for (const path of ['', 'index.html', '使用说明.html', 'a b/c#d.html']) {
    assert.equal(pathOf(`${addressOf(path, scope)}?q=1#x`, scope), path);
  }
  assert.equal(pathOf('http://127.0.0.1/gov/other/', scope), undefined);
  assert.equal(pathOf(`${scope}%E4%`, scope), undefined);
});

test('名字随内容变的先用存的；重试的、别的文件先问服务器；不是取网页的不管', () => {
  assert.equal(routeOf(get(`${scope}_astro/x.js`), '_astro/x.js'), 'saved-first');
  assert.equal(routeOf(get(`${scope}search/3f9a/engine.js`), 'search/3f9a/engine.js'), 'saved-first');
  assert.equal(routeOf(get(`${scope}_astro/x.js?again=1`), '_astro/x.js'), 'network-first');
  assert.equal(routeOf(get(`${scope}search.html?q=a`), 'search.html'), 'network-first');
  assert.equal(routeOf(get(scope), ''), 'network-first');
  assert.equal(routeOf(get(scope, 'POST'), ''), 'pass');
  assert.equal(routeOf(get(scope, 'GET', true), ''), 'pass');
  assert.equal(routeOf(get(`${scope}sw.js`), 'sw.js'), 'pass');
  assert.equal(routeOf(get('http://127.0.0.1/'), undefined), 'pass');
});

test('一个网址可能是哪个文件', () => {
  assert.deepEqual(filesFor(''), ['index.html']);
  assert.deepEqual(filesFor('policies/'), ['policies/index.html']);
  assert.deepEqual(filesFor('policies/x'), ['policies/x', 'policies/x.html']);
});

test('网页、样式、脚本才是少不得的', () => {
  assert.ok(['a.html', '_astro/a.css', '_astro/a.js'].every(isEssential));
  assert.ok(!['data/a.csv', '.nojekyll', 'sw.js', '使用说明.html', 'icon-192.png'].some(isEssential));
});

test('没存的一页：链接接到站点的根，锚点和站外的不动，自己的链接指着要的网址', () => {
  const html =
    '<html data-root="./"><a href="#main">a</a><a href="about.html#x">b</a><a href="https://x/">c</a><form action="search.html"></form><script src="_astro/a.js"></script><a href="offline.html">d</a><link href="data:x">';
  const root = new URL(scope).pathname;
  assert.equal(
    placeAt(html, `${scope}a/b.html?a=1&b=2`, scope),
    `<html data-root="${root}"><a href="#main">a</a><a href="${root}about.html#x">b</a><a href="https://x/">c</a><form action="${root}search.html"></form><script src="${root}_astro/a.js"></script><a href="${scope}a/b.html?a=1&amp;b=2">d</a><link href="data:x">`,
  );
});
