import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type CompareMeasure,
  type ComparePart,
  type ComparePolicy,
  compareRows,
  compareTally,
  headLabels,
  measureLabels,
} from '../../../src/policy/compare-rows.ts';

const said = (text: string): ComparePart[] => [['●', text]];
const gap: ComparePart[] = [['○', '来源未载明']];

function measure(id: string, cells: Partial<Record<(typeof measureLabels)[number], ComparePart[]>>): CompareMeasure {
  return { id, title: `措施 ${id}`, cells: measureLabels.map((label) => cells[label] ?? gap) };
}

function policy(
  slug: string,
  cells: Partial<Record<(typeof headLabels)[number], ComparePart[]>> = {},
  more: Partial<ComparePolicy> = {},
): ComparePolicy {
  return {
    slug,
    title: slug,
    href: `/policies/${slug}.html`,
    level: '区',
    cells: headLabels.map((label) => cells[label] ?? gap),
    period: { checked: false },
    measures: [],
    sources: said(slug),
    ...more,
  };
}

const today = '2026-11-23';
const verdicts = (...policies: ComparePolicy[]) =>
  Object.fromEntries(
    compareRows(
      policies.map((one) => ({ policy: one })),
      today,
    ).map(({ label, verdict }) => [label, verdict]),
  );

test('一样写相同，不一样写不同，有一格缺就不说同异', () => {
  const a = policy('a', { 层级: said('区'), 文号: said('1号'), 成文日期: said('2025') });
  const b = policy('b', { 层级: said('区'), 文号: said('2号') });
  const words = verdicts(a, b);
  assert.deepEqual([words['层级'], words['文号'], words['成文日期']], ['相同', '不同', '有缺，比不了']);
  assert.equal(words['发布日期'], '有缺，比不了');
  assert.equal(words['来源'], '');
});

test('两格都缺、原因也一样，仍然不是相同', () => {
  assert.equal(verdicts(policy('a'), policy('b'))['文号'], '有缺，比不了');
});

test('三项里有一项不同就是不同；只有一项时不下断语', () => {
  const same = policy('a', { 层级: said('区') });
  assert.equal(verdicts(same, same, policy('c', { 层级: said('市') }))['层级'], '不同');
  assert.ok(compareRows([{ policy: same }], today).every(({ verdict }) => verdict === ''));
});

test('状态按看的那天算，期满另说有效性未核查', () => {
  const one = policy('a', {}, { period: { start: '2019', end: '2023', inferred: true, checked: false } });
  const status = (day: string) =>
    compareRows([{ policy: one }], day)
      .find(({ label }) => label === '状态')
      ?.cells[0]?.map(([, text]) => text);
  assert.deepEqual(status('2018-12-31'), ['未开始（推算）']);
  assert.deepEqual(status('2023-12-31')?.[0], '今天期满（推算）');
  assert.deepEqual(status('2027-01-01')?.length, 2);
});

test('一份几项措施各带题目，挑了一项就只有那一项', () => {
  const both = [measure('x', { 给多少: said('10 万元') }), measure('y', { 给多少: said('20 万元') })] as const;
  const one = policy('a', {}, { measures: both });
  const amount = (side: Parameters<typeof compareRows>[0][number]) =>
    compareRows([side], today).find(({ label }) => label === '给多少')?.cells[0];
  assert.deepEqual(amount({ policy: one }), [
    ['●', '措施 x：10 万元'],
    ['●', '措施 y：20 万元'],
  ]);
  assert.deepEqual(amount({ policy: one, measure: both[1] }), [['●', '20 万元']]);
});

test('没有措施的写原因，算缺', () => {
  const one = policy('a', {}, { absence: '未核查：只见题名' });
  const rows = compareRows([{ policy: one }, { policy: one }], today);
  const row = rows.find(({ label }) => label === '给谁');
  assert.deepEqual(row?.cells[0], [['○', '未核查：只见题名']]);
  assert.equal(row?.verdict, '有缺，比不了');
});

test('窗口写了日子的，补一句那天开不开；只有一句话的不猜', () => {
  const dated: CompareMeasure = {
    ...measure('x', { 申报窗口: said('2026-12-01 止') }),
    window: { close: '2026-12-01' },
  };
  const spoken: CompareMeasure = { ...measure('y', { 申报窗口: said('常年') }), window: { text: '常年' } };
  const window = (own: CompareMeasure) =>
    compareRows([{ policy: policy('a'), measure: own }], today)
      .find(({ label }) => label === '申报窗口')
      ?.cells[0]?.map(([, text]) => text);
  assert.deepEqual(window(dated), ['2026-12-01 止', '还有 8 天截止（2026-12-01），按 2026-11-23 算']);
  assert.deepEqual(window(spoken), ['常年']);
});

test('点数数得对', () => {
  const a = policy('a', { 层级: said('区'), 文号: said('1号') });
  const b = policy('b', { 层级: said('区'), 文号: said('2号') });
  const rows = compareRows([{ policy: a }, { policy: b }], today);
  assert.equal(compareTally(rows), `1 行不同，1 行相同，${rows.length - 3} 行有缺、比不了`);
});
