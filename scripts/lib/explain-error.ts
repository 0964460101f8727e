import path from 'node:path';

/** 正文编译出错（多半是 .mdx 里的 < 或 {）带着文件和行；别的错照原样给，附栈。 */
export function explainError(error: unknown): unknown {
  const { message, loc } = error as { message?: string; loc?: { file?: string; line?: number } };
  if (!message || !loc?.file) return error;
  const where = `${path.relative('', loc.file)}${loc.line === undefined ? '' : `:${loc.line}`}`;
  return `${where}：正文编译不了（${message}）\n    改法：.mdx 正文里的 < 和 { 要写成 &lt; 和 &#123;，或改用 .md`;
}
