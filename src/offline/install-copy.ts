import { FileFault, fetchFile } from './fetch-file.ts';
import { copyVersion, type FileRow, INVENTORY_FILE, type Inventory, parseInventory } from './inventory.ts';
import { saveFiles } from './save-files.ts';
import { otherCopies, type SavedCopy, savedCopy } from './saved-copy.ts';
import { addressOf } from './site-paths.ts';
import { wantedFiles } from './wanted-files.ts';
import type { Stamp } from './worker-scope.ts';

/** 一个站点的副本要知道的：浏览器的缓存、站点根的网址、这一版的记号。 */
export interface CopySite {
  readonly caches: CacheStorage;
  readonly scope: string;
  readonly stamp: Stamp;
}

export const ownCopy = ({ caches, scope, stamp }: CopySite) => savedCopy(caches, scope, stamp.version);

/**
 * 装一版：该存的全部存好才算装成，差一个就不算，旧的一版照旧用着。
 * 半途而废的下次接着取：存下的都核对过，不会坏。
 * @throws 清单对不上，或有文件取不到、存不下
 */
export async function installCopy(site: CopySite): Promise<void> {
  const { caches, scope, stamp } = site;
  const own = ownCopy(site);
  const listed = await fetchInventory(site);
  const old: { copy: SavedCopy; files: readonly FileRow[]; saved: ReadonlySet<string> }[] = [];
  for (const copy of await otherCopies(caches, scope, own)) {
    const inventory = await copy.inventory();
    // 没有清单的是从前没装成的半截。
    if (inventory) old.push({ copy, files: inventory.files, saved: await copy.paths() });
    else await caches.delete(copy.name);
  }
  const have = await own.paths();
  const sameAs = new Map(
    old.flatMap(({ copy, files, saved }) =>
      files.flatMap(([path, , sum]) => (saved.has(path) ? [[sum, { copy, path }] as const] : [])),
    ),
  );
  const save = async (row: FileRow) => {
    if (have.has(row[0])) return;
    const twin = sameAs.get(row[2]);
    const kept = await twin?.copy.read(twin.path);
    if (kept) return own.put(row[0], await kept.arrayBuffer(), kept.headers);
    const { content, headers } = await fetchFile(row, scope);
    await own.put(row[0], content, headers);
  };
  const { required, rest } = wantedFiles(listed.inventory.files, stamp.core, old);
  try {
    await saveFiles(required, save);
    await saveFiles(rest, (row) => save(row).catch(() => undefined));
    // 存的时候别的版若正好换上，会来清理：再数一遍，齐了才算。
    const kept = await own.paths();
    const lost = required.find(([path]) => !kept.has(path));
    if (lost) throw new FileFault('network', lost[0]);
    await own.put(INVENTORY_FILE, listed.content, listed.headers);
  } catch (error) {
    // 地方不够：半截的让出来，不挤占旧的一版。
    if (!(error instanceof FileFault) && !(await own.inventory())) await caches.delete(own.name);
    throw error;
  }
}

interface Listed {
  readonly inventory: Inventory;
  readonly content: ArrayBuffer;
  readonly headers: Headers;
}

/** 清单和 sw.js 可能一新一旧（正在换版，或缓存没过期）：对不上就不装，下次再来。 */
async function fetchInventory({ scope, stamp }: CopySite): Promise<Listed> {
  const response = await fetch(addressOf(INVENTORY_FILE, scope), { cache: 'no-cache', credentials: 'same-origin' });
  const content = await response.arrayBuffer();
  const inventory = parseInventory(new TextDecoder().decode(content));
  if ((await copyVersion(inventory.files)) !== stamp.version) throw new FileFault('refused', INVENTORY_FILE);
  return { inventory, content, headers: response.headers };
}

/** 换上这一版以后，别的版都不再用。 */
export async function dropOtherCopies(site: CopySite): Promise<void> {
  for (const { name } of await otherCopies(site.caches, site.scope, ownCopy(site))) await site.caches.delete(name);
}
