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
  /** 编成几个月以后，每页提醒可能不是最新。 */
  staleAfterMonths: z.int().min(1).default(12),
  /** 新的一版哪里有：接在提醒后面的一句话。写了 address 的另给链接。 */
  newEditions: text.default('新的一版请向把这份知识库发给您的人或维护它的单位要。'),
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
  /** 离线包：文件名（小写字母开头的一段，版次日自动接在后面）和大小上限（MB，一兆按一百万字节）。 */
  archive: z
    .strictObject({ name: slug.default('chain-kb'), limit: z.number().positive().default(10) })
    .default({ name: 'chain-kb', limit: 10 }),
  /** 网站上的离线副本：常用页合计的上限（KB）；装成应用时图标下面的短名。写 false 就不用，从前存下的也由浏览器删掉。 */
  offlineApp: z
    .union([
      z.literal(false),
      z.strictObject({ budget: z.number().positive().default(1024), shortName: text.optional() }),
    ])
    .default({ budget: 1024 }),
});
export type Site = z.output<typeof siteSchema>;
