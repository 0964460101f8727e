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

/** 同一页的问题排在一起；完全相同的只留一个（页头页脚的断链每处只报一次）。 */
export function sortProblems(problems: readonly LinkProblem[]): LinkProblem[] {
  const unique = new Map(problems.map((problem) => [`${problem.page}\0${problem.link}\0${problem.reason}`, problem]));
  return [...unique].sort(([a], [b]) => byCodePoint(a, b)).map(([, problem]) => problem);
}

/** 给作者看的中文报告：按页分组，最后报总数；没有问题时为空串。 */
export function formatLinkProblems(problems: readonly LinkProblem[]): string {
  const lines: string[] = [];
  let page: string | undefined;
  for (const problem of sortProblems(problems)) {
    if (problem.page !== page) lines.push(problem.page);
    page = problem.page;
    lines.push(`  “${problem.link}”：${problem.reason}`);
    if (problem.hint) lines.push(`      改法：${problem.hint}`);
  }
  if (lines.length === 0) return '';
  const pages = new Set(problems.map((problem) => problem.page)).size;
  return [...lines, `${sortProblems(problems).length} 处链接问题，${pages} 个页面`].join('\n');
}
