import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** 想冒充标记、脚本、公式、模板的一串字；放进每一个写文字的字段。 */
export const hostile =
  '=1+1</script><script>alert(1)</script>"><svg onload=alert(1)><img src=x onerror=alert(1)>\'{{7*7}}]]>--&lt;b&gt;\\,;&';
/** 图上的框里只放得下七个字。 */
const short = '"><b>&';

const named = (name: string) => `${hostile}${name}`;
const address = 'https://example.org/?q=%3Cscript%3E&a=1';
const sources = [{ ref: 'base', at: hostile, note: hostile, url: address }];
const stated = { value: hostile, at: hostile, note: hostile, also: [{ value: named('另一说'), source: 'base' }] };
const entry = (name: string) => ({
  title: named(name),
  aliases: [named(`${name}别名`)],
  summary: hostile,
  sources,
  unknowns: [hostile],
  checked: '2026-01-01',
});
const attached = { chips: { basis: '明文提及', why: hostile, source: 'base', at: hostile } };
/** 一类的每个文字字段都写上。 */
const all = (fields: string) => Object.fromEntries(fields.split(' ').map((field) => [field, stated]));
const lists = (fields: string) => Object.fromEntries(fields.split(' ').map((field) => [field, [hostile, '@甲']]));

/**
 * 正文里各处能放字的地方：标题、表、代码、链接的题、图的说明、引用。
 * 表里有一行的竖线把代码从中间断开：只照普通 Markdown 读，尖括号还在代码里。图只是要有个文件顶着。
 */
const body = `
## ${'`'}${hostile}${'`'}

| 项 | =1+1 |
| --- | --- |
| ${'`甲'} | <iframe src="/robots.txt"></iframe>${'`'} |
| ${'`</td><script>alert(1)</script>`'} | &lt;img src=x onerror=alert(1)&gt; |

[文字\\<b>](/policies/opinions '"><svg onload=alert(1)>')、![\\"><b onx=1>](/robots.txt "\\"><b onx=1>")

${'```'}html
${hostile}
${'```'}

    </pre><script>alert(1)</script>

> \\<script>alert(1)\\</script> &#60;iframe src=x&#62;
`;

const measure = {
  id: 'm1',
  title: named('措施'),
  kind: '其他',
  instrument: '补助',
  at: hostile,
  note: hostile,
  nodes: attached,
  who: { value: { what: hostile, test: '规模=小型|中型' }, note: hostile },
  amount: { value: { text: hostile, max: 100, currency: 'CNY' } },
  conditions: [{ text: hostile }],
  window: { text: hostile, open: '2026-03-01', close: '2026-06-30' },
  department: named('平台'),
  contact: hostile,
  materials: [hostile],
  applyUrl: address,
};

const policy = (name: string) => ({
  ...entry(name),
  level: '区',
  recordLevel: '据二手提及',
  confidence: 'C',
  fullText: '未收',
  nodes: attached,
  number: stated,
  issuers: [hostile, named('平台')],
  dateMade: '2025-02-01',
  datePublished: '2025-03-01',
  registrationNumber: stated,
  period: { start: '2025-01', end: '2027-12', basis: '正文' },
  originalUrl: address,
  measures: [measure],
});

const chain = {
  ...entry('链'),
  strategy: hostile,
  order: 1,
  stages: [{ id: 'making', name: hostile, basis: '明文提及', at: hostile, note: hostile }],
  lanes: [{ id: 'main', name: hostile, note: hostile }],
  nodes: [
    {
      id: 'chips',
      name: named('环节'),
      aliases: [named('环节别名')],
      stage: 'making',
      lane: 'main',
      kind: '环节',
      summary: hostile,
      basis: '明文提及',
      presence: '薄弱',
      evidence: [{ source: 'base', at: hostile, note: hostile }],
      strengths: [{ source: 'base', at: hostile, called: short, note: hostile }],
      extensions: [{ source: 'base', at: hostile, called: short, note: hostile }],
    },
    {
      id: 'wafers',
      name: named('环节二'),
      stage: 'making',
      lane: 'main',
      kind: '材料',
      summary: hostile,
      basis: '明文提及',
    },
  ],
  edges: [{ from: 'wafers', to: 'chips', type: '供料', basis: '明文提及', label: hostile, at: hostile }],
};

const relation = (verb: string, to: string) => ({
  verb,
  to,
  basis: '明文提及',
  why: hostile,
  source: 'base',
  at: hostile,
});

const files: Record<string, object> = {
  'policies/opinions.md': policy('意见'),
  'policies/plan.md': { ...policy('规划'), relations: [relation('落实', 'policies/opinions')], measures: '未核查' },
  'enterprises/acme.md': {
    ...entry('公司'),
    nodes: attached,
    relations: [relation('位于', 'platforms/park')],
    ...all('fullName englishName unifiedCode address registeredCapital business stock board ipo industryClass park'),
    ...lists('formerNames investors products honours'),
  },
  'institutes/lab.md': {
    ...entry('院所'),
    nodes: attached,
    ...all('fullName predecessor director address park website scale'),
    ...lists('founders units services'),
  },
  'platforms/park.md': {
    ...entry('平台'),
    type: '园区',
    nodes: attached,
    ...all('fullName approved area composition tenants output address website contact'),
    ...lists('formerNames industries honours'),
  },
  'projects/fab.md': {
    ...entry('项目'),
    nodes: attached,
    relations: [relation('依托', 'enterprises/acme')],
    investment: { value: 12, unit: hostile, currency: 'CNY', qualifier: hostile, note: hostile },
    ...all('phase land location capacity target progress completion'),
    ...lists('honours'),
  },
  'chains/demo.md': chain,
  'indicators/output.md': {
    ...entry('指标'),
    value: 12,
    unit: hostile,
    qualifier: hostile,
    asWritten: hostile,
    asOf: { date: 2019, basis: hostile },
    group: hostile,
    ...all('scope definition'),
  },
  'terms/chip.md': { ...entry('术语'), definedBy: '编者释义', ...all('expansion') },
  'sources/base.md': {
    ...entry('基础文档'),
    sources: undefined,
    type: '基础文档',
    datePublished: '2020-05-22',
    url: address,
    ...all('publisher language'),
  },
};

const site = {
  name: named('库'),
  district: hostile,
  headline: hostile,
  description: hostile,
  edition: '2026-01-01',
  address: 'https://example.org/kb/',
  baseDocument: 'base',
  chains: ['demo'],
  keyIndicators: ['output'],
  searchExamples: [hostile, '示例'],
  license: hostile,
  correction: hostile,
  pageBudget: { home: 120, entry: 120 },
};

/** 写一份处处是这串字的内容。YAML 收得下 JSON，不必自己转义。 */
export function writeHostileContent(dir: string): void {
  for (const [file, data] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
    writeFileSync(path.join(dir, file), `---\n${JSON.stringify(data, undefined, 1)}\n---\n${body}`);
  }
  writeFileSync(path.join(dir, 'site.yaml'), JSON.stringify(site, undefined, 1));
}
