import path from 'node:path';

interface Thrown {
  message?: string;
  code?: string;
  path?: string;
  dest?: string;
  loc?: { file?: string; line?: number };
  cause?: unknown;
  errors?: unknown[];
}

/** 系统说的原因 → 作者能做的事。别的程序（打包器）转述时只剩英文，所以两样都认。 */
const faults: readonly [code: RegExp, words: RegExp, what: string, remedy: string][] = [
  [
    /^(ENOSPC|EDQUOT)$/,
    /no space left|disk quota exceeded|os error (28|122)\b/i,
    '磁盘满了，写不进',
    '腾出些空间，或用 OUT_DIR 指到别的磁盘，再来一次',
  ],
  [
    /^EFBIG$/,
    /file too large|os error 27\b/i,
    '文件太大，系统不让写',
    '问管理员文件大小的限制，或用 OUT_DIR 指到别的磁盘',
  ],
  [
    /^(EACCES|EPERM|EROFS)$/,
    /permission denied|read-only file system|os error (13|30)\b/i,
    '没有权限写',
    '换一个能写的目录（OUT_DIR），或请管理员放开权限；开着它的程序也先关掉',
  ],
  [/^EBUSY$/, /resource busy|being used by another process/i, '正被别的程序占着', '关掉打开着它的窗口或程序，再来一次'],
  [/^(ENOTDIR|EEXIST)$/, /not a directory/i, '上级里有一段是文件，不是目录', '改 OUT_DIR，或把那个文件挪开'],
  [/^ENAMETOOLONG$/, /name too long/i, '路径太长', '把项目或 OUT_DIR 放到浅一些的目录'],
  [/^(EMFILE|ENFILE)$/, /too many open files/i, '打开的文件太多', '关掉别的程序再来，或调高系统的限制（ulimit -n）'],
  [/^EIO$/, /input\/output error/i, '磁盘读写出错', '换一块磁盘；先把内容另存一份'],
];

/** 一个错和它里面包着的错，外层在前。 */
function layers(error: unknown): Thrown[] {
  if (typeof error !== 'object' || error === null) return [];
  const { cause, errors = [] } = error as Thrown;
  return [error as Thrown, ...layers(cause), ...errors.flatMap(layers)];
}

const shown = (file: string) => path.relative('', file) || file;

function systemFault(layer: Thrown): string | undefined {
  const { code = '', message = '' } = layer;
  const fault = faults.find(([known, words]) => known.test(code) || words.test(message));
  if (!fault) return undefined;
  const where = layer.dest ?? layer.path;
  return `${fault[2]}${where === undefined ? '' : `：${where}`}（${code || message.split('\n')[0]}）\n    改法：${fault[3]}`;
}

/** 打包器把位置写在话里：`[plugin …] 文件.mdx:36:8`，下一行才是原因。 */
const inMessage = /(\S+\.mdx?):(\d+)(?::\d+)?\s*\n\s*(?:\w*Error: )?(.+)/;

/** 正文编译出错（多半是 .mdx 里的 < 或 {）带着文件和行。 */
function bodyFault({ message = '', loc }: Thrown): string | undefined {
  const [, file = loc?.file, line = loc?.line, reason = message] = inMessage.exec(message) ?? [];
  if (!message || !file) return undefined;
  const where = `${shown(file)}${line === undefined ? '' : `:${line}`}`;
  return `${where}：正文编译不了（${reason}）\n    改法：.mdx 正文里的 < 和 { 要写成 &lt; 和 &#123;，或改用 .md`;
}

/** 认得的错说成作者能做的事；别的照原样给，附栈。 */
export function explainError(error: unknown): unknown {
  const all = layers(error);
  for (const explain of [systemFault, bodyFault]) {
    const said = all.map(explain).find((text) => text !== undefined);
    if (said !== undefined) return said;
  }
  return error;
}
