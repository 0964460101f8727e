import { z } from 'astro/zod';
import { fullDay, reference, slug, text } from './fields.ts';

/** content/site.yaml：换一个地区，只换 content/，不改代码。 */
export const siteSchema = z.strictObject({
  name: text,
  district: text,
  /** 首页标题。 */
  headline: text,
  description: text,
  /** 版次日：静态页面里的状态按它推算，也是两次构建一致的保证。 */
  edition: fullDay,
  baseDocument: slug,
  chains: z.array(slug).min(1),
  /** 首页的几个数，按次序。 */
  keyIndicators: z.array(slug).min(1).max(8),
  searchExamples: z.array(text).min(1).max(5),
  license: text,
  correction: text,
  featured: z.array(reference).default([]),
});
export type Site = z.output<typeof siteSchema>;
