import type { z } from 'astro/zod';
import {
  enterpriseFields,
  enterpriseSchema,
  instituteFields,
  instituteSchema,
  platformFields,
  platformSchema,
  projectFields,
  projectSchema,
} from './bodies.ts';
import { chainSchema } from './chain.ts';
import type { Kind } from './kind-names.ts';
import { policyFields, policySchema } from './policy.ts';
import {
  indicatorFields,
  indicatorSchema,
  sourceFields,
  sourceSchema,
  termFields,
  termSchema,
} from './reference-kinds.ts';

/**
 * 类别：文件夹名，也是网址第一段。加一类 = kind-names.ts 和这里各一行、list-cells.ts 里写它的列、content/ 下一个文件夹。
 * label 类别名；unit 量词；fields 事实表。
 */
export const kinds = {
  policies: { label: '政策', unit: '份', schema: policySchema, fields: policyFields },
  enterprises: { label: '企业', unit: '家', schema: enterpriseSchema, fields: enterpriseFields },
  institutes: { label: '院所', unit: '家', schema: instituteSchema, fields: instituteFields },
  platforms: { label: '平台', unit: '个', schema: platformSchema, fields: platformFields },
  projects: { label: '项目', unit: '个', schema: projectSchema, fields: projectFields },
  chains: { label: '产业链', unit: '条', schema: chainSchema, fields: {} },
  indicators: { label: '指标', unit: '项', schema: indicatorSchema, fields: indicatorFields },
  terms: { label: '术语', unit: '条', schema: termSchema, fields: termFields },
  sources: { label: '出处', unit: '个', schema: sourceSchema, fields: sourceFields },
} as const satisfies Record<Kind, unknown>;

export type EntryData<K extends Kind> = z.output<(typeof kinds)[K]['schema']>;

/** 一个条目：类别、标识（文件名）、文件路径、校验过的字段、Markdown 正文。 */
export type EntryOf<K extends Kind> = {
  [P in K]: { kind: P; slug: string; file: string; data: EntryData<P>; body: string; bodyLine: number };
}[K];
export type Entry = EntryOf<Kind>;

/** 全库唯一的编号，例如 policies/nanhu-2025-8；也是不带扩展名的网址。 */
export const entryId = (entry: { kind: Kind; slug: string }) => `${entry.kind}/${entry.slug}`;
