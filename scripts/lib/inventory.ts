import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type FileRow, INVENTORY_FILE, type Inventory, WORKER_FILE } from '../../src/offline/inventory.ts';
import { stampVersion } from './offline/worker-stamp.ts';
import { siteFiles } from './portable/site-files.ts';
import { sha256 } from './sha256.ts';

const BEFORE = 'self.siteInventory=';

/** 列出目录里的文件，写进 `inventory.js`；从前的清单换掉。 */
export async function writeInventory(dir: string, edition: string): Promise<Inventory> {
  const names = (await siteFiles(dir)).filter((name) => name !== INVENTORY_FILE);
  const rowOf = async (name: string): Promise<FileRow> => {
    const content = await readFile(path.join(dir, name));
    return [name, content.length, sha256(content)];
  };
  const files: FileRow[] = [];
  for (const name of names) files.push(await rowOf(name));
  // sw.js 里写着别的文件合起来的摘要，所以最后才列它。
  if (await stampVersion(dir, files)) {
    const at = names.indexOf(WORKER_FILE);
    files[at] = await rowOf(WORKER_FILE);
  }
  const inventory: Inventory = { edition, version: sha256(JSON.stringify(files)).slice(0, 16), files };
  await writeFile(path.join(dir, INVENTORY_FILE), `${BEFORE}${JSON.stringify(inventory)}\n`);
  return inventory;
}

/** @throws 没有清单，或清单读不懂 */
export async function readInventory(dir: string): Promise<Inventory> {
  const file = path.join(dir, INVENTORY_FILE);
  return parseInventory(await readFile(file, 'utf8').catch(() => ''), file);
}

/** 清单文件的文字 → 清单；file 只用来说出哪个文件不对。 @throws 读不懂 */
export function parseInventory(text: string, file: string): Inventory {
  try {
    if (text.startsWith(BEFORE)) return JSON.parse(text.slice(BEFORE.length)) as Inventory;
  } catch {
    // 只有半截的清单，与不是清单一样说
  }
  throw new Error(`${file} 不在，或不是清单：这个文件夹不是一份完整的网站`);
}
