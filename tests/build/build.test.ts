import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

/** 用最小内容真的构建几次：看失败时留下什么，成功时是否一字不差。 */
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-build-'));
const content = path.join(parent, 'content');
const out = path.join(parent, 'out');

function build(outDir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: outDir },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

/** 输出目录里的全部文件和内容。 */
function snapshot(dir: string): Map<string, string> {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(dir, file), readFileSync(file, 'base64')]),
  );
}

describe('构建', () => {
  let first: Map<string, string>;
  before(() => {
    cpSync('tests/fixtures/minimal', content, { recursive: true });
    const { status, text } = build(out);
    assert.equal(status, 0, text);
    first = snapshot(out);
  });
  after(() => rmSync(parent, { recursive: true, force: true }));

  test('换一个内容目录就是另一个站点', () => {
    const home = readFileSync(path.join(out, 'index.html'), 'utf8');
    assert.match(home, /<title>示例链知识库<\/title>/);
  });

  test('entries.json 和 graph.json 的形状', () => {
    const entries = JSON.parse(readFileSync(path.join(out, 'data/entries.json'), 'utf8'));
    assert.deepEqual(
      entries.find(({ id }: { id: string }) => id === 'enterprises/acme'),
      {
        id: 'enterprises/acme',
        kind: 'enterprises',
        slug: 'acme',
        title: '示例公司',
        url: 'enterprises/acme.html',
        aliases: [],
        chains: ['demo'],
        summary: '测试用的企业。',
      },
    );
    const graph = JSON.parse(readFileSync(path.join(out, 'data/graph.json'), 'utf8'));
    assert.deepEqual(
      graph.edges.find(({ to }: { to: string }) => to === 'chains/demo/chips'),
      { from: 'enterprises/acme', to: 'chains/demo/chips', relation: '所在环节', inverse: '企业', basis: '明文提及' },
    );
    assert.ok(graph.nodes.some(({ id }: { id: string }) => id === 'chains/demo/chips'));
  });

  test('网址全是相对的，每页都有内容安全策略', () => {
    for (const [file, base64] of first) {
      if (!file.endsWith('.html')) continue;
      const html = Buffer.from(base64, 'base64').toString('utf8');
      assert.doesNotMatch(html, /(?:href|src|action)="\//, file);
      assert.match(html, /http-equiv="content-security-policy"/i, file);
      assert.doesNotMatch(html, /script-src[^;]*'unsafe-inline'/, file);
      assert.doesNotMatch(html, /type="module"|crossorigin|modulepreload/, file);
    }
  });

  test('同样的内容构建两次，一个字节也不差', () => {
    const again = path.join(parent, 'again');
    const { status, text } = build(again);
    assert.equal(status, 0, text);
    assert.deepEqual([...snapshot(again).keys()], [...first.keys()]);
    for (const [file, bytes] of snapshot(again)) assert.equal(bytes, first.get(file), file);
  });

  test('.mdx 条目能用；紧贴汉字的强调认得出，链接成为边', () => {
    const html = readFileSync(path.join(out, 'terms/chip.html'), 'utf8');
    assert.match(html, /<strong>《规划》<\/strong>提出的说法，2020 年起见于<a href="\.\.\/policies\/opinions\.html">/);
    assert.match(readFileSync(path.join(out, 'policies/opinions.html'), 'utf8'), /《规划》提出的说法/);
  });

  test('别的构建正在进行时不插手，说出是哪个进程', () => {
    const lock = path.resolve('.build.lock');
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    const { status, text } = build(out);
    rmSync(lock);
    assert.equal(status, 1);
    assert.match(text, new RegExp(`另一个构建正在进行（进程 ${process.pid}）`));
    assert.deepEqual(snapshot(out), first);
  });

  test('内容有错就停下，上一版原样留着，不留半成品', () => {
    const file = path.join(content, 'policies/opinions.md');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('level: 区', 'level: 区级'));
    const { status, text } = build(out);
    writeFileSync(file, good);
    assert.equal(status, 1);
    assert.match(text, /policies\/opinions\.md:4 level：“区级”不在可选值之内/);
    assert.match(text, /保持上一版不变/);
    assert.deepEqual(snapshot(out), first);
    assert.deepEqual(
      readdirSync(parent).filter((name) => name.startsWith('.build-')),
      [],
    );
  });

  test('网页里有断掉的锚点也停下，写明页面和链接', () => {
    const file = path.join(content, 'enterprises/acme.md');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, `${good}\n见[措施](/policies/opinions#m-nowhere)。\n`);
    const { status, text } = build(out);
    writeFileSync(file, good);
    assert.equal(status, 1);
    assert.match(text, /enterprises\/acme\.html/);
    assert.match(text, /#m-nowhere/);
    assert.deepEqual(snapshot(out), first);
  });
});
