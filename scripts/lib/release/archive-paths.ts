/** 包里的路径最多多少个字符：Windows 的上限是 260，给解压到的地方留一半。 */
export const LONGEST_PATH = 119;

/** Windows 文件名里不许有的；冒号以后的会当成别的流。 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: 控制字符正是要查的
const FORBIDDEN = /[<>:"|?*\\\u0000-\u001f]/;
/** 设备名，带扩展名也不行。 */
const RESERVED = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?$/i;

/**
 * 在 Windows 上解压不出来、或解压后互相盖掉的路径，各一句中文；没有就是空。
 * @param paths 包里的路径，用 `/` 分隔
 */
export function pathProblems(paths: readonly string[]): string[] {
  const seen = new Map<string, string>();
  return paths.flatMap((file) => {
    const folded = file.normalize('NFC').toLowerCase();
    const twin = seen.get(folded);
    seen.set(folded, file);
    return [
      ...(twin === undefined
        ? []
        : [`${file} 与 ${twin} 只差大小写或写法，在 Windows 上是同一个文件；请改掉其中一个的名字`]),
      ...(file.length > LONGEST_PATH
        ? [`${file}：路径有 ${file.length} 个字符，最多 ${LONGEST_PATH}，再长在 Windows 上会解压不出来；请缩短文件名`]
        : []),
      ...file.split('/').flatMap((part) => partProblem(part).map((reason) => `${file}：${reason}`)),
    ];
  });
}

function partProblem(part: string): string[] {
  if (part === '' || part === '.' || part === '..') return ['路径里有空的一段，或 .、..'];
  const bad = FORBIDDEN.exec(part)?.[0];
  if (bad !== undefined) return [`“${part}”里有 Windows 不许用的字符 ${JSON.stringify(bad)}；请改名`];
  if (/[. ]$/.test(part)) return [`“${part}”以点或空格结尾，Windows 会去掉它；请改名`];
  if (RESERVED.test(part)) return [`“${part}”是 Windows 留给设备的名字；请改名`];
  return [];
}
