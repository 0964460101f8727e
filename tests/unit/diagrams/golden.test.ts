import assert from 'node:assert/strict';
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { ChainMap } from '../../../src/diagrams/chain-map.ts';
import { chainSvg } from '../../../src/diagrams/chain-svg.ts';
import { placeChain } from '../../../src/diagrams/place-chain.ts';
import { chainsInOrder, chainView } from '../../../src/views/chain-view.ts';
import { realContent } from '../real-content.ts';

// 真的链在核对那天的样子：<链>.json 是画之前的数据，<链>.svg 是画出来的图。
// 数据也存一份，编者改内容才不会碰到这里的测试；只有画法变了，图才会不同。
const golden = fileURLToPath(new URL('../../fixtures/golden', import.meta.url));

/** 一行一个标签，好比较。 */
const drawn = (map: ChainMap) =>
  `${chainSvg(placeChain(map), { title: `${map.title}链图`, desc: '内容与清单、表格相同。' }).replaceAll('><', '>\n<')}\n`;

if (process.env['UPDATE_GOLDEN'] === '1') {
  const { graph, site } = await realContent();
  rmSync(golden, { recursive: true, force: true });
  mkdirSync(golden, { recursive: true });
  for (const chain of chainsInOrder(graph, site)) {
    const { map } = chainView(graph, chain, site);
    writeFileSync(path.join(golden, `${chain.slug}.json`), `${JSON.stringify(map, null, 1)}\n`);
    writeFileSync(path.join(golden, `${chain.slug}.svg`), drawn(map));
  }
}

function difference(slug: string, before: string, now: string): string {
  const [old, fresh] = [before.split('\n'), now.split('\n')];
  const at = fresh.findIndex((line, i) => line !== old[i]);
  const changed = fresh.filter((line) => !old.includes(line)).length;
  return `“${slug}”的链图画得和核对过的不一样：${old.length} 行，现在 ${fresh.length} 行，其中 ${changed} 行是新的。
第 ${at + 1} 行原来是：${old[at] ?? '（没有）'}
　　　　 现在是：${fresh[at] ?? '（没有）'}
先看：npm run dev，打开 chains/${slug}.html，看框、线、字对不对。
画法是有意改的，看过无误，就更新核对过的图：UPDATE_GOLDEN=1 npm run test:unit，再看一遍 tests/fixtures/golden 的改动，一并提交。
没有想改画法，就是改出了毛病。`;
}

const slugs = globSync('*.json', { cwd: golden }).map((file) => path.basename(file, '.json'));

test('核对过的图里有集成电路、智能装备、生命健康三条真的链', () => {
  assert.deepEqual(slugs.toSorted(), ['equipment', 'health', 'ic']);
});

for (const slug of slugs) {
  test(`真的链“${slug}”画得和核对过的一样`, () => {
    const read = (extension: string) => readFileSync(path.join(golden, `${slug}.${extension}`), 'utf8');
    const now = drawn(JSON.parse(read('json')) as ChainMap);
    const before = read('svg');
    if (now !== before) assert.fail(difference(slug, before, now));
  });
}
