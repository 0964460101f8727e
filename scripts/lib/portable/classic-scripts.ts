import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Plugin } from 'esbuild';
import { bundleClassicScript } from '../classic-script.ts';
import { byCodePoint } from './site-files.ts';

const ASSETS = '_astro/';

/** 全站的模块脚本：页面改写时登记，最后一起改成普通脚本。file:// 下浏览器不许 `type=module` 的外部脚本。 */
export interface ScriptRegister {
  /** 登记一个外部模块入口，如 `_astro/x.js`。 */
  addEntry(file: string): void;
  /** 登记一段页内模块脚本，返回它将来的文件名。 */
  addInline(code: string): string;
  /** 页面直接用到的普通脚本，不能当作没人要的分块删去。 */
  keep(file: string): void;
  /** 写出普通脚本，删去不再有人用的分块；返回写出的个数。 */
  finish(dir: string, files: readonly string[]): Promise<number>;
}

export function scriptRegister(): ScriptRegister {
  const entries = new Set<string>();
  const inline = new Map<string, string>();
  const kept = new Set<string>();
  return {
    addEntry: (file) => entries.add(file),
    keep: (file) => kept.add(file),
    addInline(code) {
      const file = `${ASSETS}inline.${createHash('sha256').update(code).digest('hex').slice(0, 8)}.js`;
      inline.set(file, code);
      return file;
    },
    async finish(dir, files) {
      // 全部打好再写：一个入口可能引用另一个入口的文件，先写就把它换成了没有导出的普通脚本。
      const built = new Map<string, string>();
      for (const file of [...entries].sort(byCodePoint))
        built.set(file, await bundleModule(dir, { entryPoints: [path.join(dir, file)] }));
      for (const [file, code] of [...inline].sort(([a], [b]) => byCodePoint(a, b))) {
        built.set(file, await bundleModule(dir, { stdin: { contents: code, resolveDir: path.join(dir, ASSETS) } }));
      }
      if (inline.size > 0) await mkdir(path.join(dir, ASSETS), { recursive: true });
      for (const [file, code] of built) await writeFile(path.join(dir, file), code);
      // 只管 Vite 的分块；用到才装的脚本在下一层目录里，页面不直接引。
      const unused = files.filter((file) => /^_astro\/[^/]+\.js$/.test(file) && !built.has(file) && !kept.has(file));
      for (const file of unused) await rm(path.join(dir, file));
      return built.size;
    },
  };
}

type Source = { entryPoints: string[] } | { stdin: { contents: string; resolveDir: string } };

/** 建好的模块脚本连同它引入的分块 → 一个普通脚本。 */
export async function bundleModule(dir: string, source: Source): Promise<string> {
  const rootImports: Plugin = {
    name: 'root-imports',
    setup(esbuild) {
      esbuild.onResolve({ filter: /^\// }, ({ path: link, kind }) =>
        kind === 'entry-point' ? undefined : { path: path.join(dir, link) },
      );
    },
  };
  return bundleClassicScript({ ...source, plugins: [rootImports], define: { 'import.meta.url': 'document.baseURI' } });
}
