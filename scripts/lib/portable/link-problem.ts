import { byCodePoint } from './site-files.ts';

/** 建好的页面里一处不通的链接，或别的离线打不开的东西。 */
export interface LinkProblem {
  /** 相对站点根的文件名，如 `policies/x.html`。 */
  readonly page: string;
  /** 页面里的写法。 */
  readonly link: string;
  readonly reason: string;
  readonly hint?: string;
}

/** 同一页的问题排在一起；一页里完全相同的只留一个。 */
export function sortProblems(problems: readonly LinkProblem[]): LinkProblem[] {
  const unique = new Map(problems.map((problem) => [`${problem.page}\0${problem.link}\0${problem.reason}`, problem]));
  return [...unique].sort(([a], [b]) => byCodePoint(a, b)).map(([, problem]) => problem);
}

/** 同一处链接出现在这么多页以上，多半在页头页脚等公共部分，只报一次。 */
const COMMON = 5;

/** 给作者看的中文报告：按页分组，各页都有的并成一条，最后报总数；没有问题时为空串。 */
export function formatLinkProblems(problems: readonly LinkProblem[]): string {
  if (problems.length === 0) return '';
  const sorted = sortProblems(problems);
  const alike = Map.groupBy(sorted, ({ link, reason }) => `${link}\0${reason}`);
  const common = [...alike.values()].filter((group) => group.length > COMMON);
  const single = [...alike.values()].filter((group) => group.length <= COMMON).flat();
  const lines = [...Map.groupBy(sortProblems(single), ({ page }) => page)].flatMap(([page, group]) => [
    page,
    ...group.flatMap(problemLines),
  ]);
  for (const group of common) {
    const [first] = group;
    if (first) lines.push(`${first.page} 等 ${group.length} 个页面`, ...problemLines(first));
  }
  const pages = new Set(sorted.map(({ page }) => page)).size;
  return [...lines, `${sorted.length} 处链接问题，${pages} 个页面`].join('\n');
}

function problemLines({ link, reason, hint }: LinkProblem): string[] {
  return [`  “${link}”：${reason}`, ...(hint ? [`      改法：${hint}`] : [])];
}
