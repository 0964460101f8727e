import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** 输出目录：OUT_DIR 可指向别处；写成空的等于没写。 */
export const outDir = path.resolve(process.env['OUT_DIR'] || 'dist');

const contains = (outer: string, inner: string) => inner === outer || inner.startsWith(outer + path.sep);

/**
 * 输出目录会被整个换掉，换之前先看清楚：不能是项目或内容所在的目录，也不能是装着别的东西的目录。
 * @returns 不能用的缘由；能用就是 undefined
 */
export function outDirProblem(out: string, content: string, project = process.cwd()): string | undefined {
  if (contains(out, project) || contains(out, content)) return `输出目录 ${out} 里有项目或内容，换掉就没了`;
  if (contains(content, out) || contains(path.join(project, 'src'), out)) return `输出目录 ${out} 在内容或代码里面`;
  if (!existsSync(out)) return undefined;
  const isSite = existsSync(path.join(out, 'data/entries.json'));
  if (!isSite && readdirSync(out).length > 0) return `输出目录 ${out} 里有别的东西，不是以前生成的站点`;
  return undefined;
}
