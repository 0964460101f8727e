import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import {
  exportJson,
  exportMeasures,
  exportPolicies,
  measuresCsv,
  policiesCsv,
} from '../../../src/views/policy-export.ts';
import { base, entry, site } from '../entries.ts';

const gov = entry('sources', 'gov', { title: '政府网站', type: '官方', url: 'https://gov.example/' });
const policy = entry('policies', 'p', {
  title: '=甲,"乙"',
  number: {
    value: '示发〔2024〕1号',
    source: 'gov',
    at: '页首',
    asOf: '2024-05',
    also: [{ value: '示发[2024]2号', source: 'base' }],
  },
  issuers: { absent: '来源未载明', note: '只说由示例区出台' },
  period: { start: 2024, end: 2026, basis: '题名' },
  nodes: { chips: '明文提及' },
  measures: [
    {
      id: 'm',
      title: '补助',
      kind: '创新',
      instrument: '补助',
      at: '一(一)',
      who: '企业',
      amount: { text: '-20%，至多200万元', max: 2000000, rate: 0.2, currency: 'CNY' },
      conditions: [{ text: '甲' }, { text: '乙' }],
      window: { open: '2026-03-25', close: '2026-04-16' },
    },
  ],
  sources: [
    { ref: 'base', at: '一(三)' },
    { ref: 'gov', url: 'https://gov.example/a.html', seen: '2026-01-01', for: ['number'] },
  ],
});
const { graph } = buildGraph([base, gov, entry('chains', 'demo'), policy]);

test('JSON：每个值写明载、推断或缺，出处写编号，编号在 citations 里', () => {
  const [record] = exportPolicies(graph);
  assert.deepEqual(record?.fields['number'], {
    state: 'stated',
    value: '示发〔2024〕1号',
    sources: [{ number: 2, at: '页首' }],
    asOf: '2024-05',
    also: [{ state: 'stated', value: '示发[2024]2号', sources: [{ number: 1 }] }],
  });
  assert.deepEqual(record?.fields['issuers'], { state: 'absent', reason: '来源未载明', note: '只说由示例区出台' });
  assert.deepEqual(record?.fields['period'], {
    state: 'inferred',
    from: '题名',
    value: { start: '2024', end: '2026' },
    sources: [{ number: 1, at: '一(三)' }],
  });
  assert.deepEqual(record?.fields['validity'], { state: 'absent', reason: '未核查' });
  assert.deepEqual(record?.places, { chips: '明文提及' });
  assert.deepEqual(record?.measures, { ids: ['policies/p#m-m'], complete: false });
  assert.equal(record?.url, 'policies/p.html');
  for (const { number } of record?.citations ?? []) assert.ok(number > 0);
  assert.equal(record?.citations[1]?.url, 'https://gov.example/a.html');
});

test('没有措施的说出原因', () => {
  const bare = entry('policies', 'bare', { measures: { absent: '来源未载明', note: '只有题名' } });
  const [record] = exportPolicies(buildGraph([base, bare]).graph);
  assert.deepEqual(record?.measures, { ids: [], complete: false, absent: '来源未载明：只有题名' });
});

test('JSON 说明版次和许可，没有会过时的状态', () => {
  const text = exportJson('policies', exportPolicies(graph), site);
  const { edition, license, policies } = JSON.parse(text);
  assert.deepEqual([edition, license, policies.length], ['2026-01-01', 'CC BY 4.0', 1]);
  assert.doesNotMatch(text, /期内|期满|有效"/);
});

/** 简单的 CSV 读法，只够读自己写的。 */
function parse(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of csv.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('政策的 CSV：BOM、CRLF，公式和引号都防住，每行一样宽', () => {
  const csv = policiesCsv(exportPolicies(graph));
  assert.ok(csv.startsWith('\uFEFF编号,网页,题名,'));
  assert.ok(csv.endsWith('\r\n'));
  assert.doesNotMatch(csv, /[^\r]\n/);
  assert.match(csv, /,"'=甲,""乙""",/);
  const [heads = [], row = []] = parse(csv);
  assert.equal(row.length, heads.length);
  const cell = (name: string) => row[heads.indexOf(name)];
  assert.deepEqual(['发文字号', '发文字号·记号', '发文字号·依据'].map(cell), [
    '示发〔2024〕1号 ／ 示发[2024]2号',
    '明载',
    '截至 2024-05；政府网站 页首 https://gov.example/a.html 看到于 2026-01-01 ／ 基础文档',
  ]);
  assert.deepEqual(['发文机关', '发文机关·记号', '发文机关·依据'].map(cell), [
    '',
    '缺',
    '来源未载明；只说由示例区出台',
  ]);
  assert.deepEqual(['规划期', '规划期·记号', '规划期·依据', '期限起', '期限止'].map(cell), [
    '2024—2026 年',
    '推断',
    '由题名推得；基础文档 一(三)',
    '2024',
    '2026',
  ]);
});

test('措施的 CSV：数目和日子另成一列，减号开头的说法不当公式', () => {
  const [heads = [], row = []] = parse(measuresCsv(exportMeasures(graph)));
  assert.equal(row.length, heads.length);
  const cell = (name: string) => row[heads.indexOf(name)];
  assert.deepEqual(
    ['编号', '政策', '网页', '条款', '给多少', '上限', '定额', '比例', '币种', '条件', '开放日', '截止日'].map(cell),
    [
      'policies/p#m-m',
      'policies/p',
      'policies/p.html#m-m',
      '一(一)',
      "'-20%，至多200万元",
      '2000000',
      '',
      '0.2',
      'CNY',
      '甲；乙',
      '2026-03-25',
      '2026-04-16',
    ],
  );
  assert.deepEqual(['问谁', '问谁·记号', '问谁·依据'].map(cell), ['', '缺', '未核查']);
});

test('同样的数据两次得同样的字节', () => {
  assert.equal(measuresCsv(exportMeasures(graph)), measuresCsv(exportMeasures(graph)));
});
