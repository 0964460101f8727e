import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readZip } from '../unit/release/read-zip.ts';

/** 用最小内容真的发布几次。 */
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-release-'));
const content = path.join(parent, 'content');
const here = path.join(parent, '这里');
/** 项目里面的一个临时目录：上头有 tsconfig.json，外面的没有，打包的工具会去找它。 */
const inProject = path.resolve('.cache/release-test');
const zip = 'chain-kb-2026.01.01.zip';

function run(script: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    env: { ...process.env, CONTENT_DIR: content, RELEASE_DIR: here, ...env },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}
const snapshot = (dir: string) =>
  new Map(readdirSync(dir).map((name) => [name, readFileSync(path.join(dir, name), 'base64')]));

describe('发布', () => {
  before(() => {
    rmSync(inProject, { recursive: true, force: true });
    cpSync('tests/fixtures/minimal', content, { recursive: true });
    const { status, text } = run('release', [], { TZ: 'Asia/Shanghai' });
    assert.equal(status, 0, text);
  });
  after(() => {
    for (const dir of [parent, inProject]) rmSync(dir, { recursive: true, force: true });
  });

  test('换一个时区、做在项目里面而不是外面，三个文件一个字节也不差', () => {
    const there = path.join(inProject, 'release');
    const { status, text } = run('release', [], { TZ: 'America/Los_Angeles', RELEASE_DIR: there });
    assert.equal(status, 0, text);
    assert.deepEqual([...snapshot(there).keys()], ['SHA256SUMS', 'chain-kb-2026.01.01.cdx.json', zip]);
    assert.deepEqual(snapshot(there), snapshot(here));
  });

  test('解开是一份完整的网站，自己核对得过', () => {
    const names = readZip(readFileSync(path.join(here, zip))).map(({ name }) => name);
    for (const name of ['index.html', '使用说明.html', 'verify.html', 'inventory.js', 'SHA256SUMS'])
      assert.ok(names.includes(`示例链知识库-2026.01.01/${name}`), name);
    const { status, text } = run('verify', [path.join(here, zip)]);
    assert.equal(status, 0, text);
    assert.match(text, /完好：\d+ 个文件都与清单相同/);
  });

  test('解开的文件夹坏了一处，核对不过，说出是哪一处', () => {
    const dir = path.join(parent, '解开');
    for (const { name, content: bytes } of readZip(readFileSync(path.join(here, zip)))) {
      const file = path.join(dir, name);
      cpSync(path.join(here, 'SHA256SUMS'), file);
      writeFileSync(file, bytes);
    }
    assert.equal(run('verify', [dir]).status, 0);
    rmSync(path.join(dir, '示例链知识库-2026.01.01/search.html'));
    const { status, text } = run('verify', [dir]);
    assert.equal(status, 1);
    assert.match(text, /缺　search\.html/);
  });

  test('与旁边公布的散列不同：说不是发布的那一个', () => {
    const dir = mkdtempSync(path.join(parent, 'beside-'));
    cpSync(path.join(here, zip), path.join(dir, zip));
    writeFileSync(path.join(dir, 'SHA256SUMS'), `${'0'.repeat(64)}  ${zip}\n`);
    const { status, text } = run('verify', [path.join(dir, zip)]);
    assert.equal(status, 1);
    assert.match(text, /与旁边的 SHA256SUMS 不同/);
  });

  test('内容改了、版次没改：不覆盖；改了版次，可以带上与从前那版的比较', () => {
    const before = snapshot(here);
    const file = path.join(content, 'enterprises/acme.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('测试用的企业。', '改过的企业。'));
    const refused = run('release', []);
    assert.equal(refused.status, 1);
    assert.match(refused.text, /内容不同[\s\S]+没有做成；.+原来的一字不动/);
    assert.deepEqual(snapshot(here), before);

    const site = path.join(content, 'site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace('2026-01-01', '2026-02-03'));
    const { status, text } = run('release', ['--since', path.join(here, zip)]);
    assert.equal(status, 0, text);
    const made = readZip(readFileSync(path.join(here, 'chain-kb-2026.02.03.zip')));
    const changes = made.find(({ name }) => name.endsWith('/data/changes.json'));
    assert.match(changes?.content.toString('utf8') ?? '', /改过的企业。/);
    assert.equal(snapshot(here).get(zip), before.get(zip), '从前那版还在');
  });

  test('从前那版读不了、参数不认得：什么也不写', () => {
    const before = snapshot(here);
    const bad = path.join(parent, 'bad.zip');
    writeFileSync(bad, 'x');
    const { status, text } = run('release', ['--since', bad]);
    assert.equal(status, 1);
    assert.match(text, /bad\.zip 不是 ZIP/);
    assert.equal(run('release', ['--force']).status, 2);
    assert.deepEqual(snapshot(here), before);
  });
});
