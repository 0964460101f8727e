import type { FileRow } from './inventory.ts';
import { isEssential, isKept } from './site-paths.ts';

/** 常用页：名单里写文件名，或以 `/` 结尾的文件夹。 */
export function coreRows(files: readonly FileRow[], core: readonly string[]): FileRow[] {
  const names = new Set(core);
  const folders = core.filter((name) => name.endsWith('/'));
  return files.filter(([path]) => names.has(path) || folders.some((folder) => path.startsWith(folder)));
}

/** 网页、样式、脚本都在，就是全部已存；下载的文件不算。 */
export const isWhole = (files: readonly FileRow[], saved: ReadonlySet<string>) =>
  files.every(([path]) => !isEssential(path) || saved.has(path));

/** 一份旧的副本：清单和存下的路径。 */
export interface OldCopy {
  readonly files: readonly FileRow[];
  readonly saved: ReadonlySet<string>;
}

/**
 * 新的一版存齐哪些才算数：常用页，加上旧副本里打得开的；旧的是全的，新的也要全。
 * `rest` 是取不到也不要紧的下载文件。
 */
export function wantedFiles(
  files: readonly FileRow[],
  core: readonly string[],
  old: readonly OldCopy[],
): { required: FileRow[]; rest: FileRow[] } {
  const always = new Set(coreRows(files, core).map(([path]) => path));
  const whole = old.some((copy) => isWhole(copy.files, copy.saved));
  const had = (path: string) => old.some(({ saved }) => saved.has(path));
  const required = files.filter(([path]) => always.has(path) || (isEssential(path) && (whole || had(path))));
  const rest = files.filter(
    ([path]) => !always.has(path) && isKept(path) && !isEssential(path) && (whole || had(path)),
  );
  return { required, rest };
}
