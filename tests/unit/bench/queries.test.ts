import assert from 'node:assert/strict';
import test from 'node:test';
import type { BenchDocument } from '../../../scripts/lib/bench/bench-document.ts';
import { benchText, fold, hasAll, hasAmount, hasButNot, hasWord } from '../../../scripts/lib/bench/bench-text.ts';
import { mainText } from '../../../scripts/lib/bench/main-text.ts';
import { Prng } from '../../../scripts/lib/bench/prng.ts';
import { hanFragment, titleCut } from '../../../scripts/lib/bench/queries/fragment.ts';
import { namedAs, namedWith } from '../../../scripts/lib/bench/queries/known-item.ts';
import { numberStyles } from '../../../scripts/lib/bench/queries/number-styles.ts';
import { fullWidth, initials, spelled } from '../../../scripts/lib/bench/queries/spelling.ts';
import { titleCuts } from '../../../scripts/lib/bench/queries/title-cuts.ts';
import { withMissingLetter, withWrongLetter } from '../../../scripts/lib/bench/queries/typed-wrong.ts';
import { sampleForTiming } from '../../../scripts/lib/bench/sample-queries.ts';

const document = (title: string, index: number): BenchDocument => ({
  url: `policies/p${index}.html`,
  title,
  names: [title],
  own: benchText(title),
});
const documents = ['杭州市公园管理条例', '“十四五”规划（2021—2025年）', '示例办法'].map(document);

test('同一个种子，抽到的一样；抽取不重复', () => {
  assert.deepEqual(titleCuts(documents, 50), titleCuts(documents, 50));
  const drawn = new Prng(7).draw([1, 2, 3, 4, 5], 5, (n) => n);
  assert.deepEqual(drawn.toSorted(), [1, 2, 3, 4, 5]);
  assert.deepEqual(new Prng(7).draw([1, 2, 3], 3, (n) => (n === 2 ? undefined : n)).toSorted(), [1, 3]);
});

test('标题的一段：首尾不是标点，至少两个字，确在标题里', () => {
  for (const { query, url } of titleCuts(documents, 300)) {
    const { title = '' } = documents.find((found) => found.url === url) ?? {};
    assert.ok(title.includes(query), query);
    assert.ok([...fold(query)].length >= 2, query);
    assert.match(query, /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u);
  }
  assert.equal(titleCut('法', new Prng(1)), undefined);
});

test('正文片段是 8 到 14 个连着的汉字', () => {
  const text = '第一条，为了加强公园的规划建设和保护管理，制定本条例。';
  for (let seed = 0; seed < 50; seed += 1) {
    const fragment = hanFragment(text, new Prng(seed)) ?? '';
    assert.ok(text.includes(fragment));
    assert.match(fragment, /^\p{Script=Han}{8,14}$/u);
  }
  assert.equal(hanFragment('短句，短句。', new Prng(1)), undefined);
});

test('错字、漏字只动中间一个字', () => {
  for (let seed = 0; seed < 30; seed += 1) {
    const wrong = [...withWrongLetter('集成电路产业', new Prng(seed))];
    assert.equal(wrong.filter((letter, i) => letter !== [...'集成电路产业'][i]).length, 1);
    assert.equal([...withMissingLetter('集成电路产业', new Prng(seed))].length, 5);
  }
});

test('文号的各种写法；没有年份括号的照原样', () => {
  assert.ok(numberStyles('国发〔2020〕8号').includes('国发[2020]8号'));
  assert.equal(new Set(numberStyles('国发〔2020〕8号')).size, 7);
  assert.deepEqual(numberStyles('国务院令第181号'), ['国务院令第181号']);
});

test('拼音、首字母、全角', () => {
  assert.equal(spelled('功率'), 'gonglv');
  assert.equal(initials('集成电路'), 'jcdl');
  assert.equal(fullWidth('IC(1)'), 'ＩＣ（１）');
});

test('判据：标点、全半角不论，数目和西文词不从中间对上', () => {
  const text = benchText('总投资 110 亿元，用于ＭＥＭＳ（微机电）；另有 2110亿元的 public 项目');
  assert.ok(hasAll('投资110亿元用于mems')(text));
  assert.ok(hasAmount('110亿元')(text));
  assert.ok(!hasAmount('10亿')(text));
  assert.ok(!hasWord('IC')(text));
  assert.ok(hasButNot('MEMS', '光刻')(text));
  assert.ok(!hasAll('一行 另一行')(benchText('一行\n另一行')));
});

test('名称：含有与就是', () => {
  assert.deepEqual(namedWith(documents, '十四五规划'), ['policies/p1.html']);
  assert.deepEqual(namedAs(documents, '公园管理条例'), []);
});

test('只取 main 的文字，一块一行，行内标签不断开', () => {
  const html = '<body><nav>导航</nav><main><h1>标题</h1><p>芯<mark>片</mark> 企业</p><script>x</script></main></body>';
  assert.equal(mainText(html), '标题\n芯片 企业');
});

test('计时的查询各类轮流取，太长的不取', () => {
  const queries = ['甲', '乙', '丙'].flatMap((kind) =>
    ['一二', '三四', '五'.repeat(40)].map((query) => ({
      kind,
      query: `${kind}${query}`,
      relevant: [],
      need: 'all' as const,
      known: false,
    })),
  );
  const sample = sampleForTiming(queries, 6, 1);
  assert.equal(new Set(sample).size, 6);
  assert.ok(sample.every((query) => query.length < 20));
});
