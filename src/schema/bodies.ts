import { z } from 'astro/zod';
import { absent, type Claim, claim, claimShape, field } from './claim.ts';
import { entryShape } from './entry.ts';
import { day, text, textList } from './fields.ts';
import { currencies, platformTypes, wordsOf } from './vocabulary.ts';

/** 企业、院所、平台、项目：字段表各一张，页面上的事实表照它排。 */

export const enterpriseFields = {
  fullName: field('全称', text, '登记的全称'),
  formerNames: field('曾用名', textList, '以前的名称'),
  englishName: field('英文名', text, '公司自己使用的英文名'),
  unifiedCode: field('统一社会信用代码', text, '18 位'),
  address: field('住所', text, '登记或公告的地址'),
  founded: field('成立', day, '成立日期'),
  registeredCapital: field('注册资本', text, '数目带单位'),
  investors: field('投资方', textList, '股东或投资人'),
  business: field('主营', text, '做什么'),
  products: field('主要产品', textList, '产品名，规划产能要写明是规划'),
  stock: field('证券简称与代码', text, '例如 斯达半导 603290.SH'),
  board: field('上市板块', text, '主板、创业板……'),
  listed: field('上市日期', day, '上市首日'),
  ipo: field('首次公开发行', text, '文号、股数、价格'),
  industryClass: field('行业分类', text, '来源的分类；各说不一用 also 并列'),
  honours: field('荣誉与名单', textList, '列入的名单、获得的称号，带年份'),
  park: field('所在园区', text, '来源写的园区名；有条目的另写关系“位于”'),
};
export const enterpriseSchema = z.strictObject({ ...entryShape, ...claimShape(enterpriseFields) });

export const instituteFields = {
  fullName: field('全称', text, '机构全称'),
  founded: field('成立', day, '成立或签约共建日期'),
  founders: field('共建单位', textList, '谁办的'),
  predecessor: field('前身', text, '前身或关联机构'),
  director: field('负责人', text, '带报道时间'),
  address: field('住所', text, '地址或所在建筑'),
  park: field('所在园区', text, '来源写的园区名'),
  website: field('网站', text, '域名'),
  units: field('内设机构', textList, '研究所、中心'),
  scale: field('规模', text, '带时间'),
  services: field('能提供什么', textList, '研发、测试、中试、孵化……'),
};
export const instituteSchema = z.strictObject({ ...entryShape, ...claimShape(instituteFields) });

export const platformFields = {
  fullName: field('全称', text, '全称'),
  formerNames: field('曾用名或现名', textList, '改名要有出处'),
  approved: field('批准', text, '时间、级别'),
  area: field('面积', text, '规划面积，数目带单位'),
  composition: field('构成', text, '由哪些部分组成'),
  industries: field('主导产业', textList, '来源列出的产业'),
  tenants: field('入驻情况', text, '企业数等，带时间'),
  output: field('产出', text, '产值等，带时间'),
  honours: field('荣誉与名单', textList, '列入的名单，带年份'),
  address: field('住所', text, '地址'),
  website: field('网站', text, '域名'),
  contact: field('联系方式', text, '电话或地址'),
};
export const platformSchema = z.strictObject({
  ...entryShape,
  type: z.enum(wordsOf(platformTypes)),
  ...claimShape(platformFields),
});

/** 投资额：value 是数目，unit 是它的单位，币种分开记，不折算。 */
export interface Money {
  value: number;
  unit: string;
  currency: keyof typeof currencies;
  qualifier?: string | undefined;
}
const money = z.strictObject({
  value: z.number().positive(),
  unit: text,
  currency: z.enum(wordsOf(currencies)),
  qualifier: text.optional(),
}) as z.ZodType<Money>;

/** 投资额自己就有 value：`{value, unit, currency, qualifier}` 与出处写在同一层，作者不必套两层。 */
const moneyClaim = z.preprocess((raw) => {
  if (typeof raw !== 'object' || raw === null || typeof (raw as { value?: unknown }).value !== 'number') return raw;
  const { value, unit, currency, qualifier, ...provenance } = raw as Record<string, unknown>;
  return { value: { value, unit, currency, ...(qualifier === undefined ? {} : { qualifier }) }, ...provenance };
}, claim(money)) as unknown as z.ZodType<Claim<Money>>;

export const projectFields = {
  investment: {
    label: '总投资',
    hint: '{ value: 110, unit: 亿元, currency: CNY }；外币照记，不折算',
    claim: moneyClaim.optional().transform((value): Claim<Money> => value ?? absent('未核查')),
  },
  phase: field('分期', text, '一期、二期的数目'),
  land: field('用地', text, '面积带单位'),
  location: field('选址', text, '来源写的地点'),
  signed: field('签约', day, '签约日期'),
  started: field('开工', day, '开工日期'),
  capacity: field('规划产能', text, '规划数，不是产量'),
  target: field('达产预期', text, '来源的预期'),
  progress: field('进展', text, '最后一次见到的进展，带时间'),
  completion: field('计划竣工', text, '当时的计划'),
  honours: field('荣誉与名单', textList, '列入的名单，带年份'),
};
export const projectSchema = z.strictObject({ ...entryShape, ...claimShape(projectFields) });
