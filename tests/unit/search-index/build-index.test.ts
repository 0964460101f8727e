import assert from 'node:assert/strict';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { before, test } from 'node:test';
import { buildSearchIndex } from '../../../scripts/lib/search-index/build-index.ts';
import { openSearchInNode, searchFolder } from '../../../scripts/lib/search-index/open-in-node.ts';
import type { Search } from '../../../src/search/answer.ts';
import type { SearchUnits } from '../../../src/views/search-units.ts';
import { page, writeSite } from '../portable/site.ts';

interface Sample {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly aliases?: string[];
}

const SAMPLES: readonly Sample[] = [
  { url: 'enterprises/cq.html', title: '重庆某半导体公司', text: '做ＭＥＭＳ传感器，另有 IGBT-2 模块。' },
  { url: 'enterprises/tw.html', title: '臺灣某積體公司', text: '生产硅片與晶圓。' },
  {
    url: 'policies/robot.html',
    title: '支持机器人产业发展的若干政策',
    text: '对减速器、伺服电机企业给予补助，共3.5亿元。',
    aliases: ['南政发〔2025〕8号'],
  },
  { url: 'terms/ic.html', title: '集成电路', text: '把电路做在一块硅片上。', aliases: ['芯片', 'IC'] },
];

const UNITS: SearchUnits = {
  facets: [
    {
      slug: 'kind',
      label: '类别',
      options: ['enterprises', 'policies', 'terms', 'measures'].map((slug) => ({ slug, label: slug })),
    },
  ],
  units: [
    ...SAMPLES.map(({ url, title, aliases = [] }) => ({
      url,
      title,
      aliases,
      past: false,
      facets: { kind: [url.split('/')[0] ?? ''] },
    })),
    {
      url: 'policies/robot.html#m-a',
      title: '减速器补助',
      aliases: [],
      parent: 'policies/robot.html',
      past: false,
      facets: { kind: ['measures'] },
    },
  ].sort((a, b) => (a.url < b.url ? -1 : 1)),
};

let dir = '';
let search: Search;
const unitsFile = () => path.join(dir, 'data/search-units.json');

before(async (context) => {
  const files = Object.fromEntries(
    SAMPLES.map(({ url, title, text }) => [
      url,
      page(
        `<nav>页头不收</nav><main data-search-body><h1 data-search-ignore>${title}</h1><p>${text}</p>
        <p data-search-ignore>不收的话</p>${url === 'policies/robot.html' ? '<article id="m-a"><p>谐波的另有奖励</p></article>' : ''}</main>`,
      ),
    ]),
  );
  const test = context as Parameters<typeof writeSite>[0];
  dir = await writeSite(test, {
    ...files,
    'index.html': page('首页不收'),
    'data/search-units.json': JSON.stringify(UNITS),
  });
  await buildSearchIndex(dir);
  search = await openSearchInNode(dir);
});

const table: [query: string, urls: string[]][] = [
  ['减速器', ['policies/robot.html#m-a']],
  ['服电', ['policies/robot.html']],
  ['谐波', ['policies/robot.html#m-a']],
  ['路', ['terms/ic.html']],
  ['司', ['enterprises/tw.html', 'enterprises/cq.html']],
  ['晶圆', ['enterprises/tw.html']],
  ['台湾', ['enterprises/tw.html']],
  ['重慶', ['enterprises/cq.html']],
  ['jcdl', ['terms/ic.html']],
  ['chongqing', ['enterprises/cq.html']],
  ['zhongqing', []],
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
    const { groups } = await search.ask(query);
    assert.deepEqual(
      groups.map(({ head }) => head.unit.url),
      urls,
    );
  });
}

test('题名里任意两个以上相连的汉字都查得到', async () => {
  for (const { url, title } of SAMPLES) {
    const chars = [...title];
    for (let from = 0; from < chars.length - 1; from++) {
      for (let size = 2; from + size <= chars.length; size++) {
        const query = chars.slice(from, from + size).join('');
        const { groups } = await search.ask(query);
        assert.ok(
          groups.some(({ head }) => head.unit.url === url),
          `${query} 应查到 ${url}`,
        );
      }
    }
  }
});

test('中间文件用完就删；只留下脚本；重建一遍，逐字节相同', async () => {
  await assert.rejects(readFile(unitsFile()), /ENOENT/);
  const read = async () => {
    const folder = await searchFolder(dir);
    const names = (await readdir(folder, { recursive: true })).sort();
    const files = names.filter((name) => name.endsWith('.js'));
    return {
      folder,
      names,
      texts: await Promise.all(files.map((name) => readFile(path.join(folder, name), 'base64'))),
    };
  };
  const first = await read();
  assert.ok(
    first.names.every((name) => name.endsWith('.js') || ['grams', 'texts'].includes(name)),
    String(first.names),
  );
  await writeFile(unitsFile(), JSON.stringify(UNITS));
  await buildSearchIndex(dir);
  assert.deepEqual(await read(), first);
});

test('检索文件带 BOM，是 UTF-16：服务器说是什么编码都读得对', async () => {
  const bytes = await readFile(path.join(await searchFolder(dir), 'catalogue.js'));
  assert.deepEqual([...bytes.subarray(0, 2)], [0xff, 0xfe]);
  assert.match(bytes.toString('utf16le'), /^\uFEFFreceiveSearchFile\("catalogue","[\u3400-\uB3FF]+"\)\n$/);
});

test('单元所指的页没有标明要收，构建就停，写明是哪一页', async () => {
  const units = [
    ...UNITS.units,
    { url: 'index.html', title: '首页', aliases: [], past: false, facets: { kind: ['terms'] } },
  ];
  await writeFile(unitsFile(), JSON.stringify({ ...UNITS, units }));
  await assert.rejects(buildSearchIndex(dir), /index\.html 没有 data-search-body/);
  await rm(unitsFile());
});
