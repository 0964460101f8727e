import { copyFile, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Inventory } from '../../../src/offline/inventory.ts';
import { writeInventory } from '../inventory.ts';
import { siteFiles } from '../portable/site-files.ts';
import { sha256 } from '../sha256.ts';
import { formatSums, SUMS_FILE } from './sums.ts';

/** 使用说明在包里另有一份中文名的：解压的人第一眼就看得见。 */
export const GUIDE_FILE = '使用说明.html';

/**
 * 建好的站点变成要带走的一份：添上使用说明，重列清单，写散列表。
 * 清单不列散列表，散列表列清单，两样互相能查。
 */
export async function prepareCopy(
  site: string,
  edition: string,
): Promise<{ inventory: Inventory; files: Map<string, Uint8Array> }> {
  await copyFile(path.join(site, 'about.html'), path.join(site, GUIDE_FILE));
  await rm(path.join(site, SUMS_FILE), { force: true });
  const inventory = await writeInventory(site, edition);
  const files = new Map<string, Uint8Array>();
  for (const name of await siteFiles(site)) files.set(name, await readFile(path.join(site, name)));
  const sums = Buffer.from(formatSums(new Map([...files].map(([name, content]) => [name, sha256(content)]))));
  await writeFile(path.join(site, SUMS_FILE), sums);
  return { inventory, files: files.set(SUMS_FILE, sums) };
}
