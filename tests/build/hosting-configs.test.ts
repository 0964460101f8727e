import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { filledConfig } from '../../scripts/lib/hosting/shipped-config.ts';
import { outDir } from '../../scripts/lib/out-dir.ts';
import { siteFiles } from '../../scripts/lib/portable/site-files.ts';

const configs = readdirSync('docs/hosting').filter((name) => !/\.(md|js)$/.test(name));
const textOf = (name: string) => readFileSync(path.join('docs/hosting', name), 'utf8');
const blanks = { PORT: '80', ROOT: '/srv/kb/current', PREFIX: '/gov/知识 库/v1' };

test('六份配置都在', () => {
  assert.deepEqual(configs.sort(), [
    'Caddyfile',
    'apache.conf',
    'htaccess',
    'lighttpd.conf',
    'nginx.conf',
    'web.config',
  ]);
});

test('每一份都发同样的安全头，都不用改写网址的模块', () => {
  for (const name of configs) {
    const text = textOf(name);
    for (const header of [
      "frame-ancestors 'none'",
      'nosniff',
      'same-origin',
      'cross-origin',
      'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ]) {
      assert.ok(text.includes(header), `${name} 里没有 ${header}`);
    }
    assert.doesNotMatch(text, /^\s*(RewriteRule|RewriteEngine|rewrite \^|url\.rewrite|<rewrite>)/im, name);
  }
});

test('只有 https 以后才能开的两个头，都写成注释', () => {
  for (const name of configs) {
    const lines = textOf(name)
      .split('\n')
      .filter((line) => /Strict-Transport-Security|Cross-Origin-Opener-Policy/.test(line));
    assert.equal(lines.length, 2, name);
    for (const line of lines) assert.match(line, /^\s*(#|<!--)/, `${name}：${line}`);
  }
});

test('说明里的三处填得满，注释里不剩空', () => {
  for (const name of configs) assert.doesNotMatch(filledConfig(name, blanks), /@(PORT|ROOT|PREFIX)@/);
});

test('web.config 标签成对；网站里有的每种扩展名都列了类型，不然 IIS 答 404', async () => {
  const text = textOf('web.config').replace(/<!--[\s\S]*?-->/g, '');
  const open: string[] = [];
  for (const [, closing, tag = '', self] of text.matchAll(/<(\/?)([a-zA-Z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) assert.equal(open.pop(), tag);
    else if (!self) open.push(tag);
  }
  assert.deepEqual(open, []);
  const listed = new Set([...text.matchAll(/<mimeMap fileExtension="([^"]+)"/g)].map(([, extension]) => extension));
  const removed = new Set([...text.matchAll(/<remove fileExtension="([^"]+)"/g)].map(([, extension]) => extension));
  const used = new Set(
    (await siteFiles(outDir))
      .map((name) => path.extname(name))
      .filter((extension) => !['', '.gz', '.br'].includes(extension)),
  );
  assert.ok(used.size > 5, '先构建');
  assert.deepEqual(
    [...used].filter((extension) => !listed.has(extension)),
    [],
  );
  assert.deepEqual(removed, listed);
});
