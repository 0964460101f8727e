import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answerText, matchedByText } from '../../../src/search/answer-text.ts';
import type { Doc } from '../../../src/search/engine.ts';
import { createSearch } from '../../../src/search/search.ts';
import { doc, eagerEngine, queryData } from './library.ts';

const docs = [
  doc('policies/words.html', '路演办法', '电路与集成各说各的'),
  doc('policies/text.html', '若干意见', '支持集成电路产业。'),
  doc('policies/has.html', '支持集成电路产业的办法'),
  doc('policies/long.html', '集成电路产业发展规划全文'),
  doc('policies/start.html', '集成电路规划'),
  doc('terms/ic.html', '集成电路'),
  doc('enterprises/none.html', '氢能设备', '无关。electronic 1234'),
];
const names = [
  { url: 'terms/ic.html', title: '集成电路', aliases: ['芯片', 'IC'] },
  { url: 'policies/text.html', title: '若干意见', aliases: ['南政发〔2025〕8号'] },
];
const search = (found: readonly Doc[] = docs) => createSearch(eagerEngine(found), queryData(names));
const urls = async (query: string) =>
  (await search().ask(query)).hits.map((hit) => hit.doc.url.replace(/^.*\/|\.html$/g, ''));

test('就是它、题名开头、题名含有、正文含有、只有各词，依次排列，不相干的丢掉', async () => {
  assert.deepEqual(await urls('集成电路'), ['ic', 'start', 'long', 'has', 'text', 'words']);
});

test('别名、文号与题名同等对待，括号写法不论', async () => {
  assert.equal((await urls('芯片'))[0], 'ic');
  assert.equal((await urls('南政发[2025]8号'))[0], 'text');
  assert.equal((await urls('南政发2025 8号'))[0], 'text');
});

test('拼音与繁体查到同样的结果', async () => {
  const plain = await urls('集成电路');
  assert.deepEqual(await urls('jcdl'), plain);
  assert.deepEqual(await urls('集成電路'), plain);
});

test('西文不从词中间算起，拆散的数字须整个相符', async () => {
  assert.deepEqual(await urls('ronic'), []);
  assert.deepEqual(await urls('electr'), ['none']);
  assert.deepEqual(await urls('氢能 34'), []);
});

test('候选的先后不影响题名相符的次序', async () => {
  const reversed = await search(docs.toReversed()).ask('集成电路');
  assert.deepEqual(
    reversed.hits.slice(0, 4).map((hit) => hit.doc.url),
    ['terms/ic.html', 'policies/start.html', 'policies/long.html', 'policies/has.html'],
  );
});

test('结果说明由哪个别名或拼音而来', async () => {
  const first = async (query: string) => (await search().ask(query)).hits[0]?.verdict.matchedBy;
  assert.deepEqual(await first('ic'), { kind: 'alias', from: 'IC', to: '集成电路' });
  assert.deepEqual(await first('jcdl'), { kind: 'pinyin', from: 'jcdl', to: '集成电路' });
  assert.equal(await first('集成电路'), undefined);
  assert.equal(matchedByText({ kind: 'alias', from: 'IC', to: '集成电路' }), '“IC”即“集成电路”');
});

test('候选太多时名称相符的先核对，并如实说结果数是下限', async () => {
  const many = Array.from({ length: 400 }, (_, i) => doc(`a/${i}.html`, `第${i}页`, '集成电路'));
  const named = [{ id: 'terms/ic.html', url: 'terms/ic.html', title: '集成电路' }];
  const engine = eagerEngine([...many, doc('terms/ic.html', '集成电路')]);
  const answer = await createSearch(engine, queryData(named)).ask('集成电路');
  assert.equal(answer.hits[0]?.doc.url, 'terms/ic.html');
  assert.equal(answerText('集成电路', answer), '至少 300 条结果');
});

test('题名与摘录标出相符处，取正文第一处相符的前后', async () => {
  const text = `${'前文很长。'.repeat(40)}第二十条　扶持《集成》電路企业，${'后文也很长，'.repeat(40)}`;
  const engine = eagerEngine([doc('a.html', '扶持办法（集成电路）', text, '摘要')]);
  const asked = createSearch(engine, queryData([]));
  const { hits } = await asked.ask('集成电路');
  const { title, excerpt } = asked.present(hits[0] ?? assert.fail());
  assert.deepEqual(title, [
    { text: '扶持办法（', hit: false },
    { text: '集成电路', hit: true },
    { text: '）', hit: false },
  ]);
  assert.deepEqual(excerpt.slice(0, 2), [
    { text: '第二十条　扶持《', hit: false },
    { text: '集成》電路', hit: true },
  ]);
  assert.match(excerpt.at(-1)?.text ?? '', /…$/);
});

test('没有结果时说出按什么理解过', async () => {
  const answer = await createSearch(eagerEngine([]), queryData(names)).ask('芯片');
  assert.equal(
    answerText('芯片', answer),
    '没有找到“芯片”，也按“集成电路”查过。可以换个说法、少打几个字，或从类别列表查找。',
  );
});

test('空查询什么也不查', async () => {
  assert.deepEqual((await search().ask(' 《》 ')).hits, []);
});
