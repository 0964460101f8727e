import { z } from 'astro/zod';
import { fullDay, slug, text, webAddress } from './fields.ts';

/** content/site.yaml：换一个地区，只换 content/，不改代码。 */
export const siteSchema = z.strictObject({
  name: text,
  district: text,
  /** 首页标题。 */
  headline: text,
  description: text,
  /** 版次日：静态页面里的状态按它推算，也是两次构建一致的保证。 */
  edition: fullDay,
  /** 网站放在哪个网址之下；不知道就不写，订阅源和日历里只用相对网址。 */
  address: webAddress.transform((url) => (url.endsWith('/') ? url : `${url}/`)).optional(),
  baseDocument: slug,
  chains: z.array(slug).min(1),
  /** 首页的几个数，按次序。 */
  keyIndicators: z.array(slug).min(1).max(8),
  searchExamples: z.array(text).min(1).max(5),
  license: text,
  correction: text,
  /** 页重上限（KB，网页、样式、脚本各自 gzip 之和）；收全文的库正文长，可以放宽。 */
  pageBudget: z
    .strictObject({ home: z.number().positive().default(60), entry: z.number().positive().default(30) })
    .default({ home: 60, entry: 30 }),
});
export type Site = z.output<typeof siteSchema>;
