import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test from 'node:test';
import { unified } from '@astrojs/markdown-remark';
import { parseFragment } from 'parse5';
import remarkCjkFriendly from 'remark-cjk-friendly';
import { corpusTitles, writeCorpusContent } from '../../../scripts/lib/bench/corpus-content.ts';
import { guessLevel } from '../../../scripts/lib/bench/corpus-level.ts';
import type { CorpusRow } from '../../../scripts/lib/bench/corpus-row.ts';
import { escapeMarkdown } from '../../../scripts/lib/bench/escape-markdown.ts';
import { checkContent } from '../../../scripts/lib/check-content.ts';

/** 会被 Markdown 当成记号的各种开头和中间。 */
const awkward = [
  '1. 不是列表',
  '2) 也不是列表',
  '2020. 年份加点',
  '# 不是标题',
  '* 星号 *不是强调* **也不是**',
  '- 减号',
  '+ 加号',
  '> 不是引用',
  '<script>alert(1)</script> <b>不是标签</b>',
  '[不是链接](/policies/x) ![不是图](y.png) [1]: /z',
  '| 不是 | 表格 |',
  '---',
  '===',
  '    四格缩进',
  '&amp; &#35; &lt;',
  '反斜线 \\ \\* 行尾\\',
  '`不是代码` ``` ~~~ ~~删除~~',
  'http://example.com/a_b_c www.example.com a@example.com',
  '脚注[^1] 与 $x_1$',
  '“引号”与《书名》**《规划》**提出',
];

const row = (part: Partial<CorpusRow>): CorpusRow => ({
  id: 'x',
  title: '示例条例',
  date: null,
  issuer: null,
  number: null,
  text: '正文。',
  kind: '地方性法规',
  ...part,
});

interface Node {
  value?: string;
  childNodes?: Node[];
}
const textOf = (node: Node): string => node.value ?? (node.childNodes ?? []).map(textOf).join('');

test('转义后的正文，经站点自己的 Markdown 引擎渲染，一字不差', async () => {
  const engine = unified({ remarkPlugins: [remarkCjkFriendly], smartypants: false });
  const renderer = await engine.createRenderer({ syntaxHighlight: false });
  const { code } = await renderer.render(escapeMarkdown(awkward.join('\n')));
  const paragraphs = textOf(parseFragment(code) as Node)
    .split('\n')
    .filter((line) => line !== '');
  assert.deepEqual(
    paragraphs,
    awkward.map((line) => line.trim()),
  );
  assert.doesNotMatch(code, /<(script|b|em|strong|code|table|ul|ol|h1|img|blockquote|hr)\b/);
});

test('题名、文号、日期都同的加“第二份”，有一样不同的不加', () => {
  const rows = [{}, {}, { date: '2020-01-01' }, { number: '国发〔2020〕8号' }, {}].map(row);
  assert.deepEqual(corpusTitles(rows), [
    '示例条例',
    '示例条例（第二份）',
    '示例条例',
    '示例条例',
    '示例条例（第三份）',
  ]);
});

test('层级从发文机关猜，没有就看题名', () => {
  const level = (issuer: string | null, title = '条例') => guessLevel({ issuer, title });
  assert.equal(level('国务院'), '国家');
  assert.equal(level('全国人民代表大会常务委员会'), '国家');
  assert.equal(level('北京市人民代表大会常务委员会'), '省');
  assert.equal(level('浙江省人民代表大会常务委员会'), '省');
  assert.equal(level('宁波市人民代表大会常务委员会'), '市');
  assert.equal(level('嘉兴市南湖区人民政府'), '区');
  assert.equal(level(null, '杭州市公园管理条例'), '市');
});

test('导入的内容通过站点自己的内容检查', async () => {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'corpus-content-'));
  try {
    const rows = [
      row({ text: awkward.join('\n') }),
      row({ text: awkward.join('\n'), title: '冒号: 与 "引号" # 井号' }),
      row({}),
      row({ number: '国发〔2020〕8号', issuer: '国务院', date: '2020-08-04', kind: '国务院政策文件' }),
      row({ title: '示例法', kind: '法律', text: `${'长'.repeat(100)}。` }),
    ];
    writeCorpusContent(rows, dir);
    const { graph, problems } = await checkContent(dir);
    assert.deepEqual(problems, []);
    assert.equal(graph.byKind.policies.length, rows.length);
  } finally {
    rmSync(dir, { recursive: true });
  }
});
