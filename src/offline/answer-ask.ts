import { FileFault, fetchFile } from './fetch-file.ts';
import { type CopySite, ownCopy } from './install-copy.ts';
import type { FileRow } from './inventory.ts';
import type { CopyState, SaveReport } from './messages.ts';
import { saveFiles } from './save-files.ts';
import { copyPrefix } from './saved-copy.ts';
import { isEssential, isKept } from './site-paths.ts';
import { isWhole } from './wanted-files.ts';

/** 一次存这么久（毫秒）就回话，由网页接着要：浏览器会停掉做得太久的 service worker。 */
const STRETCH = 1500;

const keptFiles = async (site: CopySite) => {
  const inventory = await ownCopy(site).inventory();
  return inventory && { edition: inventory.edition, files: inventory.files.filter(([path]) => isKept(path)) };
};

/** 还没有装好的没有。 */
export async function copyState(site: CopySite): Promise<CopyState | undefined> {
  const kept = await keptFiles(site);
  if (!kept) return undefined;
  const saved = await ownCopy(site).paths();
  const sum = (rows: readonly FileRow[]) => rows.reduce((total, [, bytes]) => total + bytes, 0);
  return {
    edition: kept.edition,
    bytes: sum(kept.files),
    savedBytes: sum(kept.files.filter(([path]) => saved.has(path))),
    whole: isWhole(kept.files, saved),
    downloadsLeft: kept.files.filter(([path]) => !isEssential(path) && !saved.has(path)).length,
  };
}

/** 接着存没有存的；存下的留着，断了、停了，下次从那里接着。 */
export async function saveMore(
  site: CopySite,
  skip: readonly string[],
  goesOn: () => boolean = stretch(),
): Promise<SaveReport | undefined> {
  const kept = await keptFiles(site);
  if (!kept) return undefined;
  const own = ownCopy(site);
  const saved = await own.paths();
  const refused = new Set(skip);
  const left = kept.files.filter(([path]) => !saved.has(path) && !refused.has(path));
  // 网页在前，下载的文件在后。
  const rows = [...left.filter(([path]) => isEssential(path)), ...left.filter(([path]) => !isEssential(path))];
  let reached = 0;
  const save = async (row: FileRow) => {
    try {
      const { content, headers } = await fetchFile(row, site.scope);
      await own.put(row[0], content, headers);
    } catch (error) {
      if (!(error instanceof FileFault) || error.kind === 'network') throw error;
      refused.add(row[0]);
    }
    reached += 1;
  };
  let stopped: SaveReport['stopped'];
  try {
    await saveFiles(rows, save, goesOn);
  } catch (error) {
    stopped = error instanceof FileFault ? 'network' : 'full';
  }
  const state = await copyState(site);
  const report = { done: reached === rows.length, refused: [...refused], ...(stopped && { stopped }) };
  return state && { state, ...report };
}

function stretch(): () => boolean {
  const end = Date.now() + STRETCH;
  return () => Date.now() < end;
}

export async function forgetCopies({ caches, scope }: CopySite): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith(copyPrefix(scope))) await caches.delete(name);
}
