import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { moneyText } from '../../../src/views/fact-view.ts';
import { investmentView } from '../../../src/views/investment-view.ts';
import { base, entry, site } from '../entries.ts';
import { realContent } from '../real-content.ts';

const demo = entry('chains', 'demo', { title: '甲' });
const other = entry('chains', 'other', {
  title: '乙',
  order: 2,
  nodes: [
    { id: 'robots', name: '机器人', stage: 'making', lane: 'main', kind: '环节', summary: '环节', basis: '明文提及' },
  ],
});
const money = (value: number, unit: string, currency: string, rest = {}) => ({
  investment: { value, unit, currency, ...rest },
});
const view = (...entries: ReturnType<typeof entry<'projects' | 'indicators'>>[]) =>
  investmentView(buildGraph([base, demo, other, ...entries]).graph, { ...site, chains: ['demo', 'other'] });

test('币种各成一幅，单位换到一把尺上，写法照来源', () => {
  const { panels } = view(
    entry('projects', 'a', { ...money(5000, '万元', 'CNY', { qualifier: '约' }), chains: ['demo'] }),
    entry('projects', 'b', { ...money(2, '亿元', 'CNY'), chains: ['demo'] }),
    entry('projects', 'c', { ...money(15, '亿美元', 'USD'), chains: ['demo'] }),
  );
  assert.deepEqual(
    panels.map(({ currency, unit, bars }) => [
      currency,
      unit,
      bars.map(({ value, valueText, open }) => [value, valueText, open]),
    ]),
    [
      [
        'CNY',
        '亿元',
        [
          [2, '2 亿元', false],
          [0.5, '约5000 万元', true],
        ],
      ],
      ['USD', '亿美元', [[15, '15 亿美元', false]]],
    ],
  );
});

test('一个项目在两条链上，两处都有，各处注明', () => {
  const { panels } = view(entry('projects', 'a', { ...money(2, '亿元', 'CNY'), chains: ['demo', 'other'] }));
  assert.deepEqual(
    panels[0]?.rows.map(({ chain, elsewhere }) => [chain, elsewhere]),
    [
      ['甲', '也在乙链'],
      ['乙', '也在甲链'],
    ],
  );
});

test('来源说法不一的并列，没有金额的写原因，认不出的单位不画', () => {
  const { panels, missing } = view(
    entry('projects', 'a', {
      investment: {
        value: { value: 50, unit: '亿元', currency: 'CNY' },
        also: [{ value: { value: 40, unit: '亿元', currency: 'CNY' }, note: '另一处' }],
      },
    }),
    entry('projects', 'b', { investment: '来源未载明' }),
    entry('projects', 'c', money(3, '栋楼', 'CNY')),
  );
  assert.deepEqual(
    panels[0]?.rows.map(({ title, plain, note }) => [title, plain, note]),
    [
      ['a', 5e9, ''],
      ['a（另一来源）', 4e9, '另一处'],
    ],
  );
  assert.deepEqual(
    missing.map(({ title, reason }) => [title, reason]),
    [
      ['b', '来源未载明'],
      ['c', '“栋楼”认不出是多少'],
    ],
  );
});

test('来源给的合计是指标，另成一组；只衡量一个项目的不算合计', () => {
  const measures = (...slugs: string[]) => ({
    unit: '亿元',
    relations: slugs.map((slug) => ({ verb: '衡量', to: `projects/${slug}`, basis: '明文提及' })),
  });
  const { panels } = view(
    entry('projects', 'a', money(2, '亿元', 'CNY')),
    entry('projects', 'b'),
    entry('indicators', 'both', { ...measures('a', 'b'), value: 40, qualifier: '超' }),
    entry('indicators', 'single', measures('a')),
  );
  assert.deepEqual(
    panels[0]?.bars.map(({ label, group, open }) => [label, group, open]),
    [
      ['a', '没有归到链', false],
      ['both', '来源给的合计，不是本库相加', true],
    ],
  );
});

test('真的内容：每个项目恰好在图里或在没画的名单里，数照条目', async () => {
  const { graph, site } = await realContent();
  const { panels, missing, projects } = investmentView(graph, site);
  const drawn = new Set(panels.flatMap(({ rows }) => rows.map(({ href }) => href)));
  assert.equal(drawn.size + missing.length, projects);
  for (const { rows, bars, totals } of panels) {
    assert.equal(bars.length, rows.length + totals.length);
    for (const row of rows) {
      const project = graph.byKind.projects.find(({ slug }) => row.href === `/projects/${slug}.html`);
      const claim = project?.data.investment;
      assert.ok(claim && claim.state !== 'absent');
      assert.equal(row.amount, moneyText(claim.value));
    }
  }
});
