import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

/** 楼层：每一层可以引入哪些层（自己那层总可以）、哪些包。箭头只朝下。 */
const floors: Record<string, { floors: string[]; packages: RegExp }> = {
  policy: { floors: [], packages: /^$/ },
  csv: { floors: [], packages: /^$/ },
  'edit-distance': { floors: [], packages: /^$/ },
  schema: { floors: ['policy'], packages: /^astro\/zod$/ },
  search: { floors: [], packages: /^$/ },
  offline: { floors: [], packages: /^$/ },
  diagrams: { floors: [], packages: /^d3$/ },
  graph: {
    floors: ['edit-distance', 'policy', 'schema'],
    packages: /^(astro\/zod|mdast|mdast-util-|unist-util-|micromark-extension-)/,
  },
  views: { floors: ['csv', 'policy', 'schema', 'graph', 'diagrams'], packages: /^(pinyin-pro|uqr)$/ },
  client: {
    floors: ['edit-distance', 'csv', 'offline', 'policy', 'search', 'styles'],
    packages: /^(d3|@noble\/hashes\/)/,
  },
  components: { floors: ['schema', 'views', 'diagrams', 'client', 'layouts', 'styles'], packages: /^$/ },
  layouts: {
    floors: ['schema', 'views', 'components', 'client', 'library', 'previous-edition', 'styles'],
    packages: /^$/,
  },
  pages: {
    floors: ['schema', 'views', 'components', 'layouts', 'library', 'previous-edition', 'styles'],
    packages: /^$/,
  },
  'content-dir': { floors: ['schema'], packages: /^node:/ },
  library: { floors: ['schema', 'graph', 'content-dir'], packages: /^(astro:content|js-yaml|node:)/ },
  'previous-edition': { floors: ['views'], packages: /^node:/ },
  'content.config': { floors: ['schema', 'content-dir'], packages: /^(astro:content|astro\/loaders|node:)/ },
};

const importLine =
  /(?:^|\n)\s*(?:import|export)\b[^'"\n]*(?:\n[^'"\n]*)*?from\s+['"]([^'"]+)['"]|(?:^|\n)\s*import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/g;

const floorOf = (file: string) => {
  const [first = '', ...rest] = path.relative('src', file).split(path.sep);
  return rest.length > 0 ? first : first.replace(/\.(ts|astro)$/, '');
};

function violations(file: string, text: string): string[] {
  const own = floorOf(file);
  const rule = floors[own];
  if (!rule) return [`${file} 不在任何一层`];
  return [...text.matchAll(importLine)].flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (!target.startsWith('.')) return rule.packages.test(target) ? [] : [`${own} 不可引入包 ${target}（${file}）`];
    const floor = floorOf(path.join(path.dirname(file), target));
    return floor === own || rule.floors.includes(floor) ? [] : [`${own} 不可引入 ${floor}（${file}：${target}）`];
  });
}

test('箭头只朝下：每一层只引入准许的层和包', () => {
  const files = globSync('src/**/*.{ts,astro}');
  assert.ok(files.length > 50);
  assert.deepEqual(
    files.flatMap((file) => violations(file, readFileSync(file, 'utf8'))),
    [],
  );
});

test('往上引入会被查出来', () => {
  assert.deepEqual(violations('src/graph/x.ts', "import { a } from '../views/entry-view.ts';\n"), [
    'graph 不可引入 views（src/graph/x.ts：../views/entry-view.ts）',
  ]);
  assert.deepEqual(violations('src/schema/x.ts', "import fs from 'node:fs';\n").length, 1);
});

test('src 里没有任何地区的名字：换一个地区只换 content/', () => {
  const named = globSync('src/**/*.{ts,astro,css}').filter((file) => /南湖|嘉兴|浙江/.test(readFileSync(file, 'utf8')));
  assert.deepEqual(named, []);
});

/** Chrome 110、Firefox 116 起才有的；Windows 7 上能装的最后一版是 Chrome 109、Firefox 115，办公室里还在用。 */
const tooNew =
  /\.(toSorted|toReversed|toSpliced|findLast|findLastIndex|isWellFormed|toWellFormed)\(|\b(Map|Object)\.groupBy\(|withResolvers|fromAsync|scheduler\./;

test('浏览器里跑的代码不用太新的接口', () => {
  const shipped = globSync('{src/policy,src/search,src/offline,src/client,scripts/lib/search-index/engine}/**/*.ts');
  assert.ok(shipped.length > 50);
  assert.deepEqual(
    shipped.filter((file) => tooNew.test(readFileSync(file, 'utf8'))),
    [],
  );
});

test('schema、graph、diagrams、views、search 不碰浏览器和 Node', () => {
  const pure = globSync('src/{policy,schema,graph,diagrams,views,search}/**/*.ts');
  const impure = pure.filter((file) => /(?<![.\w])(document|window|process)\./.test(readFileSync(file, 'utf8')));
  assert.deepEqual(impure, []);
});
