import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { formatLinkProblems } from '../../../scripts/lib/portable/link-problem.ts';
import { makePortable } from '../../../scripts/lib/portable/make-portable.ts';
import { page, readSite, writeSite } from './site.ts';

test('各种装着地址的属性都改成相对地址，模板与内联 SVG 里的也改', async (t) => {
  const dir = await writeSite(t, {
    'index.html': page(''),
    'search.html': page(''),
    'a.png': '',
    'policies/x.html': page(
      `<a href="/">首页</a><form action="/search"><button formaction="/search"></button></form>
      <img src="/a.png" srcset="/a.png 1x, /a.png 2x"><video poster="/a.png"></video><object data="/a.png"></object>
      <template><a href="/search">搜</a></template><noscript><a href="/search">搜</a></noscript><svg><a xlink:href="/"><use href="#g"/></a><g id="g"/></svg>
      <p style="background:url(/a.png)"></p>`,
      '<style>p{background:url("/a.png")}</style>',
    ),
  });
  const report = await makePortable(dir);
  assert.deepEqual(report.problems, []);
  const html = await readSite(dir, 'policies/x.html');
  assert.match(html, /<html data-root="\.\.\/" lang="zh-CN">/);
  assert.match(html, /<a href="\.\.\/index\.html">首页/);
  assert.match(html, /<form action="\.\.\/search\.html"><button formaction="\.\.\/search\.html">/);
  assert.match(html, /<img src="\.\.\/a\.png" srcset="\.\.\/a\.png 1x, \.\.\/a\.png 2x">/);
  assert.match(html, /poster="\.\.\/a\.png".*data="\.\.\/a\.png"/);
  assert.match(html, /<template><a href="\.\.\/search\.html">.*<noscript><a href="\.\.\/search\.html">/);
  assert.match(html, /xlink:href="\.\.\/index\.html"/);
  assert.match(html, /style="background:url\(\.\.\/a\.png\)"/);
  assert.match(html, /url\("\.\.\/a\.png"\)\}<\/style>/);
  assert.doesNotMatch(html, /(?:href|src|action|data|poster)="\//);
});

test('样式文件里的地址从样式文件自己的位置算起', async (t) => {
  const dir = await writeSite(t, {
    'index.html': page('', '<link rel="stylesheet" href="/_astro/a.css">'),
    '_astro/a.css': '@font-face{src:url(/fonts/f.woff2)} a{fill:url(#g);background:url("data:image/gif;base64,R0")}',
    'fonts/f.woff2': '',
  });
  assert.deepEqual((await makePortable(dir)).problems, []);
  assert.equal(
    await readSite(dir, '_astro/a.css'),
    '@font-face{src:url(../fonts/f.woff2)} a{fill:url(#g);background:url("data:image/gif;base64,R0")}',
  );
});

test('模块脚本连同引入的分块打成一个普通脚本，分块文件删去', async (t) => {
  const dir = await writeSite(t, {
    'a/b.html': page(
      '',
      '<link rel="modulepreload" href="/_astro/chunk.js"><script type="module" crossorigin integrity="sha256-x" src="/_astro/entry.js"></script>',
    ),
    '_astro/entry.js': 'import{say}from"./chunk.js";say("好")',
    '_astro/chunk.js': 'export const say=(text)=>{globalThis.said=text}',
  });
  assert.equal((await makePortable(dir)).scripts, 1);
  const html = await readSite(dir, 'a/b.html');
  assert.match(html, /<script defer\s+src="\.\.\/_astro\/entry\.js"><\/script>/);
  assert.doesNotMatch(html, /modulepreload|crossorigin|integrity|type="module"/);
  await assert.rejects(access(path.join(dir, '_astro/chunk.js')));
  const context = vm.createContext({});
  vm.runInContext(await readSite(dir, '_astro/entry.js'), context);
  assert.equal(context['said'], '好');
});

test('一个入口引用另一个入口时，两个都能单独执行', async (t) => {
  const dir = await writeSite(t, {
    'x.html': page(
      '<script type="module" src="/_astro/a.js"></script><script type="module" src="/_astro/b.js"></script>',
    ),
    '_astro/a.js': 'export const one=1;globalThis.a=one',
    '_astro/b.js': 'import{one}from"/_astro/a.js";globalThis.b=one+1',
  });
  await makePortable(dir);
  const context = vm.createContext({});
  vm.runInContext(await readSite(dir, '_astro/b.js'), context);
  assert.deepEqual([context['a'], context['b']], [1, 2]);
});

test('页内模块脚本改成外部的 defer 脚本', async (t) => {
  const dir = await writeSite(t, { 'x.html': page('<script type="module">const n=1;globalThis.n=n</script>') });
  await makePortable(dir);
  const html = await readSite(dir, 'x.html');
  const [, file = ''] = /<script defer src="(_astro\/inline\.[0-9a-f]{8}\.js)"><\/script>/.exec(html) ?? [];
  const context = vm.createContext({});
  vm.runInContext(await readSite(dir, file), context);
  assert.equal(context['n'], 1);
});

test('内容安全策略紧跟 charset，列出页内脚本与样式的散列，数据块不算', async (t) => {
  const code = 'document.title="好"';
  const dir = await writeSite(t, {
    'plain.html': page('<p>正文</p>'),
    'x.html': page(
      '<p style="color:red"></p>',
      `<style>p{}</style><script>${code}</script><script type="application/ld+json">{}</script>`,
    ),
  });
  await makePortable(dir);
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const html = await readSite(dir, 'x.html');
  assert.match(html, /<meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; /);
  assert.ok(html.includes(`script-src 'self' ${hash(code)};`), html);
  assert.ok(html.includes(`style-src 'self' ${hash('p{}')}; style-src-attr 'unsafe-inline';`), html);
  const plain = await readSite(dir, 'plain.html');
  assert.ok(plain.includes("script-src 'self'; style-src 'self'; img-src"), plain);
});

test('断链、断锚、重复的 id、页内事件都进报告，一次报全', async (t) => {
  const dir = await writeSite(t, {
    'index.html': page('<a href="/enterprises/none">无</a><a href="/policies/x#mesure-2">二</a><a href="#甲">甲</a>'),
    'policies/x.html': page(
      '<h2 id="measure-1"></h2><h2 id="measure-2"></h2><p id="d"></p><p id="d" onclick="x()"></p>',
    ),
    '404.html': page('<a href="/">回首页</a><a name="旧"></a><a href="#旧">旧</a>'),
  });
  const { problems } = await makePortable(dir);
  assert.equal(
    formatLinkProblems(problems),
    `index.html
  “#甲”：index.html 里没有锚点 #甲
  “/enterprises/none”：站内没有这个页面或文件
  “/policies/x#mesure-2”：policies/x.html 里没有锚点 #mesure-2
      改法：该页相近的锚点：#measure-2 #measure-1 #d
policies/x.html
  “#d”：同一页里 id 重复（<p>）
  “onclick="x()"”：内容安全策略不许页内事件属性
      改法：写进脚本文件
5 处链接问题，2 个页面`,
  );
});

test('百分号编码的中文锚点与原样的锚点是一回事', async (t) => {
  const dir = await writeSite(t, {
    'x.html': page(`<h2 id="第一条"></h2><a href="#${encodeURIComponent('第一条')}">一</a><a href="#top">顶</a>`),
  });
  assert.deepEqual((await makePortable(dir)).problems, []);
});

test('写着所选的 #node=… 由脚本读，不当作锚点核对', async (t) => {
  const dir = await writeSite(t, { 'x.html': page('<a href="#node=a&amp;path=up">看上游</a>') });
  assert.deepEqual((await makePortable(dir)).problems, []);
});

test('再改写一遍，一个字也不变', async (t) => {
  const dir = await writeSite(t, {
    'a/x.html': page('<a href="/a/x">自己</a>', '<script type="module" src="/_astro/e.js"></script>'),
    '_astro/e.js': 'globalThis.e=1',
  });
  await makePortable(dir);
  const once = await readSite(dir, 'a/x.html');
  const script = await readSite(dir, '_astro/e.js');
  await makePortable(dir);
  assert.equal((await readSite(dir, 'a/x.html')).replaceAll(/\s+/g, ' '), once.replaceAll(/\s+/g, ' '));
  assert.equal(await readSite(dir, '_astro/e.js'), script);
});

test('各页都有的断链只报一次，说明共几页', async (t) => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f'];
  const dir = await writeSite(
    t,
    Object.fromEntries(names.map((name) => [`${name}.html`, page('<a href="/about">关于</a>')])),
  );
  const { problems } = await makePortable(dir);
  assert.equal(
    formatLinkProblems(problems),
    'a.html 等 6 个页面\n  “/about”：站内没有这个页面或文件\n6 处链接问题，6 个页面',
  );
});
