import { lastDay } from '../policy/calendar-day.ts';
import type { Claim } from '../schema/claim.ts';
import type { Policy } from '../schema/policy.ts';
import { type Citations, locatorText } from './citations.ts';
import { type FactRow, factRows } from './fact-view.ts';

const confidenceNotes: Record<Policy['confidence'], string> = {
  A: '读过发文机关自己的页面',
  B: '几处转载在题名、文号或日期上一致',
  C: '只知题名，其余很少',
};

const recordNotes: Record<Policy['recordLevel'], string> = {
  据原件: '读的是发文机关发布的页面或原件',
  据转载: '读的是转载，没有见到原件',
  据二手提及: '只见别的文件或报道提到它',
  仅题名: '只知道题名',
};

const fullTextNotes: Record<Policy['fullText'], string> = {
  已收: '全文收在本库',
  仅链接: '没有收全文，原文在发文机关的页面',
  未收: '没有收全文，内容以原文为准',
  不公开: '来源说不公开',
};

const stated = (value: unknown): Claim<unknown> => ({ state: 'stated', value, also: [] });

/** 期限只写到年月的，说明按哪一天起止算。 */
function periodRows({ period }: Policy, citations: Citations): FactRow[] {
  const rows = factRows('规划期', 'period', period, citations);
  const end = period.state === 'absent' ? undefined : period.value.end;
  const [row, ...others] = rows;
  if (row === undefined || end === undefined || end.length === 10) return rows;
  const counted = `按 ${lastDay(end)} 止计`;
  return [{ ...row, note: row.note === undefined ? counted : `${row.note}，${counted}` }, ...others];
}

function validityRows(data: Policy, rows: FactRow[]): FactRow[] {
  const [row] = rows;
  if (data.validity.state !== 'absent' || data.validity.note !== undefined || row === undefined) return rows;
  return data.period.state === 'absent' ? rows : [{ ...row, note: '期满不等于失效，失效须由有权机关公布' }];
}

/** 公文页头：固定项夹在字段表里，次序照政府网站；每项有出处，或者说为什么没有。 */
export function policyFacts(data: Policy, rows: (name: string) => FactRow[], citations: Citations): FactRow[] {
  const fact = (name: string, label: string, value: string): FactRow[] =>
    factRows(label, name, stated(value), citations);
  /** 本库说自己的，不收进检索。 */
  const own = (name: string, label: string, value: string, note: string): FactRow => ({
    label,
    mark: 'stated',
    values: [value],
    note,
    locator: locatorText(citations.ofField(name, undefined, undefined)),
    unsearched: true,
  });
  return [
    ...fact('title', '文件名称', data.title).map((row): FactRow => ({ ...row, unsearched: true })),
    ...rows('number'),
    ...rows('issuers'),
    ...rows('docType'),
    ...fact('level', '层级', data.level),
    ...rows('dateMade'),
    ...rows('datePublished'),
    ...rows('dateEffective'),
    ...periodRows(data, citations),
    ...validityRows(data, rows('validity')),
    // 编者只在挂了环节而对象其实不限时写它
    ...(data.nodeScope.state === 'absent' ? [] : rows('nodeScope')),
    ...rows('registrationNumber'),
    own('recordLevel', '记录等级', data.recordLevel, recordNotes[data.recordLevel]),
    { ...own('confidence', '把握', data.confidence, `编者评定：${confidenceNotes[data.confidence]}`), locator: '' },
    own('fullText', '全文', data.fullText, fullTextNotes[data.fullText]),
  ];
}
