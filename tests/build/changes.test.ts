import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { writePreviousEdition } from '../../scripts/lib/edition/read-edition.ts';

/** 用最小内容编两版，后一版与前一版相比。 */
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-changes-'));
const content = path.join(parent, 'content');
const [first, second] = [path.join(parent, 'first'), path.join(parent, 'second')];
const previousFile = path.join(parent, 'previous.json');

function build(outDir: string, previous: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: content, OUT_DIR: outDir, PREVIOUS_EDITION: previous },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

function edit(file: string, from: string, to: string) {
  const at = path.join(content, file);
  const text = readFileSync(at, 'utf8');
  assert.ok(text.includes(from), `${file} 里没有“${from}”`);
  writeFileSync(at, text.replace(from, to));
}

/** 网页里看得见的字：标签去掉，空白并成一个。 */
const textOf = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('与从前一版相比', () => {
  let version: string;
  before(async () => {
    cpSync('tests/fixtures/minimal', content, { recursive: true });
    const { status, text } = build(first, '');
    assert.equal(status, 0, text);

    edit('site.yaml', 'edition: 2026-01-01', 'edition: 2026-03-01');
    edit('enterprises/acme.md', 'summary: 测试用的企业。', 'summary: 测试用的企业。\nfounded: 2018');
    edit('policies/opinions.md', 'checked: 2026-01-01', 'checked: 2026-02-02');
    edit('chains/demo.md', 'summary: 一个环节', 'summary: 一个<b>环节</b>');
    rmSync(path.join(content, 'terms/chip.mdx'));
    mkdirSync(path.join(content, 'projects'));
    writeFileSync(
      path.join(content, 'projects/plant.md'),
      '---\ntitle: 新项目\nsummary: 一个项目。\nnodes: { chips: 明文提及 }\nsources: [{ ref: base }]\nchecked: 2026-02-02\n---\n',
    );
    ({ version } = await writePreviousEdition(first, '2026-03-01', previousFile));
    const again = build(second, previousFile);
    assert.equal(again.status, 0, again.text);
  });
  after(() => rmSync(parent, { recursive: true, force: true }));

  test('没有拿来比的那一版，就没有变动页，也没有通往它的链接', () => {
    assert.ok(!existsSync(path.join(first, 'changes.html')));
    assert.ok(!existsSync(path.join(first, 'data/changes.json')));
    assert.doesNotMatch(readFileSync(path.join(first, 'index.html'), 'utf8'), /changes\.html/);
    assert.ok(existsSync(path.join(first, 'data/fields.json')));
  });

  test('data/changes.json 一字不差', () => {
    const place = { chains: ['demo'] };
    const none = { added: 0, changed: 0, removed: 0 };
    const { license: _, ...record } = JSON.parse(readFileSync(path.join(second, 'data/changes.json'), 'utf8'));
    assert.deepEqual(record, {
      edition: '2026-03-01',
      previous: { edition: '2026-01-01', version, detail: 'fields' },
      counts: [
        {
          title: '全库',
          total: { added: 1, changed: 2, removed: 1 },
          kinds: [
            { kind: 'enterprises', counts: { ...none, changed: 1 } },
            { kind: 'projects', counts: { ...none, added: 1 } },
            { kind: 'nodes', counts: { ...none, changed: 1 } },
            { kind: 'terms', counts: { ...none, removed: 1 } },
          ],
        },
        {
          chain: 'demo',
          title: '示例链',
          total: { added: 1, changed: 2, removed: 0 },
          kinds: [
            { kind: 'enterprises', counts: { ...none, changed: 1 } },
            { kind: 'projects', counts: { ...none, added: 1 } },
            { kind: 'nodes', counts: { ...none, changed: 1 } },
          ],
        },
        {
          title: '不在链上',
          total: { ...none, removed: 1 },
          kinds: [{ kind: 'terms', counts: { ...none, removed: 1 } }],
        },
      ],
      unchanged: 3,
      added: [{ id: 'projects/plant', kind: 'projects', ...place, title: '新项目', url: 'projects/plant.html' }],
      changed: [
        {
          id: 'chains/demo/chips',
          kind: 'nodes',
          parent: 'chains/demo',
          ...place,
          title: '芯片环节',
          url: 'chains/demo/chips.html',
          fields: [{ label: '说明', before: { value: '一个环节' }, after: { value: '一个<b>环节</b>' } }],
        },
        {
          id: 'enterprises/acme',
          kind: 'enterprises',
          ...place,
          title: '示例公司',
          url: 'enterprises/acme.html',
          fields: [{ label: '成立', after: { value: '2018', mark: '明载' } }],
        },
      ],
      removed: [{ id: 'terms/chip', kind: 'terms', chains: [], title: '示例术语', url: 'terms/chip.html' }],
      rechecked: [
        { id: 'policies/opinions', kind: 'policies', chains: [], title: '示例意见', url: 'policies/opinions.html' },
      ],
    });
  });

  test('变动页说出比的是哪两版，逐个字段写从前和本版；内容里的标签只是文字', () => {
    const html = readFileSync(path.join(second, 'changes.html'), 'utf8');
    const text = textOf(html);
    assert.match(text, /与 2026-01-01 版相比 本版编于 2026-03-01/);
    assert.ok(text.includes(version));
    assert.match(text, /新增 1，改动 2，删去 1；没有改动的 4 项不列/);
    assert.match(text, /示例公司 成立 未核查 2018/);
    assert.match(text, /术语 删去 1 条 删去 示例术语/);
    assert.match(text, /只是又核对过 1 项.* 示例意见/);
    assert.match(html, /一个&lt;b&gt;环节&lt;\/b&gt;/);
    assert.doesNotMatch(html, /href="terms\/chip\.html"/);
  });

  test('每页页脚和首页都有通往变动页的链接', () => {
    assert.match(
      readFileSync(path.join(second, 'enterprises/acme.html'), 'utf8'),
      /<a href="\.\.\/changes\.html">与 2026-01-01 版相比<\/a>/,
    );
    assert.equal(
      [...readFileSync(path.join(second, 'index.html'), 'utf8').matchAll(/href="changes\.html"/g)].length,
      2,
    );
  });

  test('拿来比的不比本版早，构建停下，上一版原样留着', () => {
    edit('site.yaml', 'edition: 2026-03-01', 'edition: 2026-01-01');
    const { status, text } = build(second, previousFile);
    edit('site.yaml', 'edition: 2026-01-01', 'edition: 2026-03-01');
    assert.equal(status, 1);
    assert.match(text, /两份都是 2026-01-01 版，没有先后可比/);
    assert.match(text, /保持上一版不变/);
    assert.ok(existsSync(path.join(second, 'changes.html')));
  });
});
