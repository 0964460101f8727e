import type { Kind } from '../../src/schema/kind-names.ts';
import { type EntryOf, kinds } from '../../src/schema/kinds.ts';
import { type Site, siteSchema } from '../../src/schema/site.ts';

/** 测试用的条目：只写与这条测试有关的字段，其余取最小的合格值。 */
const minimal: Record<Kind, Record<string, unknown>> = {
  policies: { level: '区', recordLevel: '据二手提及', confidence: 'C', fullText: '未收' },
  enterprises: {},
  institutes: {},
  platforms: { type: '园区' },
  projects: {},
  chains: {
    strategy: '补链',
    order: 1,
    stages: [{ id: 'making', name: '制造', basis: '明文提及' }],
    lanes: [{ id: 'main', name: '主链' }],
    nodes: [
      {
        id: 'chips',
        name: '芯片',
        stage: 'making',
        lane: 'main',
        kind: '环节',
        summary: '一个环节',
        basis: '明文提及',
      },
    ],
  },
  indicators: { value: 1, unit: '家', asWritten: '1家', asOf: { date: '2020' }, group: '总量' },
  terms: { definedBy: '编者释义' },
  sources: { type: '基础文档', sources: [] },
};

export function entry<K extends Kind>(
  kind: K,
  slug: string,
  data: Record<string, unknown> = {},
  body = '',
): EntryOf<K> {
  const parsed = kinds[kind].schema.parse({
    title: slug,
    summary: `${slug} 的一句话`,
    sources: [{ ref: 'base' }],
    checked: '2026-01-01',
    ...minimal[kind],
    ...data,
  });
  return { kind, slug, file: `${kind}/${slug}.md`, data: parsed, body, bodyLine: 1 } as EntryOf<K>;
}

export const base = entry('sources', 'base', { title: '基础文档' });

export const site: Site = siteSchema.parse({
  name: '示例库',
  district: '示例区',
  headline: '查一查',
  description: '说明',
  edition: '2026-01-01',
  baseDocument: 'base',
  chains: ['demo'],
  keyIndicators: ['output'],
  searchExamples: ['示例'],
  license: 'CC BY 4.0',
  correction: '写明依据',
});
