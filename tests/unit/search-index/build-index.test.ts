import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import { buildSearchIndex } from '../../../scripts/lib/search-index/build-index.ts';
import { openSearchInNode } from '../../../scripts/lib/search-index/open-in-node.ts';
import type { Search } from '../../../src/search/search.ts';
import { page, writeSite } from '../portable/site.ts';

interface Sample {
  readonly url: string;
  readonly title: string;
  readonly kind: string;
  readonly text: string;
  readonly aliases?: readonly string[];
}

const SAMPLES: readonly Sample[] = [
  { url: 'terms/ic.html', title: '集成电路', kind: '术语', text: '把电路做在一块硅片上。', aliases: ['芯片', 'IC'] },
  {
    url: 'policies/robot.html',
    title: '支持机器人产业发展的若干政策',
    kind: '政策',
    text: '对减速器、伺服电机企业给予补助，共3.5亿元。',
    aliases: ['南政发〔2025〕8号'],
  },
  { url: 'enterprises/cq.html', title: '重庆某半导体公司', kind: '企业', text: '做ＭＥＭＳ传感器，另有 IGBT-2 模块。' },
  { url: 'enterprises/tw.html', title: '臺灣某積體公司', kind: '企业', text: '生产硅片與晶圓。' },
];

let dir = '';
let search: Search;

before(async (context) => {
  const files = Object.fromEntries(
    SAMPLES.map(({ url, title, kind, text }) => [
      url,
      page(
        `<nav>页头不收</nav><main data-pagefind-body data-kind="${kind}" data-pagefind-meta="kind[data-kind]">
        <h1 data-pagefind-meta="title">${title}</h1><p data-pagefind-meta="summary">${text}</p>
        <p data-pagefind-ignore>不收的话</p></main>`,
      ),
    ]),
  );
  const entries = SAMPLES.map(({ url, title, aliases = [] }) => ({ url, title, aliases }));
  const test = context as Parameters<typeof writeSite>[0];
  dir = await writeSite(test, {
    ...files,
    'index.html': page('首页不收'),
    'data/entries.json': JSON.stringify(entries),
    'data/graph.json': JSON.stringify({ nodes: [], edges: [] }),
  });
  await buildSearchIndex(dir);
  search = openSearchInNode(dir);
});

const table: [query: string, urls: string[]][] = [
  ['减速器', ['policies/robot.html']],
  ['服电', ['policies/robot.html']],
  ['路', ['terms/ic.html']],
  ['司', ['enterprises/tw.html', 'enterprises/cq.html']],
  ['晶圆', ['enterprises/tw.html']],
  ['台湾', ['enterprises/tw.html']],
  ['重慶', ['enterprises/cq.html']],
  ['jcdl', ['terms/ic.html']],
  ['chongqing', ['enterprises/cq.html']],
  ['芯片', ['terms/ic.html']],
  ['ic', ['terms/ic.html']],
  ['mems', ['enterprises/cq.html']],
  ['igbt-2', ['enterprises/cq.html']],
  ['3.5亿', ['policies/robot.html']],
  ['南政发[2025] 8 号', ['policies/robot.html']],
  ['机器人政策', ['policies/robot.html']],
  ['页头', []],
  ['不收', []],
];
for (const [query, urls] of table) {
  test(`查“${query}”得到 ${urls.join('、') || '无'}`, async () => {
    const { hits } = await search.ask(query);
    assert.deepEqual(
      hits.map((hit) => hit.doc.url),
      urls,
    );
  });
}

test('结果带着类别、摘要，类别不混进正文', async () => {
  const { hits } = await search.ask('集成电路');
  assert.equal(hits[0]?.doc.kind, '术语');
  assert.equal(hits[0]?.doc.summary, '把电路做在一块硅片上。');
  assert.doesNotMatch(hits[0]?.doc.text ?? '', /术语/);
});

test('正文里任意两个以上相连的汉字都查得到', async () => {
  for (const { url, title } of SAMPLES) {
    const chars = [...title];
    for (let from = 0; from < chars.length - 1; from++) {
      for (const size of [2, 3]) {
        const query = chars.slice(from, from + size).join('');
        const { hits } = await search.ask(query);
        assert.ok(
          hits.some((hit) => hit.doc.url === url),
          `${query} 应查到 ${url}`,
        );
      }
    }
  }
});

test('只留下自己的脚本；重建一遍，逐字节相同', async () => {
  const read = async () => {
    const names = (await readdir(path.join(dir, 'search'), { recursive: true })).sort();
    const files = names.filter((name) => name.endsWith('.js'));
    return { names, texts: await Promise.all(files.map((name) => readFile(path.join(dir, 'search', name), 'utf8'))) };
  };
  const first = await read();
  assert.ok(
    first.names.every((name) => name.endsWith('.js') || ['index', 'fragment'].includes(name)),
    String(first.names),
  );
  assert.ok(!first.names.some((name) => /ui|worker|highlight/.test(name)));
  await buildSearchIndex(dir);
  assert.deepEqual(await read(), first);
});
