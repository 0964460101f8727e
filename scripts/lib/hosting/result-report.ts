import { table } from '../bench/report-table.ts';
import { journeys } from './journeys.ts';
import { failedOf, passedOf, problemsOf, type ResultRow } from './result-row.ts';

const mark = (cell: ResultRow['headers']) => (typeof cell === 'string' ? cell : '✗');

function line({ server, config, place, cells, headers, note }: ResultRow): string[] {
  const results = note === undefined ? [...cells, headers].map(mark) : [...journeys, ''].map(() => note);
  return [server, config, place, ...results];
}

/** 不通过的，一处一行。 */
const problemLines = (rows: readonly ResultRow[]) =>
  rows.flatMap((row) =>
    [...problemsOf(row), ...(row.failed && row.note ? [row.note] : [])].map(
      (problem) => `- ${row.server}，${row.config}，${row.place}：${problem}`,
    ),
  );

/** 最末一行：通过几项，不通过几项。 */
export function closingLine(rows: readonly ResultRow[]): string {
  const sum = (count: (row: ResultRow) => number) => rows.reduce((total, row) => total + count(row), 0);
  return `${sum(passedOf)} passed, ${sum(failedOf)} failed`;
}

/** @param versions 服务器和浏览器的版本，一行一个 */
export function hostingReport(rows: readonly ResultRow[], versions: readonly string[]): string {
  const problems = problemLines(rows);
  return `# 各种放法的测试

由 \`npm run test:hosting\` 生成，不要手改。同一份网站，每一种放法走同样的路线；控制台报错、向别处发请求、脚本出错，都算不通过；只有两种不算：浏览器对“这一页是 404”本身的那一句，和 404 页一层层去要清单文件、要不到的几句。

${versions.map((version) => `- ${version}`).join('\n')}

“附带”是 [docs/hosting/](hosting/) 里的配置，只填了端口、文件夹、路径三处；“空白”是最少的几行，没有响应头，类型用系统自带的表。✓ 通过，✗ 不通过，— 不适用：从磁盘打开的没有服务器；空白配置没有指明 404 页，只查状态是 404，也不查响应头和列不列目录。

${table(['放法', '配置', '路径', ...journeys.map(({ name }) => name), '响应头'], rows.map(line))}

## 不通过的

${problems.length > 0 ? problems.join('\n') : '没有。'}

## 各条路线

- **首页→链→条目**：打开网站的根，点到产业链、到一条链（有链图）、到链上的一家企业；每一页样式装上、标题不乱码。
- **检索**：输入“集成电路”，出来的头一条写着它。
- **找政策**：选一个环节，列出对照的政策。
- **没有的页**：打开三层深处没有的网址，状态 404；附带的配置显示本站的 404 页，样式在，首页的链接回得去。
- **末尾斜杠**：\`policies/\` 直接打开，\`policies\` 和子路径本身转到带斜杠的。
- **写明 index.html**：根和文件夹的 \`index.html\` 写出来也打得开。
- **大小写**：\`Policies/index.html\` 是 404。
- **不列目录**：没有 \`index.html\` 的文件夹不列出文件，显示 404 页。
- **响应头**：每种扩展名、每类缓存取一个文件，查缓存、类型和字符集、压缩、安全头，没变时答 304，没有的文件不会存一年。

${closingLine(rows)}
`;
}
