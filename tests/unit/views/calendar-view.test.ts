import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { calendarView } from '../../../src/views/calendar-view.ts';
import { calendarFile, policyEvents } from '../../../src/views/policy-events.ts';
import { base, entry, site } from '../entries.ts';

const measure = (id: string, window?: unknown) => ({
  id,
  title: `措施${id}`,
  kind: '创新',
  instrument: '补助',
  ...(window === undefined ? {} : { window }),
});
const build = (...policies: ReturnType<typeof entry<'policies'>>[]) => buildGraph([base, ...policies]).graph;
const groups = (graph: ReturnType<typeof build>, today?: string) =>
  Object.fromEntries(
    calendarView(graph, site, today).sections.map(({ group, rows }) => [
      group,
      rows.map(({ href, text }) => [href, text]),
    ]),
  );

const graph = build(
  entry('policies', 'plan', { period: { start: 2023, end: 2026, basis: '题名' } }),
  entry('policies', 'bare'),
  entry('policies', 'calls', {
    measures: [
      measure('a', { open: '2026-03-25', close: '2026-04-16' }),
      measure('b', '每年3月25日至4月16日'),
      measure('c'),
      measure('d', { open: '2025-12-01', close: '2026-01-01' }),
    ],
  }),
);

test('按版次日分组：写明起止的窗口算，只有一句话的不猜，没有记载的不列', () => {
  assert.deepEqual(groups(graph), {
    open: [['/policies/calls.html#m-d', '今天截止']],
    soon: [['/policies/calls.html#m-a', '83 天后开放（2026-03-25）']],
    said: [['/policies/calls.html#m-b', '见原文']],
    later: [['/policies/plan.html', '期内（推算）']],
    past: [],
  });
  assert.deepEqual(calendarView(graph, site).measures, {
    all: 4,
    dated: 2,
    said: 1,
    absent: [{ reason: '未核查', count: 1 }],
  });
});

test('换一天看，各归各组', () => {
  assert.deepEqual(groups(graph, '2027-01-01'), {
    open: [],
    soon: [],
    said: [['/policies/calls.html#m-b', '见原文']],
    later: [],
    past: [
      ['/policies/plan.html', '规划期已满（推算）'],
      ['/policies/calls.html#m-a', '已于 2026-04-16 截止'],
      ['/policies/calls.html#m-d', '已于 2026-01-01 截止'],
    ],
  });
});

test('一个写明起止的窗口都没有，如实说', () => {
  const [open] = calendarView(build(entry('policies', 'p', { measures: [measure('b', '常年')] })), site).sections;
  assert.equal(open?.empty, '没有一个申报窗口写明了起止日期。');
  const [other] = calendarView(graph, site, '2027-01-01').sections;
  assert.equal(other?.empty, '没有开着的申报窗口。');
});

test('日历的事：开放、截止、期满各一件，编号固定，没到的才提醒', () => {
  const events = graph.byKind.policies.flatMap((policy) => policyEvents(policy, site));
  assert.deepEqual(
    events.map(({ uid, first, summary, remindDays }) => [uid, first, summary, remindDays]),
    [
      ['calls.a.open@base', '2026-03-25', '开始申报：措施a（calls）', 7],
      ['calls.a.close@base', '2026-04-16', '申报截止：措施a（calls）', 7],
      ['calls.d.open@base', '2025-12-01', '开始申报：措施d（calls）', undefined],
      ['calls.d.close@base', '2026-01-01', '申报截止：措施d（calls）', undefined],
      ['plan.end@base', '2026-12-31', '期满：plan', 30],
    ],
  );
  assert.match(events[4]?.description ?? '', /来源只写到年（2026），按 2026-12-31 记。/);
  assert.match(events[4]?.description ?? '', /期限由题名推得。期满不等于失效/);
  assert.equal(events[0]?.url, undefined);
});

test('写了网站地址，日历里才有网址', () => {
  const [policy] = graph.byKind.policies.filter(({ slug }) => slug === 'plan');
  assert.ok(policy);
  const [event] = policyEvents(policy, { ...site, address: 'https://kb.example/' });
  assert.equal(event?.url, 'https://kb.example/policies/plan.html');
});

test('宣布了废止、失效的不再有期满那一件；一件也没有就没有文件', () => {
  const lapsed = build(entry('policies', 'p', { period: { end: 2026, basis: '正文' }, validity: '废止' }));
  assert.equal(calendarFile(lapsed, site), undefined);
  const file = calendarFile(graph, site) ?? '';
  assert.equal(file.match(/BEGIN:VEVENT/g)?.length, calendarView(graph, site).events);
  const days = [...file.matchAll(/DTSTART;VALUE=DATE:(\d+)/g)].map(([, day]) => day);
  assert.deepEqual(days, [...days].sort());
});
