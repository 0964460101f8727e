import type { Problem } from '../../src/graph/problem.ts';

const fieldName = (path: readonly PropertyKey[]) =>
  path.map((key, i) => (typeof key === 'number' ? `[${key + 1}]` : `${i > 0 ? '.' : ''}${String(key)}`)).join('');

const compare = (a: Problem, b: Problem) =>
  a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);

/**
 * 问题清单 → 给作者看的文字：文件:行 字段：问题，下一行写改法，末行总数。
 * @param root 写在文件前面的目录，使终端里可以点开
 */
export function formatProblems(problems: readonly Problem[], root = ''): string {
  const rows = [...problems].sort(compare).map(({ file, line, path, value, message, hint }) => {
    const where = `${root ? `${root}/` : ''}${file}${line === undefined ? '' : `:${line}`}`;
    const field = path && path.length > 0 ? ` ${fieldName(path)}` : '';
    const shown = value && !message.includes(value) ? `（现在是“${value}”）` : '';
    return `${where}${field}：${message}${shown}${hint ? `\n    改法：${hint}` : ''}`;
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  return [...rows, `${problems.length} 处问题，${files} 个文件`].join('\n');
}
