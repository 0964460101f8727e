import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenFolder } from '../../../src/client/verify/chosen-folder.ts';
import { damageOf, listedIn } from '../../../src/client/verify/damage.ts';
import { hashFiles, sha256Hex } from '../../../src/client/verify/hash-files.ts';
import type { Inventory } from '../../../src/offline/inventory.ts';

const page = '<h1>首页</h1>';
const inventory: Inventory = {
  edition: '2026-01-02',
  version: 'abc',
  files: [['index.html', page.length, sha256Hex(new TextEncoder().encode(page))]],
};
const listing = (of: Inventory) => `self.siteInventory=${JSON.stringify(of)}\n`;

/** 浏览器给的文件带着它在选中的文件夹里的路径。 */
const chosen = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([name, content]) =>
    Object.defineProperty(new File([content], name.split('/').at(-1) ?? ''), 'webkitRelativePath', { value: name }),
  );
const refusal = async (files: readonly File[]) => {
  const folder = await chosenFolder(files, inventory);
  return folder.kind === 'refused' ? folder.reason : '';
};

test('选对了文件夹，或选了外面一层：都认得', async () => {
  for (const prefix of ['库/', '下载/库/']) {
    const folder = await chosenFolder(
      chosen({ [`${prefix}index.html`]: page, [`${prefix}inventory.js`]: listing(inventory), '下载/别的.txt': '' }),
      inventory,
    );
    assert.ok(folder.kind === 'site');
    assert.deepEqual([...folder.files.keys()], ['index.html', 'inventory.js']);
    const found = await hashFiles(folder.files, () => true);
    assert.deepEqual(damageOf(listedIn(inventory), found ?? new Map()), {
      missing: [],
      changed: [],
      unreadable: [],
      extra: [],
      packed: [],
    });
  }
});

test('选错的文件夹、另一版、坏了的清单、选不了文件夹的浏览器：不硬比，说明白', async () => {
  assert.match(await refusal([]), /是空的/);
  assert.match(await refusal(chosen({ '照片/1.jpg': '' })), /不是这份网站的文件夹/);
  const other = { ...inventory, edition: '2025-01-01', version: 'old' };
  assert.match(await refusal(chosen({ '库/inventory.js': listing(other) })), /另一份（版次 2025-01-01，版本 old）/);
  assert.match(await refusal(chosen({ '库/inventory.js': 'self.siteInventory={"ed' })), /坏了/);
  assert.match(await refusal([new File([page], 'index.html')]), /选不了文件夹/);
});

test('中途又选了别的，就不再往下算；读不了的记作读不了', async () => {
  const files = new Map(chosen({ a: '1', b: '2', c: '3' }).map((file) => [file.name, file]));
  let done = 0;
  assert.equal(await hashFiles(files, () => ++done < 2), undefined);
  assert.equal(done, 2);
  const locked = Object.defineProperty(new File([''], 'a'), 'arrayBuffer', {
    value: () => Promise.reject(new Error('锁着')),
  });
  const found = await hashFiles(new Map([['index.html', locked]]), () => true);
  assert.deepEqual(damageOf(listedIn(inventory), found ?? new Map()).unreadable, ['index.html']);
});
