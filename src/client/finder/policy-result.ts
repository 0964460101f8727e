import type { ConditionRow } from '../../policy/condition-row.ts';
import type { MeasureMatch, PolicyMatch } from '../../policy/match.ts';
import type { Verdict } from '../../policy/verdict.ts';
import { element } from '../element.ts';

const words: Record<Verdict, string> = { met: '符合', unmet: '不符', unknown: '需核对' };

/** 一条条件一行：条件、判断、为什么、出处；纸上的“需核对”前有空框。 */
function rowsTable(name: string, rows: readonly ConditionRow[]): HTMLElement {
  const cell = (label: string, ...children: (Node | string)[]) =>
    element('td', { 'data-label': label, ...(children.join('') === '' ? { class: 'nil' } : {}) }, ...children);
  const line = ({ text, at, verdict, reason }: ConditionRow) =>
    element(
      'tr',
      { 'data-verdict': verdict },
      element('th', { scope: 'row' }, text),
      cell(
        '判断',
        ...(verdict === 'unknown' ? [element('span', { class: 'tick', 'aria-hidden': 'true' }, '☐')] : []),
        element('b', {}, words[verdict]),
      ),
      cell('依据', reason),
      cell('出处', at),
    );
  const head = ['条件', '判断', '依据', '出处'].map((title) => element('th', { scope: 'col' }, title));
  return element(
    'table',
    { class: 'stack finder-rows' },
    element('caption', { class: 'hidden-text' }, `${name}：逐条对照`),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(line)),
  );
}

const fact = (label: string, value: string) => element('div', {}, element('dt', {}, label), element('dd', {}, value));

const askText = (ask: string | undefined, issuers: string | undefined) =>
  ask ?? (issuers === undefined ? '未载明，发文机关也没有记载' : `未载明；发文机关 ${issuers}`);

function measureBlock({ measure, window: when, rows }: MeasureMatch, issuers: string | undefined, href: string) {
  const { title, need, instrument, gives, ask, anchor } = measure;
  return element(
    'section',
    { class: 'finder-measure' },
    element('h5', {}, element('a', { href: `${href}#${anchor}` }, title)),
    element(
      'dl',
      { class: 'finder-facts' },
      fact('给什么', `${need} · ${instrument}　${gives ?? '给多少没有收录'}`),
      fact('窗口', when.text),
      fact('问谁', askText(ask, issuers)),
    ),
    rowsTable(title, rows),
  );
}

/** 一份政策的结果：是什么、什么状态，每项对得上的措施给什么、条件逐条、问谁。 */
export function policyResult(match: PolicyMatch, root: string): HTMLElement {
  const { policy, status, measures, rows } = match;
  const href = `${root}${policy.href.slice(1)}`;
  const reasons = measures.flatMap((measure) => measure.rows).filter(({ verdict }) => verdict === 'unmet');
  const why = [...new Set(reasons.map(({ text, reason }) => `${text}（${reason}）`))];
  const detail = [policy.level, policy.number, status.caveat].filter(Boolean).join(' · ');
  return element(
    'article',
    { 'data-policy': policy.slug },
    element('h4', {}, element('a', { href }, policy.title)),
    element(
      'p',
      { class: 'small quiet' },
      element('span', { class: `st ${status.tone}` }, status.text),
      ` · ${detail}${match.group === 'check' ? ` · ${checkText(match)}` : ''}`,
    ),
    ...(match.group === 'unmet' ? [element('p', { class: 'finder-why' }, `不符：${why.join('；')}`)] : []),
    ...(measures.length === 0
      ? [element('dl', { class: 'finder-facts' }, fact('问谁', askText(undefined, policy.issuers)))]
      : []),
    ...(rows.length > 0 ? [rowsTable(policy.title, rows)] : []),
    ...measures.map((measure) => measureBlock(measure, policy.issuers, href)),
  );
}

const checkText = ({ unknowns, unlisted }: PolicyMatch) => `需核对${unlisted ? '至少 ' : ' '}${unknowns} 项`;
