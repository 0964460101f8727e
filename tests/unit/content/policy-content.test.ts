import assert from 'node:assert/strict';
import { test } from 'node:test';
import { measuresOf } from '../../../src/schema/policy.ts';
import { graph, measures, offenders, policies, site } from './measures.ts';

const aggregate = '不是单个企业额度';
const directionOnly = '方向见于来源，条件金额未收录。';

test('收录了的措施，给谁、给多少、条件、问谁都写了值，或写了看过来源而没有', () => {
  assert.ok(measures.length > 0);
  const fields = ['who', 'amount', 'conditions', 'department'] as const;
  const unchecked = offenders((measure) =>
    fields.some((field) => {
      const claim = measure[field];
      return claim.state === 'absent' && claim.reason === '未核查';
    }),
  );
  assert.deepEqual(unchecked, []);
});

test('以亿元计的都是总量、预算或目标，注明不是单个企业额度', () => {
  const silent = offenders(
    ({ amount, note = '' }) => amount.state !== 'absent' && /亿元/.test(amount.value.text) && !note.includes(aggregate),
  );
  assert.deepEqual(silent, []);
});

test('总量、预算和目标不写成单个对象的上限或定额', () => {
  const claimed = offenders(({ amount, note = '' }) => {
    if (amount.state === 'absent' || !note.includes(aggregate)) return false;
    return amount.value.max !== undefined || amount.value.each !== undefined;
  });
  assert.deepEqual(claimed, []);
});

test('上限、定额、比例都能在来源的说法里找到，写了数的写币种', () => {
  const unfounded = offenders(({ amount }) => {
    if (amount.state === 'absent') return false;
    const { text, max, each, rate, currency } = amount.value;
    const sums = [max, each].filter((sum) => sum !== undefined);
    if (sums.length > 0 && currency === undefined) return true;
    if (sums.some((sum) => !text.includes(`${sum / 10_000}万元`))) return true;
    const percent = rate === undefined ? undefined : Number((rate * 100).toFixed(4));
    return percent !== undefined && !text.includes(`${percent}%`) && !text.includes(`${percent}个百分点`);
  });
  assert.deepEqual(unfounded, []);
});

test('每年重复的窗口只写一句话，不猜某一年的日子', () => {
  const guessed = offenders(({ window }) => {
    if (window.state === 'absent') return false;
    const { text = '', open, close } = window.value;
    return text.includes('每年') && (open !== undefined || close !== undefined);
  });
  assert.deepEqual(guessed, []);
});

test('说现行有效的，要有发文机关的页面和版次日前十二个月内的日期', () => {
  const yearAgo = `${Number(site.edition.slice(0, 4)) - 1}${site.edition.slice(4)}`;
  const unfounded = policies.filter(({ data: { validity, originalUrl } }) => {
    if (validity.state === 'absent' || validity.value !== '现行有效') return false;
    return validity.state === 'inferred' || originalUrl === undefined || (validity.asOf ?? '') < yearAgo;
  });
  assert.deepEqual(
    unfounded.map(({ slug }) => slug),
    [],
  );
  const spoken = policies.filter(({ body, data }) => /现行有效|仍然有效|继续有效/.test(body + data.summary));
  assert.deepEqual(
    spoken.map(({ slug }) => slug),
    [],
  );
});

test('基础文档点名的五份只记题名：文号、机关、金额都不补', () => {
  const stubs = policies.filter(({ data }) => data.sources.every(({ ref }) => ref === site.baseDocument));
  assert.equal(stubs.length, 5);
  for (const { slug, data } of stubs) {
    assert.equal(data.fullText, '未收', slug);
    assert.equal(data.recordLevel, '据二手提及', slug);
    for (const field of ['number', 'issuers', 'dateMade', 'datePublished'] as const)
      assert.equal(data[field].state === 'absent' && data[field].reason, '来源未载明', `${slug} ${field}`);
  }
  const withDirections = stubs.filter(({ data }) => measuresOf(data).length > 0);
  assert.deepEqual(
    withDirections.map(({ data }) => measuresOf(data).map(({ kind }) => kind)),
    [['招引', '壮大', '创新', '金融']],
  );
  for (const measure of withDirections.flatMap(({ data }) => measuresOf(data))) {
    assert.equal(measure.note, directionOnly);
    for (const field of ['who', 'amount', 'conditions', 'window', 'department'] as const)
      assert.equal(measure[field].state, 'absent', `${measure.id} ${field}`);
  }
});

test('落实、依据指向同级或上级的文件', () => {
  const ranks = ['区', '市', '省', '国家'];
  const levels = new Map(policies.map(({ slug, data }) => [`policies/${slug}`, ranks.indexOf(data.level)]));
  const followed = graph.edges.filter(({ relation }) => relation === '落实' || relation === '依据');
  assert.ok(followed.length > 0);
  const downward = followed.filter(({ from, to }) => (levels.get(from) ?? 0) > (levels.get(to) ?? 0));
  assert.deepEqual(
    downward.map(({ from, to }) => `${from} → ${to}`),
    [],
  );
});
