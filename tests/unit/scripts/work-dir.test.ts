import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { openWorkDir, type WorkDir } from '../../../scripts/lib/work-dir.ts';

function place() {
  const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-work-'));
  return { parent, out: path.join(parent, 'out'), lock: path.join(parent, 'lock') };
}
const open = (out: string, lock: string) => {
  const work = openWorkDir(out, lock);
  assert.notEqual(typeof work, 'number');
  return work as WorkDir;
};
/** 一个肯定已经结束的进程号。 */
const deadPid = () => spawnSync(process.execPath, ['-e', '']).pid;

test('换上新的一版，不留中间文件和锁', () => {
  const { parent, out, lock } = place();
  mkdirSync(out);
  writeFileSync(path.join(out, 'page'), '旧');
  const work = open(out, lock);
  const site = path.join(work.dir, 'site');
  mkdirSync(site);
  writeFileSync(path.join(site, 'page'), '新');
  work.swapIn(site);
  work.close();
  assert.equal(readFileSync(path.join(out, 'page'), 'utf8'), '新');
  assert.deepEqual(readdirSync(parent), ['out']);
});

test('换到一半出错，旧的一版回到原处', () => {
  const { parent, out, lock } = place();
  mkdirSync(out);
  writeFileSync(path.join(out, 'page'), '旧');
  const work = open(out, lock);
  assert.throws(() => work.swapIn(path.join(work.dir, '没有这个目录')));
  work.close();
  assert.equal(readFileSync(path.join(out, 'page'), 'utf8'), '旧');
  assert.deepEqual(readdirSync(parent), ['out']);
});

test('上次被强行结束：锁作废，挪开的旧版放回，残留清掉', () => {
  const { parent, out, lock } = place();
  const pid = deadPid();
  writeFileSync(lock, String(pid));
  mkdirSync(path.join(parent, `.chain-kb-build-${pid}`, 'old'), { recursive: true });
  writeFileSync(path.join(parent, `.chain-kb-build-${pid}`, 'target'), 'out');
  writeFileSync(path.join(parent, `.chain-kb-build-${pid}`, 'old', 'page'), '旧');
  open(out, lock).close();
  assert.equal(readFileSync(path.join(out, 'page'), 'utf8'), '旧');
  assert.deepEqual(readdirSync(parent), ['out']);
});

test('别的进程占着锁，就返回它的进程号，什么也不动', () => {
  const { parent, out, lock } = place();
  writeFileSync(lock, String(process.ppid));
  assert.equal(openWorkDir(out, lock), process.ppid);
  assert.deepEqual(readdirSync(parent), ['lock']);
});

test('输出目录的上级不存在时建出来', () => {
  const { parent, lock } = place();
  const work = open(path.join(parent, 'a', 'b', 'out'), lock);
  assert.equal(existsSync(work.dir), true);
  work.close();
});

test('只收拾自己的残留：别人的目录、别的输出目录的旧版都不碰', () => {
  const { parent, out, lock } = place();
  const pid = deadPid();
  mkdirSync(path.join(parent, '.build-tools'));
  mkdirSync(path.join(parent, `.chain-kb-build-${pid}`, 'old'), { recursive: true });
  writeFileSync(path.join(parent, `.chain-kb-build-${pid}`, 'target'), 'other');
  open(out, lock).close();
  assert.deepEqual(readdirSync(parent).sort(), ['.build-tools', 'other']);
});

test('空的或坏的锁不挡人', () => {
  for (const held of ['', '0', '不是数', String(process.pid)]) {
    const { out, lock } = place();
    writeFileSync(lock, held);
    open(out, lock).close();
    assert.equal(existsSync(lock), false, held);
  }
});
