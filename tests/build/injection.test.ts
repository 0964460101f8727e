import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import { textOf, xmlTree } from '../unit/diagrams/xml-tree.ts';
import { hostile, writeHostileContent } from './hostile-content.ts';

/** 内容里处处写着想冒充标记的字，真的构建一次，再照浏览器的读法读每一个文件：字还是字。 */
const parent = mkdtempSync(path.join(os.tmpdir(), 'kb-injection-'));
const content = path.join(parent, 'content');
const out = path.join(parent, 'out');

function build(outDir: string, dir = content) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    env: { ...process.env, CONTENT_DIR: dir, OUT_DIR: outDir },
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}

const read = (file: string) => readFileSync(path.join(out, file), 'utf8');

function elements(html: string): Html.Element[] {
  const found: Html.Element[] = [];
  const visit = (node: Html.Node) => {
    if ('attrs' in node) found.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled: false, sourceCodeLocationInfo: true }));
  return found;
}
const attr = ({ attrs }: Html.Element, name: string) => attrs.find((one) => one.name === name)?.value;
const words = (node: Html.Node): string =>
  node.nodeName === '#text'
    ? (node as Html.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(words).join('')
      : '';

/** CSV 全文 → 各格。 */
function cellsOf(csv: string): string[] {
  return [...csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"|[^",\r\n]+/g)].map(([whole, quoted]) =>
    quoted === undefined ? whole : quoted.replaceAll('""', '"'),
  );
}

describe('内容里的标记只是文字', () => {
  let pages: { file: string; found: Html.Element[] }[];
  before(() => {
    writeHostileContent(content);
    const { status, text } = build(out);
    assert.equal(status, 0, text);
    pages = globSync('**/*.html', { cwd: out }).map((file) => ({ file, found: elements(read(file)) }));
    assert.ok(pages.length > 30);
  });
  after(() => rmSync(parent, { recursive: true, force: true }));

  test('没有多出会执行、会取东西的元素和属性', () => {
    const inline = new Set<string>();
    // 网址不定的一页，自己的样式和脚本写在页内。
    const lost: string[] = [];
    for (const { file, found } of pages) {
      for (const element of found) {
        const { tagName: tag } = element;
        assert.doesNotMatch(tag, /^(iframe|object|embed|base|applet|frame|frameset|math|audio|video)$/, file);
        if (tag === 'style') assert.equal(file, '404.html');
        for (const { name, value } of element.attrs) {
          assert.doesNotMatch(name, /^on|^srcdoc$|^style$/, `${file} <${tag} ${name}="${value}">`);
          if (
            /^(href|src|action|formaction|data|poster|srcset)$/.test(name) &&
            !(tag === 'link' && value.startsWith('data:'))
          )
            assert.doesNotMatch(value, /^\s*(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/i, `${file} <${tag} ${name}>`);
        }
        if (tag === 'img') assert.match(attr(element, 'src') ?? '', /robots\.txt$/, file);
        // 没有首页的文件夹转到别的页：只转到站内。
        if (tag === 'meta' && attr(element, 'http-equiv') === 'refresh')
          assert.match(attr(element, 'content') ?? '', /^0; url=(\.\.\/)+[\w%.-]+\.html$/, file);
        else if (tag === 'meta')
          assert.match(attr(element, 'http-equiv') ?? 'content-security-policy', /^content-security/);
        if (tag === 'script') {
          const type = attr(element, 'type') ?? '';
          if (/json$/.test(type)) JSON.parse(words(element));
          else if (attr(element, 'src') === undefined && file === '404.html') lost.push(words(element));
          else if (attr(element, 'src') === undefined) inline.add(words(element));
          else assert.match(attr(element, 'src') ?? '', /^(\.\.?\/)*_astro\/[\w.-]+\.js$/, file);
        }
      }
    }
    // 每页写“大字”的那一小段是本站自己的，各页一字不差；别的一段也没有。
    assert.ok(lost.length === 2 && !lost.some((code) => code.includes('alert')), lost.join('\n'));
    assert.ok(inline.size <= 1 && ![...inline].some((code) => code.includes('alert')), [...inline].join('\n'));
  });

  test('字一个不少：标题、表、数据块里原样读得回来', () => {
    for (const file of ['policies/opinions', 'enterprises/acme', 'chains/demo', 'terms/chip', 'sources/base']) {
      const found = pages.find((page) => page.file === `${file}.html`)?.found ?? [];
      const heading = found.find(({ tagName }) => tagName === 'h1');
      assert.ok(heading && words(heading).includes(hostile), file);
    }
    const jsonOf = (file: string, type: RegExp) =>
      (pages.find((page) => page.file === file)?.found ?? [])
        .filter((element) => element.tagName === 'script' && type.test(attr(element, 'type') ?? ''))
        .map((element) => JSON.stringify(JSON.parse(words(element))));
    const written = JSON.stringify(hostile).slice(1, -1);
    assert.ok(jsonOf('policies/opinions.html', /ld\+json/).some((text) => text.includes(written)));
    for (const file of ['finder.html', 'policies/compare.html'])
      assert.ok(
        jsonOf(file, /^application\/json/).some((text) => text.includes(written)),
        file,
      );
    for (const file of globSync('data/*.json', { cwd: out })) JSON.parse(read(file));
  });

  test('页内的 SVG、订阅、日历都合规矩', () => {
    let drawn = 0;
    for (const { file, found } of pages) {
      const source = read(file);
      for (const { tagName, sourceCodeLocation: place } of found) {
        if (tagName !== 'svg' || !place) continue;
        // 没有值的属性是网页的写法，补上引号再照 XML 读。
        const svg = source
          .slice(place.startOffset, place.endOffset)
          .replace(/ (data-[\w-]+)(?=[ >])/g, ' $1=""')
          .replaceAll('&#39;', "'");
        if (textOf(xmlTree(svg)).includes('alert(1)')) drawn++;
      }
    }
    assert.ok(drawn > 0);
    const feed = xmlTree(
      read('feed.xml')
        .replace(/^<\?xml[^>]*\?>\s*/, '')
        .trimEnd(),
    );
    assert.ok(textOf(feed).includes(hostile));
    const calendars = globSync('**/*.ics', { cwd: out });
    assert.ok(calendars.length > 0);
    for (const file of calendars) {
      const lines = read(file).replaceAll('\r\n ', '').split('\r\n');
      for (const line of lines) assert.match(line, /^([A-Z-]+(;[A-Z]+=[\w-]+)*:.*)?$/, file);
      const summary = lines.find((line) => line.startsWith('SUMMARY:')) ?? '';
      assert.ok(summary.replace(/\\([\\;,])/g, '$1').includes('</script><script>alert(1)</script>'), file);
    }
  });

  test('表格里的公式不会执行：以 = + - @ 开头的格子前面都有撇号', () => {
    for (const file of globSync('data/*.csv', { cwd: out })) {
      const cells = cellsOf(read(file));
      assert.ok(
        cells.some((cell) => cell.startsWith(`'${hostile}`)),
        file,
      );
      assert.deepEqual(
        cells.filter((cell) => /^[=+\-@＝＋－＠\t\r]/.test(cell)),
        [],
        file,
      );
    }
  });

  test('正文里的脚本、内嵌网页、坏链接：不建，写明文件、行和改法', () => {
    const bad = path.join(parent, 'bad');
    writeHostileContent(bad);
    const file = path.join(bad, 'terms/chip.md');
    const line = readFileSync(file, 'utf8').split('\n').length;
    writeFileSync(
      file,
      `${readFileSync(file, 'utf8')}<iframe src="https://example.org/"></iframe>\n\n[甲](javascript:alert(1))\n`,
    );
    const { status, text } = build(path.join(parent, 'never'), bad);
    assert.equal(status, 1);
    assert.match(text, new RegExp(`terms/chip\\.md:${line}：正文里不能用 <iframe> 标签.*\\n    改法：`));
    assert.match(text, new RegExp(`terms/chip\\.md:${line + 2}：正文链接“javascript:alert\\(1\\)”`));
  });

  test('.mdx 里拆在表格两格之间的也不建，写明文件', () => {
    const bad = path.join(parent, 'bad');
    rmSync(bad, { recursive: true, force: true });
    writeHostileContent(bad);
    const fields = readFileSync(path.join(bad, 'terms/chip.md'), 'utf8').split('\n---\n')[0];
    const sly = '| 甲 | 乙 |\n| --- | --- |\n| `a | <iframe src="/robots.txt"></iframe>` |\n';
    writeFileSync(path.join(bad, 'terms/sly.mdx'), `${fields?.replaceAll('术语', '另一术语')}\n---\n${sly}`);
    const { status, text } = build(path.join(parent, 'never'), bad);
    assert.equal(status, 1, text);
    assert.match(text, /terms\/sly\.mdx:36：正文编译不了（正文里不能用 <iframe> 标签）\n {4}改法：/);
  });
});
