import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';

/** 构建中途的各种坏事：真的断、真的写满，看上一版是不是一字不动，下一次是不是自己好。 */
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-faults-'));
const content = path.join(parent, 'content');
const out = path.join(parent, 'out');
const lock = path.resolve('.build.lock');

interface Ended {
  code: number | null;
  text: string;
}
interface Running {
  pid: number;
  ended: Promise<Ended>;
}

/** @param wrap 套在外面的命令，例如限制文件大小的 shell */
function start(outDir = out, contentDir = content, wrap: readonly string[] = []): Running {
  const [command = '', ...args] = [...wrap, process.execPath, 'scripts/build.ts'];
  const child = spawn(command, args, { env: { ...process.env, CONTENT_DIR: contentDir, OUT_DIR: outDir } });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  const ended = new Promise<Ended>((resolve) => child.on('close', (code) => resolve({ code, text })));
  return { pid: child.pid ?? 0, ended };
}
const build = (...args: Parameters<typeof start>) => start(...args).ended;

/** 输出目录里的全部文件和内容。 */
const snapshot = (dir: string) =>
  new Map(
    globSync('**/*', { cwd: dir, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(dir, file), readFileSync(file, 'base64')]),
  );

const leftovers = () => readdirSync(parent).filter((name) => name.startsWith('.chain-kb'));

/** 等到 `ready`；构建自己先结束了就不等。 */
async function until(ready: () => boolean, { ended }: Running) {
  let over = false;
  ended.then(() => (over = true));
  while (!ready() && !over) await new Promise((resolve) => setTimeout(resolve, 20));
  assert.equal(over, false, '构建先结束了');
}
const siteOf = ({ pid }: Running) => path.join(parent, `.chain-kb-build-${pid}`, 'site');

describe('构建中途出事', () => {
  let first: Map<string, string>;
  before(async () => {
    cpSync('tests/fixtures/minimal', content, { recursive: true });
    const running = start();
    await until(() => existsSync(lock), running);
    // 第一个还在做，第二个来了。
    const second = await build(path.join(parent, 'second'));
    const { code, text } = await running.ended;
    assert.equal(code, 0, text);
    assert.equal(second.code, 1);
    assert.match(second.text, new RegExp(`另一个构建正在进行（进程 ${running.pid}），等它结束再来`));
    assert.equal(existsSync(path.join(parent, 'second')), false);
    assert.deepEqual(leftovers(), []);
    first = snapshot(out);
    assert.ok(first.size > 30);
  });
  after(() => rmSync(parent, { recursive: true, force: true }));

  test('被强行结束：上一版完好；下一次自己收拾残局，不用人动手', async () => {
    const running = start();
    await until(() => existsSync(siteOf(running)), running);
    process.kill(running.pid, 'SIGKILL');
    await running.ended;
    assert.deepEqual(snapshot(out), first);
    assert.deepEqual(leftovers(), [`.chain-kb-build-${running.pid}`]);
    // 再坏一步：偏偏断在旧的挪开了、新的还没换上的那一刻；而且下一次的内容有错，建不成。
    renameSync(out, path.join(parent, `.chain-kb-build-${running.pid}`, 'old'));
    const file = path.join(content, 'policies/opinions.md');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('level: 区', 'level: 区级'));
    const { code, text } = await build();
    writeFileSync(file, good);
    assert.equal(code, 1);
    assert.match(text, /保持上一版不变/);
    assert.deepEqual(snapshot(out), first);
    assert.deepEqual(leftovers(), []);
    assert.equal(existsSync(lock), false);
  });

  test('按 Ctrl+C、被要求结束：收拾干净再走，说上一版还在', async () => {
    for (const [signal, code] of [
      ['SIGTERM', 143],
      ['SIGINT', 130],
    ] as const) {
      const running = start();
      await until(() => existsSync(siteOf(running)), running);
      process.kill(running.pid, signal);
      const ended = await running.ended;
      assert.equal(ended.code, code, ended.text);
      assert.match(ended.text, /构建中断；.*保持上一版不变/);
      assert.deepEqual(leftovers(), []);
      assert.equal(existsSync(lock), false);
      assert.deepEqual(snapshot(out), first);
    }
  });

  test('磁盘写满：说写不进哪里、怎么办，上一版不变', async () => {
    // 有权限就挂一块真的只有两百 KB 的盘；没有就限制单个文件的大小，写到一半一样写不进。
    const disk = path.join(parent, 'disk');
    mkdirSync(disk);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', disk]).status === 0;
    try {
      const small = mounted ? path.join(disk, 'out') : out;
      if (mounted) {
        mkdirSync(path.join(small, 'data'), { recursive: true });
        writeFileSync(path.join(small, 'data/entries.json'), '上一版');
      }
      const limit = ['bash', '-c', 'trap "" XFSZ; ulimit -f 8; exec "$@"', 'bash'];
      const { code, text } = await build(small, content, mounted ? [] : limit);
      assert.equal(code, 1);
      assert.match(text, mounted ? /磁盘满了，写不进.*\n {4}改法：/ : /文件太大，系统不让写.*\n {4}改法：/);
      assert.match(text, new RegExp(`${path.relative('', small)}/ 保持上一版不变`));
      assert.doesNotMatch(text, /\n {4}at /);
      if (mounted) {
        assert.equal(readFileSync(path.join(small, 'data/entries.json'), 'utf8'), '上一版');
        assert.deepEqual(readdirSync(disk), ['out']);
      } else assert.deepEqual(snapshot(out), first);
    } finally {
      if (mounted) spawnSync('umount', [disk]);
    }
  });

  test('输出目录的上级写不进：说是哪里，锁也放开了', async () => {
    const file = path.join(parent, 'a-file');
    writeFileSync(file, '');
    const { code, text } = await build(path.join(file, 'out'));
    assert.equal(code, 1);
    assert.match(text, /上级里有一段是文件，不是目录：.*a-file.*\n {4}改法：/);
    assert.match(text, /构建没有开始/);
    assert.equal(existsSync(lock), false);
  });

  test('内容读不了、读不成、太大、编码不对：逐个写明文件和改法，不抛英文栈', async () => {
    const bad = path.join(parent, 'bad');
    cpSync(content, bad, { recursive: true });
    const terms = path.join(bad, 'terms');
    const good = readFileSync(path.join(bad, 'enterprises/acme.md'));
    mkdirSync(path.join(terms, 'folder.md'));
    symlinkSync('/没有这个文件', path.join(terms, 'gone.md'));
    writeFileSync(path.join(terms, 'cut.md'), good.subarray(0, 4));
    writeFileSync(path.join(terms, 'half.md'), good.subarray(0, good.indexOf('司') + 1));
    writeFileSync(path.join(terms, 'zeros.md'), Buffer.concat([good, Buffer.alloc(4)]));
    writeFileSync(path.join(terms, 'head.md'), good.toString('utf8').replace('示例公司', '示例\u0000公司'));
    writeFileSync(path.join(terms, 'turned.md'), good.toString('utf8').replace('示例公司', '示例\u202e公司'));
    writeFileSync(path.join(terms, 'escaped.md'), good.toString('utf8').replace('示例公司', '"示例\\u202e公司"'));
    writeFileSync(path.join(terms, 'wide.md'), Buffer.from(`\ufeff${good.toString('utf8')}`, 'utf16le'));
    writeFileSync(path.join(terms, 'huge.md'), Buffer.concat([good, Buffer.alloc(4_000_000, '字')]));
    writeFileSync(path.join(terms, 'empty.md'), '');
    const { code, text } = await build(out, bad);
    assert.equal(code, 1);
    for (const [file, message] of [
      ['folder', /读不了这个文件（EISDIR）/],
      ['gone', /读不了这个文件（ENOENT）/],
      ['cut', /文件开头没有字段区/],
      ['half', /不是 UTF-8 编码/],
      ['zeros', /有看不见的字符 U\+0000/],
      ['head', /有看不见的字符 U\+0000/],
      ['turned', /有看不见的字符 U\+202E/],
      ['escaped', /有看不见的字符 U\+202E/],
      ['wide', /不是 UTF-8 编码/],
      ['huge', /文件有 4\.0 MB，太大了/],
      ['empty', /文件开头没有字段区/],
    ] as const) {
      assert.match(text, new RegExp(`terms/${file}\\.md:\\d+.*${message.source}.*\\n {4}改法：`), file);
    }
    assert.doesNotMatch(text, /\n {4}at /);
    assert.deepEqual(snapshot(out), first);
    const missing = await build(out, path.join(parent, '没有这个目录'));
    assert.match(missing.text, /site\.yaml：没有站点文件\n {4}改法：内容目录是 .*没有这个目录/);
  });

  test('记事本存的带 BOM、行末 CRLF 的文件照用，建出来的一字不差', async () => {
    const windows = path.join(parent, 'windows');
    cpSync(content, windows, { recursive: true });
    for (const file of globSync('**/*.{md,mdx,yaml}', { cwd: windows })) {
      const whole = path.join(windows, file);
      writeFileSync(whole, `\ufeff${readFileSync(whole, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    const { code, text } = await build(path.join(parent, 'from-windows'), windows);
    assert.equal(code, 0, text);
    const again = snapshot(path.join(parent, 'from-windows'));
    assert.deepEqual([...again.keys()], [...first.keys()]);
    for (const [file, bytes] of again) assert.equal(bytes, first.get(file), file);
  });
});
