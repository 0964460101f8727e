import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from 'uqr';
import { buildGraph } from '../../../src/graph/graph.ts';
import { citationLine } from '../../../src/views/citation-line.ts';
import { conditionWords } from '../../../src/views/condition-words.ts';
import { correctionSlip } from '../../../src/views/correction-slip.ts';
import { entryView } from '../../../src/views/entry-view.ts';
import { calendarHref, policyCalendar } from '../../../src/views/policy-calendar.ts';
import { qrCode } from '../../../src/views/qr-code.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const known = {
  title: '示例政府关于印发若干措施的通知',
  number: '示政发〔2025〕8号',
  issuers: ['示例政府'],
  dateMade: '2025-04-28',
  datePublished: '2025-05-08',
};
const viewOf = (data: Record<string, unknown>) => {
  const one = entry('policies', 'x', data);
  return entryView(buildGraph([base, one]).graph, one, site);
};

test('引文：知道的照次序写，见过发文机关页面的带网址和查看日', () => {
  const url = 'http://www.example.gov.cn/1.html';
  const one = entry('policies', 'x', {
    ...known,
    originalUrl: url,
    sources: [{ ref: 'base', url, seen: '2025-12-01' }],
  });
  assert.deepEqual(citationLine(one, site), {
    text: `示例政府. 示例政府关于印发若干措施的通知: 示政发〔2025〕8号[Z/OL]. (2025-05-08)[2025-12-01]. ${url}.`,
    left: [],
  });
});

test('引文：不知道的、推断的都不写进去，另外说出来；没见过原件的写转引自哪一版', () => {
  const one = entry('policies', 'x', {
    title: '某规划',
    issuers: '来源未载明',
    datePublished: { value: '2020-05-22', from: '网址中的日期' },
  });
  const { text, left } = citationLine(one, site);
  assert.equal(text, '某规划[Z]. 转引自: 示例库, policies/x, 2026-01-01 版.');
  assert.deepEqual(left, [
    '发文机关（来源未载明）',
    '发文字号（未核查）',
    '日期（由推断得来）',
    '原文网址（没有见到发文机关的页面）',
  ]);
});

test('责任者至多三个，再多写等', () => {
  const one = entry('policies', 'x', { ...known, issuers: ['甲', '乙', '丙', '丁'] });
  assert.match(citationLine(one, site).text, /^甲, 乙, 丙, 等\. /);
});

test('二维码：路径还原回去，与编码库给的一格不差', () => {
  const text = 'policies/nanhu-2025-8 2026-11-23';
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const { d, view } = qrCode(text);
  const drawn = data.map((row) => row.map(() => false));
  for (const [, x0 = '', y = '', rest = ''] of d.matchAll(/M(\d+) (\d+)((?:h\d+|m\d+ 0)+)/g)) {
    let x = Number(x0);
    for (const [, letter, n] of rest.matchAll(/([hm])(\d+)/g)) {
      if (letter === 'h') for (let i = 0; i < Number(n); i += 1) (drawn[Number(y)] ?? [])[x + i] = true;
      x += Number(n);
    }
  }
  assert.deepEqual(drawn, data);
  assert.equal(view, `-4 -4.5 ${size + 8} ${size + 8}`);
});

test('更正单预先写好哪一页、哪一版；二维码里没有网址', () => {
  const slip = correctionSlip(entry('policies', 'x', known), site);
  assert.equal(slip.code, 'policies/x 2026-01-01');
  assert.deepEqual(slip.text.split('\n').slice(0, 4), [
    '更正：示例政府关于印发若干措施的通知',
    '页面：policies/x.html',
    '版次：2026-01-01',
    '哪一项：',
  ]);
});

test('公文页头：每一项都有出处、说明或缺的原因', async () => {
  const { graph, site: real } = await realContent();
  for (const one of graph.byKind.policies) {
    const { facts } = entryView(graph, one, real);
    const labels = facts.map(({ label }) => label);
    for (const label of [
      '发文字号',
      '发文机关',
      '文种',
      '层级',
      '成文日期',
      '发布日期',
      '施行日期',
      '规划期',
      '有效性',
      '登记编号',
      '记录等级',
      '把握',
      '全文',
    ])
      assert.ok(labels.includes(label), `${one.slug} ${label}`);
    for (const { label, mark, locator, note, values } of facts)
      assert.ok(mark === 'absent' ? values[0] : locator || note, `${one.slug} ${label}`);
  }
});

test('规划期只写到年的，说明按哪天止；期满不等于失效写在有效性旁', () => {
  const { facts } = viewOf({ period: { start: 2019, end: 2023, basis: '题名' } });
  const row = (label: string) => facts.find((one) => one.label === label);
  assert.equal(row('规划期')?.note, '由题名推得，按 2023-12-31 止计');
  assert.match(row('有效性')?.note ?? '', /期满不等于失效/);
});

test('条件怎样核对：没有 test 的人工核对；所在地由近及远都算', () => {
  assert.equal(conditionWords(undefined), '人工核对');
  assert.equal(conditionWords({ question: 'size', allowed: ['小型', '中型'] }), '按“规模”判断：小型、中型');
  assert.equal(conditionWords({ question: 'place', allowed: ['省内'] }), '按“所在地”判断：区内、市内、省内');
});

test('措施：给多少在前，条件逐条成行，没有值的按原因合成一行', () => {
  const measure = {
    id: 'm',
    title: '补助',
    kind: '创新',
    instrument: '补助',
    at: '一(一)',
    who: '企业',
    amount: { text: '每家200万元', max: 2000000, currency: 'CNY' },
    conditions: [{ text: '小微企业', test: '规模=微型|小型' }, { text: '信用良好' }],
    window: { open: '2025-03-25', close: '2025-04-16' },
    department: '来源未载明',
  };
  const [one] = viewOf({ measures: [measure] }).measures?.items ?? [];
  assert.deepEqual(
    one?.gives.map(({ values }) => values),
    [['每家200万元']],
  );
  assert.deepEqual(
    one?.conditions.map(({ label, values, check }) => [label, values[0], check]),
    [
      ['给谁', '企业', '人工核对'],
      ['条件', '小微企业', '按“规模”判断：微型、小型'],
      ['条件', '信用良好', '人工核对'],
    ],
  );
  assert.deepEqual(
    [one?.window?.status, one?.window?.closed, one?.window?.code],
    ['已于 2025-04-16 截止', true, '2025-03-25/2025-04-16'],
  );
  assert.deepEqual(
    one?.rows.map(({ label, values }) => [label, values[0]]),
    [
      ['来源未载明', '问谁'],
      ['未核查', '联系方式、材料、申报入口、兑现方式'],
    ],
  );
});

test('日历文件只收编成日当天和以后的日子，没有就没有文件', () => {
  const ends = (end: string) => entry('policies', 'x', { period: { end, basis: '正文' } });
  assert.equal(policyCalendar(ends('2025-12-31'), site), undefined);
  assert.equal(policyCalendar(entry('policies', 'x'), site), undefined);
  assert.match(policyCalendar(ends('2026-01-01'), site) ?? '', /DTSTART;VALUE=DATE:20260101/);
  assert.equal(calendarHref(ends('2026')), '/policies/x.ics');
});
