import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { feedItems } from '../../../src/views/feed-items.ts';
import { feedXml } from '../../../src/views/feed-view.ts';
import { nameUuid } from '../../../src/views/name-uuid.ts';
import { base, entry, site } from '../entries.ts';

const items = (...policies: ReturnType<typeof entry<'policies'>>[]) =>
  feedItems(buildGraph([base, ...policies]).graph, site);

test('一份政策：发布、施行、期满各一条，日子是条目自己的，新的在前', () => {
  const policy = entry('policies', 'p', {
    datePublished: '2023-03-01',
    dateEffective: '2023-04-01',
    period: { start: 2023, end: 2024, basis: '题名' },
    checked: '2025-12-01',
  });
  assert.deepEqual(
    items(policy).map(({ kind, published, updated, text }) => [kind, published, updated, text]),
    [
      [
        '期满',
        '2025-01-01',
        '2025-01-01',
        '规划期到 2024 已满（推算）。有效性未核查：期满不等于失效，失效须由有权机关公布。',
      ],
      ['施行', '2023-04-01', '2023-04-01', '自 2023-04-01 起施行。'],
      [
        '新发布',
        '2023-03-01',
        '2025-12-01',
        'p 的一句话发布 2023-03-01，施行 2023-04-01。有效性未核查。最后核对 2025-12-01。',
      ],
    ],
  );
});

test('还没到的不写：止期当天不算期满，次日才算', () => {
  const on = (end: string) => items(entry('policies', 'p', { period: { end, basis: '正文' } })).map(({ kind }) => kind);
  assert.deepEqual(on('2025-12-31'), ['期满', '新发布']);
  assert.deepEqual(on('2026-01-01'), ['新发布']);
});

test('没有日子的排在最后，不写 published；只写到年的照写明', () => {
  const found = items(entry('policies', 'a', {}), entry('policies', 'b', { dateMade: '2020' }));
  assert.deepEqual(
    found.map(({ key, published }) => [key, published]),
    [
      ['policies/b issued', '2020-01-01'],
      ['policies/a issued', undefined],
    ],
  );
  assert.match(found[0]?.text ?? '', /成文 2020（只写到年）/);
  assert.match(found[1]?.text ?? '', /发布、成文、施行日期都没有记载/);
});

test('被别的文件替代：日子是那份文件的，说出是哪一份', () => {
  const to = 'policies/old';
  const relations = [{ verb: '替代', to, basis: '编者归类' }];
  const found = items(entry('policies', 'old'), entry('policies', 'new', { datePublished: '2024-05-06', relations }));
  assert.deepEqual(
    found.filter(({ kind }) => kind === '变动').map(({ href, published, text }) => [href, published, text]),
    [['/policies/old.html', '2024-05-06', '被替代：new（发布 2024-05-06）。编者归类，来源没有写明。']],
  );
});

test('编号是第 5 版 UUID，同名永远相同，不同名不同', async () => {
  const id = await nameUuid('base policies/p issued');
  assert.match(id, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(await nameUuid('base policies/p issued'), id);
  assert.notEqual(await nameUuid('base policies/q issued'), id);
});

const item = {
  key: 'k',
  id: 'urn:uuid:1',
  kind: '新发布' as const,
  title: '甲 <乙> & "丙"\u0007',
  href: '/policies/p.html',
  published: '2024-05-06',
  updated: '2025-01-02',
  text: '一句话',
};

test('不知道主机：逐字节，网址是相对的，没有 self', () => {
  assert.equal(
    feedXml([item], site, 'urn:uuid:0'),
    `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">
<id>urn:uuid:0</id>
<title>示例库：政策的发布、变动和期满</title>
<updated>2026-01-01T00:00:00+08:00</updated>
<author><name>示例库</name></author>
<link rel="alternate" type="text/html" href="policies/calendar.html"/>
<rights>CC BY 4.0</rights>
<entry>
<id>urn:uuid:1</id>
<title>新发布：甲 &lt;乙&gt; &amp; &quot;丙&quot;</title>
<published>2024-05-06T00:00:00+08:00</published>
<updated>2025-01-02T00:00:00+08:00</updated>
<link rel="alternate" type="text/html" href="policies/p.html"/>
<category term="新发布"/>
<summary type="text">一句话</summary>
</entry>
</feed>
`,
  );
});

test('写了网站地址：网址带主机，编号不变', () => {
  const xml = feedXml([item], { ...site, address: 'https://kb.example/v1/' }, 'urn:uuid:0');
  assert.match(xml, /<link rel="self" type="application\/atom\+xml" href="https:\/\/kb\.example\/v1\/feed\.xml"\/>/);
  assert.match(xml, /href="https:\/\/kb\.example\/v1\/policies\/p\.html"/);
  assert.match(xml, /<id>urn:uuid:1<\/id>/);
});
