import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitPassages } from '../../../scripts/lib/search-index/passages.ts';
import { unitTexts } from '../../../scripts/lib/search-index/unit-texts.ts';
import { page } from '../portable/site.ts';

const read = (body: string, anchors: string[] = []) => unitTexts(page(body), new Set(anchors));

test('只收 data-search-body 之内、data-search-ignore 之外的文字；没有标明的页不收', () => {
  assert.equal(read('<main><p>正文</p></main>'), undefined);
  const texts = read(
    '<nav>页头</nav><main data-search-body><h1 data-search-ignore>题名</h1><p>正文</p><script>1</script></main>',
  );
  assert.deepEqual([...(texts ?? [])], [['', '正文']]);
});

test('块级元素各起一行，行内元素不断开；事实表的项名与值并成一行', () => {
  const texts = read(
    '<main data-search-body><dl><dt>文号</dt><dd>国发<b>〔2020〕</b>8号</dd></dl><p>第一\n  行<br>第二行</p></main>',
  );
  assert.equal(texts?.get(''), '文号：国发〔2020〕8号\n第一 行\n第二行');
});

test('措施的文字归措施，不重复算在页面名下', () => {
  const texts = read(
    '<main data-search-body><p>总则</p><article id="m-a"><p>给谁 <i>企业</i></p></article><section id="x"><p>附则</p></section></main>',
    ['m-a'],
  );
  assert.deepEqual(
    [...(texts ?? [])],
    [
      ['', '总则\n附则'],
      ['m-a', '给谁 企业'],
    ],
  );
});

test('长文字按行分段，一行超长的在句末断开，没有句末的前后重叠', () => {
  assert.deepEqual(splitPassages(''), []);
  assert.deepEqual(splitPassages('一\n二'), ['一\n二']);
  const lines = Array.from({ length: 40 }, (_, i) => `第${i}条${'甲'.repeat(90)}。`);
  const passages = splitPassages(lines.join('\n'));
  assert.equal(passages.join('\n'), lines.join('\n'));
  assert.ok(passages.length > 3 && passages.every((text) => text.length <= 1200));

  const sentences = splitPassages(`${'乙'.repeat(700)}。${'丙'.repeat(900)}。`);
  assert.deepEqual(sentences, [`${'乙'.repeat(700)}。`, `${'丙'.repeat(900)}。`]);

  const solid = Array.from({ length: 3000 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join('');
  const pieces = splitPassages(solid);
  for (let at = 0; at + 8 <= solid.length; at++) {
    const phrase = solid.slice(at, at + 8);
    assert.ok(
      pieces.some((piece) => piece.includes(phrase)),
      phrase,
    );
  }
  assert.ok(splitPassages('😀'.repeat(2000)).every((text) => text.isWellFormed()));
});
