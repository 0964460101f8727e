import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import vm from 'node:vm';
import { makePortable } from '../../../scripts/lib/portable/make-portable.ts';
import { page, readSite, writeSite } from './site.ts';

const anywhere = (body: string, head = '') => page(body, head, ' data-anywhere');

test('网址不定的页：模块脚本连同分块写在页内，散列进策略，原来的文件删去', async (t) => {
  const dir = await writeSite(t, {
    '404.html': anywhere(
      '<script type="module" crossorigin src="/_astro/entry.js"></script><script type="module">globalThis.two="</script".length</script>',
    ),
    'x.html': page('<script type="module" src="/_astro/other.js"></script>'),
    '_astro/entry.js': 'import{say}from"./chunk.js";say("好")',
    '_astro/other.js': 'import{say}from"./chunk.js";say("也好")',
    '_astro/chunk.js': 'export const say=(text)=>{globalThis.said=text}',
  });
  assert.deepEqual((await makePortable(dir)).problems, []);
  const html = await readSite(dir, '404.html');
  const codes = [...html.matchAll(/<script\s*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);
  const context = vm.createContext({});
  for (const code of codes) {
    assert.ok(html.includes(`'sha256-${createHash('sha256').update(code).digest('base64')}'`), html);
    vm.runInContext(code, context);
  }
  assert.equal(codes.length, 2);
  assert.deepEqual([context['said'], context['two']], ['好', 8]);
  assert.doesNotMatch(html, /<script[^>]*(src|type)=/);
  for (const file of ['entry.js', 'chunk.js']) await assert.rejects(access(path.join(dir, '_astro', file)), file);
  await access(path.join(dir, '_astro/other.js'));
});

test('再改写一遍，一个字也不变', async (t) => {
  const dir = await writeSite(t, {
    '404.html': anywhere('<script type="module" src="/_astro/e.js"></script>'),
    '_astro/e.js': 'globalThis.e=1',
  });
  await makePortable(dir);
  const once = await readSite(dir, '404.html');
  await makePortable(dir);
  assert.equal((await readSite(dir, '404.html')).replaceAll(/\s+/g, ' '), once.replaceAll(/\s+/g, ' '));
});

test('网址不定的页引用样式文件、普通脚本文件，构建时就说', async (t) => {
  const dir = await writeSite(t, {
    '404.html': anywhere('<script src="/a.js"></script>', '<link rel="stylesheet" href="/a.css">'),
    'a.js': '',
    'a.css': '',
  });
  const { problems } = await makePortable(dir);
  assert.deepEqual(
    problems.map(({ page: file, link, reason }) => [file, link, reason]),
    [
      ['404.html', '/a.css', '网址不定的页不能引用文件'],
      ['404.html', '/a.js', '网址不定的页不能引用文件'],
    ],
  );
});

test('正文里提到 data-anywhere 的普通网页照常改写', async (t) => {
  const dir = await writeSite(t, {
    'x.html': page('<p>data-anywhere</p><script type="module" src="/_astro/e.js"></script>'),
    '_astro/e.js': 'globalThis.e=1',
  });
  await makePortable(dir);
  assert.match(await readSite(dir, 'x.html'), /<script defer\s+src="_astro\/e\.js">/);
});
