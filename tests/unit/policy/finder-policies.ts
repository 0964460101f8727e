import { parseTest } from '../../../src/policy/condition-test.ts';
import type { FinderCondition, FinderMeasure, FinderPolicy } from '../../../src/policy/finder-policy.ts';

/** 测试用的条件；test 照作者的写法。 */
export function condition(text: string, test?: string): FinderCondition {
  const parsed = test === undefined ? undefined : parseTest(test);
  if (typeof parsed === 'string') throw new Error(parsed);
  return { text, at: '一', ...(parsed === undefined ? {} : { test: parsed }) };
}

/** 测试用的措施：给 chips 这个环节，来源点名，没有别的条件。 */
export const measure = (extra: Partial<FinderMeasure> = {}): FinderMeasure => ({
  title: '补助',
  need: '创新',
  instrument: '补助',
  anchor: 'm-grant',
  conditions: [],
  nodes: { chips: 'stated' },
  ...extra,
});

/** 测试用的政策：区级，没有期限信息。 */
export const policy = (slug: string, extra: Partial<FinderPolicy> = {}): FinderPolicy => ({
  slug,
  title: slug,
  href: `/policies/${slug}.html`,
  level: '区',
  period: { checked: false },
  nodes: {},
  chains: {},
  measures: [measure()],
  ...extra,
});

/** 做 chips 这个环节。 */
export const chips = { node: { id: 'chips', chain: 'demo' } } as const;

export const today = '2026-03-10';
