import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildGraph } from '../../../src/graph/graph.ts';
import { policyJsonLd, scriptJson } from '../../../src/views/policy-jsonld.ts';
import { base, entry, site } from '../entries.ts';

function things(data: Record<string, unknown>, ...others: ReturnType<typeof entry<'policies'>>[]) {
  const policy = entry('policies', 'p', data);
  const { graph } = buildGraph([base, policy, ...others]);
  return (policyJsonLd(graph, policy, site) as { '@graph': Record<string, unknown>[] })['@graph'];
}
const measure = { id: 'm', title: '补助', kind: '创新', instrument: '补助' };

test('来源什么也没写：只有题名、语言和摘要', () => {
  assert.deepEqual(things({}), [
    { '@type': 'Legislation', '@id': '#document', name: 'p', inLanguage: 'zh-CN', abstract: 'p 的一句话' },
  ]);
});

test('写明的照写；推断的、缺的不写', () => {
  const [law] = things({
    number: '示发〔2024〕1号',
    issuers: ['甲局', '乙局'],
    docType: '通知',
    dateMade: { value: '2024-01-01', from: '题名' },
    datePublished: '2024-02',
    period: { start: 2024, basis: '正文' },
    originalUrl: 'https://gov.example/a.html',
  });
  assert.deepEqual(law, {
    '@type': 'Legislation',
    '@id': '#document',
    name: 'p',
    inLanguage: 'zh-CN',
    abstract: 'p 的一句话',
    legislationType: '通知',
    legislationIdentifier: '示发〔2024〕1号',
    legislationPassedBy: [
      { '@type': 'GovernmentOrganization', name: '甲局' },
      { '@type': 'GovernmentOrganization', name: '乙局' },
    ],
    datePublished: '2024-02',
    temporalCoverage: '2024/..',
    sameAs: 'https://gov.example/a.html',
  });
});

test('效力只在有权机关说了才写：期满、推断、已修改都不写', () => {
  const force = (data: Record<string, unknown>) => things(data)[0]?.['legislationLegalForce'];
  assert.equal(force({ period: { start: 2017, end: 2020, basis: '正文' } }), undefined);
  assert.equal(force({ validity: { value: '废止', from: '题名' } }), undefined);
  assert.equal(force({ validity: '已修改' }), undefined);
  assert.equal(force({ validity: '废止' }), 'https://schema.org/NotInForce');
  assert.equal(force({ validity: '现行有效' }), 'https://schema.org/InForce');
});

test('补助是 MonetaryGrant；上限、定额写数目和币种', () => {
  const [, grant] = things({
    measures: [{ ...measure, amount: { text: '至多200万元', max: 2000000, currency: 'CNY' } }],
  });
  assert.deepEqual(grant, {
    '@type': 'MonetaryGrant',
    '@id': '#m-m',
    name: '补助',
    description: '至多200万元',
    amount: { '@type': 'MonetaryAmount', currency: 'CNY', maxValue: 2000000 },
    subjectOf: { '@id': '#document' },
  });
});

test('没有数目、没有币种、推断的数目，都不写金额', () => {
  const amount = (value: unknown) => things({ measures: [{ ...measure, amount: value }] })[1]?.['amount'];
  assert.equal(amount('预算2.29亿元'), undefined);
  assert.equal(amount({ text: '200万', max: 2000000 }), undefined);
  assert.equal(amount({ value: { text: '200万', max: 2000000, currency: 'CNY' }, from: '上年' }), undefined);
  assert.equal(amount({ text: '补10%', rate: 0.1, currency: 'CNY' }), undefined);
});

test('服务、认定、税收减免是 GovernmentService，不写金额', () => {
  const amount = { text: '减100元', max: 100, currency: 'CNY' };
  const [, service] = things({ measures: [{ ...measure, instrument: '税收减免', who: '小微企业', amount }] });
  assert.deepEqual(service, {
    '@type': 'GovernmentService',
    '@id': '#m-m',
    name: '补助',
    description: '减100元',
    serviceType: '税收减免',
    audience: { '@type': 'Audience', audienceType: '小微企业' },
    subjectOf: { '@id': '#document' },
  });
});

test('关系只写来源明写的，指到对方那一页', () => {
  const to = 'policies/q';
  const [stated] = things({ relations: [{ verb: '落实', to, basis: '明文提及' }] }, entry('policies', 'q'));
  assert.deepEqual(stated?.['legislationApplies'], [
    { '@type': 'Legislation', '@id': '../policies/q.html#document', name: 'q' },
  ]);
  const [guessed] = things({ relations: [{ verb: '落实', to, basis: '编者归类' }] }, entry('policies', 'q'));
  assert.equal(guessed?.['legislationApplies'], undefined);
});

test('写进 script 里也出不去：</script>、<!-- 和行分隔符都转义，读回来一样', () => {
  const thing = { name: '</script><!-- \u2028 & "' };
  assert.doesNotMatch(scriptJson(thing), /[<\u2028]/);
  assert.deepEqual(JSON.parse(scriptJson(thing)), thing);
});
