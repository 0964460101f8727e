import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Answer } from '../../../src/search/answer.ts';
import { type Sample, searchOver } from './library.ts';

const samples: Sample[] = [
  { url: 'policies/scattered.html', title: '路演办法', text: '先讲电路，再讲集成。' },
  {
    url: 'policies/text.html',
    title: '若干意见',
    aliases: ['南政发〔2025〕8号'],
    text: '若干意见的简介。\n支持集成电路产业，也支持机器人。',
  },
  { url: 'policies/has.html', title: '支持集成电路产业的办法', text: '办法。' },
  { url: 'policies/long.html', title: '集成电路产业发展规划全文', text: '规划。' },
  { url: 'policies/start.html', title: '集成电路规划', text: '规划。', past: true },
  { url: 'terms/ic.html', title: '集成电路', aliases: ['芯片', 'IC'], text: '把电路做在一块硅片上。' },
  { url: 'enterprises/none.html', title: '氢能设备', text: '无关。electronic 1234，共1.35亿' },
  { url: 'sources/site.html', title: '机器人网站', text: '集成电路的消息。' },
];
const opened = searchOver(samples);
const ask = async (query: string) => (await opened).search.ask(query);
const urlsOf = ({ groups }: Pick<Answer, 'groups'>) =>
  groups.map(({ head }) => head.unit.url.replace(/^.*\/|\.html.*$/g, ''));
const urls = async (query: string) => urlsOf(await ask(query));

test('就是它、开头、含有、正文相连、各词分散，依次排列；不相干的不出现', async () => {
  assert.deepEqual(await urls('集成电路'), ['ic', 'long', 'start', 'has', 'text', 'site']);
  assert.deepEqual(await urls('集成 电路'), ['ic', 'long', 'start', 'has', 'text', 'site', 'scattered']);
});

test('没有过去的在前：同样以查询开头，期满的在后', async () => {
  const found = await urls('集成电路');
  assert.ok(found.indexOf('long') < found.indexOf('start'));
});

test('出处排在同样相符的条目之后', async () => {
  const found = await urls('集成电路');
  assert.ok(found.indexOf('text') < found.indexOf('site'));
});

test('别名、文号与题名同等对待，括号写法不论', async () => {
  assert.equal((await urls('芯片'))[0], 'ic');
  for (const query of [
    '南政发〔2025〕8号',
    '南政发[2025]8号',
    '南政发2025 8号',
    '南政发20258号',
    '南政发【2025】第8号',
  ]) {
    assert.equal((await urls(query))[0], 'text', query);
  }
});

test('别名查到的与标题查到的一样多', async () => {
  assert.deepEqual((await urls('芯片')).toSorted(), (await urls('集成电路')).toSorted());
  assert.deepEqual((await urls('IC')).toSorted(), (await urls('集成电路')).toSorted());
});

test('拼音、首字母、繁体、全角查到同样的结果', async () => {
  const plain = (await urls('集成电路')).toSorted();
  for (const query of ['jcdl', 'jichengdianlu', 'ji cheng dian lu', '集成電路', '《集成電路》']) {
    assert.deepEqual((await urls(query)).toSorted(), plain, query);
  }
  assert.equal((await urls('ｉｃ'))[0], 'ic');
});

test('拼音打到一半也查得到', async () => {
  for (const query of ['jicheng', 'jichengd', 'jcd', 'jc']) assert.ok((await urls(query)).includes('ic'), query);
});

test('西文不从词中间算起，数字须整个相符', async () => {
  assert.deepEqual(await urls('ronic'), []);
  assert.deepEqual(await urls('electr'), ['none']);
  assert.deepEqual(await urls('1234'), ['none']);
  assert.deepEqual(await urls('35亿'), []);
  assert.deepEqual(await urls('1.35亿'), ['none']);
  assert.deepEqual(await urls('123'), []);
});

test('一个字也查得到，名称里有的在前', async () => {
  const found = await urls('路');
  assert.deepEqual(found.slice(0, 2).toSorted(), ['ic', 'scattered']);
  assert.ok(found.includes('text'));
});

test('引号里的须相连，减号后的不许有', async () => {
  assert.ok(!(await urls('"集成 电路"')).includes('scattered'));
  assert.deepEqual(await urls('"支持集成电路产业"'), ['has', 'text']);
  assert.deepEqual(await urls('"电路集成"'), []);
  const found = await urls('集成电路 -规划');
  assert.ok(!found.includes('long') && !found.includes('start') && found.includes('ic'));
  assert.deepEqual(await urls('-规划'), []);
});

test('错一个字、漏一个字：按像的名称查，并问是不是要找它', async () => {
  for (const query of ['集成店路', '集成路', '集成电子路']) {
    const answer = await ask(query);
    assert.deepEqual(answer.corrections[0], { from: query, to: '集成电路', query: '集成电路' }, query);
    assert.equal(urlsOf(answer)[0], 'ic', query);
    assert.deepEqual(answer.groups[0]?.head.matchedBy, { kind: 'typo', from: query, to: '集成电路' }, query);
  }
  assert.deepEqual((await ask('集成电路')).corrections, []);
});

test('漏一个字的长名称：字组凑巧都在正文里，也不当作查到了', async () => {
  const { search } = await searchOver([
    { url: 'platforms/park.html', title: '上海枫林国际生命科学园区', text: '园区的简介。' },
    { url: 'policies/a.html', title: '协议', text: '与上海枫林国际生命科学园区签约。' },
  ]);
  const { groups, corrections } = await search.ask('上海枫林国际生命学园区');
  assert.equal(corrections[0]?.to, '上海枫林国际生命科学园区');
  assert.equal(groups[0]?.head.unit.url, 'platforms/park.html');
});

test('数字差一个不是打错：不拿别的文号充数', async () => {
  for (const query of ['南政发〔2025〕9号', '南政发2026 8号']) {
    const { groups, corrections } = await ask(query);
    assert.deepEqual(corrections, [], query);
    assert.ok(!groups.some(({ head }) => head.unit.url === 'policies/text.html'), query);
  }
});

test('问句：泛指的词不必有，有则在前；问句里提到的整个名称也算相符', async () => {
  const { search } = await searchOver([
    { url: 'policies/a.html', title: '集成电路若干意见', text: '讲集成电路。' },
    { url: 'policies/b.html', title: '集成电路若干办法', text: '讲集成电路企业的补贴。' },
    { url: 'terms/ic.html', title: '集成电路', text: '术语。' },
    { url: 'terms/idm.html', title: '垂直整合制造', text: '设计和制造都自己做。' },
    { url: 'policies/c.html', title: '别的', text: '制造业有哪些补助。' },
  ]);
  const found = async (query: string) => urlsOf(await search.ask(query));
  assert.deepEqual(await found('集成电路企业有什么补助'), ['b', 'ic', 'a']);
  assert.equal((await found('垂直整合制造怎么理解'))[0], 'idm');
  // 不是问句就不放宽：两个词都要有。
  assert.deepEqual(await found('集成电路 补助'), ['b']);
});

test('名称含有原字的，先于名称含有它的别名的；名称就是那个别名的条目不降', async () => {
  const { search } = await searchOver([
    { url: 'terms/ic.html', title: '集成电路', aliases: ['芯片'], text: '术语。' },
    { url: 'policies/has.html', title: '关于芯片的意见', text: '意见。' },
    { url: 'policies/alias.html', title: '集成电路意见', text: '意见。' },
    { url: 'policies/contains.html', title: '关于集成电路的意见', text: '意见。' },
    { url: 'policies/text.html', title: '总则', text: '其中讲到芯片。' },
  ]);
  assert.deepEqual(urlsOf(await search.ask('芯片')), ['ic', 'has', 'alias', 'text', 'contains']);
});

test('结果说明由哪个别名、拼音、写法而来', async () => {
  const by = async (query: string) => (await ask(query)).groups[0]?.head.matchedBy;
  assert.deepEqual(await by('ic'), { kind: 'alias', from: 'IC', to: '集成电路' });
  assert.deepEqual(await by('jcdl'), { kind: 'pinyin', from: 'jcdl', to: '集成电路' });
  assert.deepEqual(await by('南政发20258号'), { kind: 'form', from: '南政发20258号', to: '南政发〔2025〕8号' });
  assert.equal(await by('集成电路'), undefined);
});

test('没有一条同时含有各词时，给出含有一部分的，少见的词要紧', async () => {
  const answer = await ask('氢能 机器人 规划');
  assert.deepEqual(answer.groups, []);
  assert.deepEqual(answer.understood, { wanted: ['氢能', '机器人', '规划'], exact: [], not: [] });
  assert.ok(urlsOf({ groups: answer.nearest }).includes('none'));
});

test('空的、只有标点的，什么也不查', async () => {
  for (const query of ['', '  ', ' 《》 ', '""', '-']) assert.deepEqual(await urls(query), [], query);
});

test('标题与摘录标出相符处：按名称相符的给简介，按正文相符的给那一处', async () => {
  const { search } = await opened;
  const { groups } = await search.ask('集成电路');
  const pick = (slug: string) => groups.find(({ head }) => head.unit.url.includes(slug))?.head ?? assert.fail(slug);
  assert.deepEqual(search.titleOf(pick('has')), [
    { text: '支持', hit: false },
    { text: '集成电路', hit: true },
    { text: '产业的办法', hit: false },
  ]);
  assert.deepEqual(await search.excerptOf(pick('terms/ic')), {
    segments: [{ text: '把电路做在一块硅片上。', hit: false }],
    verified: true,
  });
  const text = await search.excerptOf(pick('text'));
  assert.equal(text.verified, true);
  assert.deepEqual(text.segments.slice(0, 2), [
    { text: '支持', hit: false },
    { text: '集成电路', hit: true },
  ]);
});

test('摘录取相符处前后，跨着标点、繁体也标得出', async () => {
  const long = `${'前文很长。'.repeat(40)}第二十条　扶持《集成》電路企业，${'后文也很长，'.repeat(40)}`;
  const { search } = await searchOver([{ url: 'policies/a.html', title: '扶持办法', text: long }]);
  const { groups } = await search.ask('扶持集成电路');
  const { segments } = await search.excerptOf(groups[0]?.head ?? assert.fail());
  assert.equal(segments.find(({ hit }) => hit)?.text, '扶持《集成》電路');
  assert.match(segments.at(-1)?.text ?? '', /…$/);
});

test('没有整句的，标出各词', async () => {
  const { search } = await opened;
  const { groups } = await search.ask('若干意见 机器人');
  const { segments } = await search.excerptOf(groups[0]?.head ?? assert.fail());
  assert.ok(segments.some(({ text, hit }) => hit && text === '机器人'));
});

test('建议只看名称：就是它、开头、含有；出处不作建议；同名的只留一个', async () => {
  const { search } = await opened;
  const titles = async (text: string) => (await search.suggest(text)).map(({ unit }) => unit.title);
  assert.deepEqual(await titles('集成'), [
    '集成电路',
    '集成电路产业发展规划全文',
    '集成电路规划',
    '支持集成电路产业的办法',
  ]);
  assert.deepEqual(await titles('机器人'), []);
  assert.equal((await search.suggest('芯'))[0]?.matchedBy?.kind, 'alias');
  assert.equal((await search.suggest('集成', 2)).length, 2);
});

const hostile = [
  '路'.repeat(10_000),
  'a'.repeat(10_000),
  '.*+?^$()|[]\\{}',
  '<img src=x onerror=alert(1)>',
  '"><script>alert(1)</script>',
  '\u202E\u200F集成\u200B电路',
  '\uD800集成\uDC00',
  '😀🏭',
  '__proto__',
  'constructor',
  'toString',
  '%E4%B8%80%',
  '" OR 1=1 --',
  `-${'-'.repeat(500)}`,
  '“'.repeat(500),
  '(集成'.repeat(200),
  '\n\t\0',
];
for (const query of hostile) {
  test(`恶意的查询不抛错、不卡住：${JSON.stringify(query.slice(0, 24))}`, async () => {
    const { search } = await opened;
    const answer = await search.ask(query);
    assert.ok(Array.isArray(answer.groups));
    await search.suggest(query);
    for (const { head } of answer.groups) await search.excerptOf(head);
  });
}

test('同一查询永远同一次序', async () => {
  const shuffled = await searchOver(samples.toReversed());
  for (const query of ['集成电路', '路', '规划', '若干']) {
    assert.deepEqual(urlsOf(await shuffled.search.ask(query)), await urls(query), query);
  }
});

test('字组读不到：名称对得上的照答，写明缺了什么；一条也答不出就抛错；好了以后再查就是全的', async () => {
  const { memoryFiles } = await import('./library.ts');
  const { openSearch } = await import('../../../src/search/search.ts');
  const { files } = memoryFiles(samples);
  let isBroken = true;
  const search = await openSearch({
    read: (name) =>
      isBroken && name.startsWith('grams/') ? Promise.reject(new Error(`读不到 ${name}`)) : files.read(name),
  });
  const partial = await search.ask('集成电路');
  assert.ok(partial.groups.length > 0);
  assert.match(String(partial.incomplete), /读不到 grams\//);
  await assert.rejects(search.ask('饕餮'), /读不到 grams\//);
  isBroken = false;
  const whole = await search.ask('集成电路');
  assert.equal(whole.incomplete, undefined);
  assert.ok(whole.groups.length >= partial.groups.length);
  assert.equal((await search.ask('饕餮')).groups.length, 0);
});

test('只按名称的建议不读全文；没有拉丁字母就不读读音', async () => {
  const { search, read } = await searchOver(samples);
  await search.suggest('集成');
  assert.deepEqual(read, ['catalogue']);
  await search.suggest('jcdl');
  assert.deepEqual(read, ['catalogue', 'pinyin']);
});
