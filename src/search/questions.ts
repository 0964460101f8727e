import { SUPPORT_WORDS } from './synonyms.ts';

const ASKING = /什么|哪|怎|如何|多少|几时|何时|有没有|是否|能否|能不能|可不可以|是不是|谁|吗|[?？]/u;

/** 问句里说的是“哪一类东西”，不是内容：文件里未必用这些字，有则更好。 */
const GENERIC = new Set([
  ...SUPPORT_WORDS.flat(),
  ...'政策 措施 办法 企业 公司 优惠 优惠政策 扶持政策 资金 材料 条件 流程 手续 步骤 时间 天 办 办理 要 用 买 钱'.split(
    ' ',
  ),
]);

/** 是不是一句问话。 */
export const isQuestion = (query: string): boolean => ASKING.test(query);

export const isGeneric = (word: string): boolean => GENERIC.has(word);
