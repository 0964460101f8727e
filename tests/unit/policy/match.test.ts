import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchPolicies } from '../../../src/policy/match.ts';
import type { Situation } from '../../../src/policy/situation.ts';
import { chips, condition, measure, policy, today } from './finder-policies.ts';

const match = (policies: Parameters<typeof matchPolicies>[0], situation: Situation = chips) =>
  matchPolicies(policies, situation, today);
const groupOf = (one: ReturnType<typeof policy>, situation: Situation = chips) => {
  const groups = match([one], situation);
  return Object.entries(groups).find(([, found]) => found.length > 0)?.[0];
};
const firstIn = (groups: ReturnType<typeof match>, name: keyof ReturnType<typeof match>) =>
  groups[name][0] ?? assert.fail(name);

const small = condition('小型企业', '规模=小型');

test('条件都符合进第一组；没有回答、不能判断的要核对；不符的写明你答了什么', () => {
  const one = policy('a', { measures: [measure({ conditions: [small] })] });
  assert.equal(groupOf(one, { ...chips, size: ['小型'] }), 'met');
  assert.equal(groupOf(one), 'check');
  const unmet = firstIn(match([one], { ...chips, size: ['大型'] }), 'unmet');
  assert.deepEqual(
    unmet.measures[0]?.rows.map(({ text, verdict, reason }) => [text, verdict, reason]),
    [
      ['面向的环节', 'met', '来源点到这个环节'],
      ['小型企业', 'unmet', '你答：大型'],
    ],
  );
});

test('没有 test 的条件永远要核对，答什么都不算符合', () => {
  const one = policy('a', { measures: [measure({ conditions: [condition('管理规范')] })] });
  assert.equal(groupOf(one, { ...chips, size: ['小型'], place: ['区内'], qualification: [] }), 'check');
  assert.equal(firstIn(match([one]), 'check').unknowns, 1);
});

test('条件没有收录，不是没有条件', () => {
  const one = policy('a', { measures: [measure({ absence: '条件来源未载明，以原文为准' })] });
  const found = firstIn(match([one]), 'check');
  assert.deepEqual([found.unknowns, found.unlisted], [1, true]);
});

test('互相矛盾的条件，答什么都不符', () => {
  const one = policy('a', { measures: [measure({ conditions: [small, condition('大型企业', '规模=大型')] })] });
  for (const size of ['微型', '小型', '中型', '大型']) assert.equal(groupOf(one, { ...chips, size: [size] }), 'unmet');
  assert.equal(groupOf(one), 'check');
});

test('有一项措施符合，整份就在第一组；几项里取最好的', () => {
  const measures = [measure({ conditions: [small] }), measure({ conditions: [condition('大型', '规模=大型')] })];
  assert.equal(groupOf(policy('a', { measures }), { ...chips, size: ['大型'] }), 'met');
  assert.equal(groupOf(policy('a', { measures }), { ...chips, size: ['中型'] }), 'unmet');
});

test('要核对几项：只数还有可能符合的措施', () => {
  const measures = [measure({ conditions: [small] }), measure({ conditions: [condition('甲'), condition('乙')] })];
  const found = firstIn(match([policy('a', { measures })], { ...chips, size: ['大型'] }), 'check');
  assert.equal(found.unknowns, 2);
});

test('环节：编者归类、只到链、没有点到，都要核对；只点了别处的不列', () => {
  const at = (extra: object) => policy('a', { measures: [measure({ nodes: {} })], ...extra });
  const reason = (extra: object) => firstIn(match([at(extra)]), 'check').measures[0]?.rows[0]?.reason;
  assert.equal(groupOf(at({ nodes: { chips: 'stated' } })), 'met');
  assert.match(reason({ nodes: { chips: 'inferred' } }) ?? '', /编者归到这个环节/);
  assert.match(reason({ chains: { demo: 'stated' }, nodes: { wafers: 'stated' } }) ?? '', /来源说到这条链/);
  assert.match(reason({ chains: { demo: 'inferred' } }) ?? '', /编者归到这条链/);
  assert.match(reason({}) ?? '', /没有点到不等于不限/);
  assert.equal(groupOf(at({ nodes: { wafers: 'stated' } })), undefined);
  assert.equal(groupOf(at({ chains: { other: 'stated' } })), undefined);
});

test('没有选环节，一份也不算条件均符合', () => {
  assert.equal(groupOf(policy('a'), {}), 'check');
});

test('措施自己点了环节的只看它自己的：文件没点到也列，点了别处的不列', () => {
  const elsewhere = measure({ nodes: { wafers: 'stated' } });
  assert.equal(groupOf(policy('a', { nodes: { wafers: 'stated' } })), 'met');
  assert.equal(groupOf(policy('a', { nodes: { chips: 'stated' }, measures: [elsewhere] })), undefined);
});

test('要哪种支持：别的支持不列；没有选而各项结论不一，说要核对', () => {
  const measures = [measure({ need: '创新', conditions: [small] }), measure({ need: '金融' })];
  const one = policy('a', { measures });
  assert.equal(groupOf(one, { ...chips, need: '金融' }), 'met');
  assert.equal(groupOf(one, { ...chips, need: '创新', size: ['大型'] }), 'unmet');
  assert.equal(groupOf(one, { ...chips, need: '人才' }), undefined);
  const mixed = firstIn(match([one], { ...chips, size: ['大型'] }), 'check');
  assert.deepEqual([mixed.rows[0]?.reason, mixed.unknowns], ['你没有选；各项措施结论不一', 1]);
});

test('归到别的环节而对象不限环节的不算无关：推断的要核对，写明的算符合', () => {
  const elsewhere = { nodes: { robots: 'inferred' }, measures: [measure({ nodes: {} })] } as const;
  assert.equal(groupOf(policy('a', elsewhere)), undefined);
  assert.equal(groupOf(policy('a', { ...elsewhere, scope: 'inferred' })), 'check');
  assert.equal(groupOf(policy('a', { ...elsewhere, scope: 'stated' })), 'met');
});

test('没有收录措施的要核对，并说为什么', () => {
  const one = policy('a', { nodes: { chips: 'stated' }, measures: [], absence: '未核查：只见题名' });
  const found = firstIn(match([one]), 'check');
  assert.deepEqual(found.rows.at(-1)?.reason, '未核查：只见题名');
});

test('期满、废止、宣布失效的都归存档，条件符合也一样；期满当天还不算', () => {
  const ended = (end: string) => policy('a', { period: { end, checked: false } });
  assert.equal(groupOf(ended('2026-03-10')), 'met');
  assert.equal(groupOf(ended('2026-03-09')), 'past');
  assert.equal(groupOf(ended('2026')), 'met');
  assert.equal(groupOf(policy('a', { period: { declared: '废止', checked: true } })), 'past');
  assert.equal(groupOf(policy('a', { period: { declared: '宣布失效', checked: true } })), 'past');
});

test('窗口截止不等于不符：留在原组，写明已截止，排在后面', () => {
  const closed = policy('closed', { measures: [measure({ window: { close: '2026-03-09' } })] });
  const open = policy('open', { level: '国家', measures: [measure({ window: { close: '2026-03-10' } })] });
  const found = match([closed, policy('plain'), open]);
  assert.deepEqual(
    found.met.map(({ policy: one, measures }) => [one.slug, measures[0]?.window.status]),
    [
      ['open', '开放'],
      ['plain', '未载明'],
      ['closed', '已截止'],
    ],
  );
});

test('先后：窗口开着、要核对的少、区市省国家、先到期，依次比；都一样照原来的次序', () => {
  const open = (close: string) => ({ window: { open: '2026-01-01', close } });
  const policies = [
    policy('national', { level: '国家' }),
    policy('late', { measures: [measure({ conditions: [condition('甲'), condition('乙')] })] }),
    policy('ends-later', { measures: [measure(open('2026-05-01'))] }),
    policy('ends-sooner', { measures: [measure(open('2026-04-01'))] }),
    policy('one-to-check', { level: '省', measures: [measure({ conditions: [condition('甲')] })] }),
    policy('city', { level: '市' }),
    policy('first'),
    policy('second'),
    policy('unlisted', { measures: [measure({ absence: '条件未核查' })] }),
    policy('bare', { nodes: { chips: 'stated' }, measures: [] }),
  ];
  const { met, check } = match(policies);
  assert.deepEqual(
    met.map(({ policy: one }) => one.slug),
    ['ends-sooner', 'ends-later', 'first', 'second', 'city', 'national'],
  );
  assert.deepEqual(
    check.map(({ policy: one }) => one.slug),
    ['one-to-check', 'late', 'unlisted', 'bare'],
  );
});

test('纯函数：不改动传入的政策，同样的处境同样的结果', () => {
  const policies = [policy('b'), policy('a', { level: '市' })];
  const before = structuredClone(policies);
  assert.deepEqual(match(policies), match(policies));
  assert.deepEqual(policies, before);
});
