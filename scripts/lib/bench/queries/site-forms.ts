import type { BenchSet } from '../bench-document.ts';
import { type BenchQuery, distinct } from '../bench-query.ts';
import { type Fits, hasAll, hasWord } from '../bench-text.ts';
import { knownItem, namedAs } from './known-item.ts';

/** 查询、该找到的条目、判定误报用的写法（有一样就不算误报）。 */
export type Row = readonly [query: string, target: string, ...forms: string[]];

const formFits = (forms: readonly string[]): Fits | undefined =>
  forms.length === 0
    ? undefined
    : (text) => forms.some((form) => (/^[\w+]+$/.test(form) ? hasWord(form) : hasAll(form))(text));

/** 与它同名的也算对：“第三代半导体”既是术语，又是链上的环节。 */
export const targeted = (kind: string, list: readonly Row[], set: BenchSet): BenchQuery[] =>
  list.map(([query, target, ...forms]) => {
    const fits = formFits(forms);
    const url = `${target}.html`;
    const title = set.byUrl.get(url)?.title ?? '';
    return { ...knownItem(kind, query, distinct([url, ...namedAs(set.documents, title)])), ...(fits && { fits }) };
  });

const spelled: readonly Row[] = [
  ['jicheng dianlu', 'chains/ic', '集成电路'],
  ['jichengdianlu', 'chains/ic', '集成电路'],
  ['daguipian', 'terms/large-silicon-wafer', '大硅片'],
  ['danhuajia', 'terms/gallium-nitride', '氮化镓'],
  ['sidabandao', 'enterprises/starpower', '斯达半导'],
  ['zhuanjingtexin', 'terms/zhuanjingtexin', '专精特新'],
  ['gonglvbandaoti', 'terms/power-semiconductor', '功率半导体'],
  ['fengzhuangceshi', 'terms/packaging-testing', '封装测试'],
  ['jiaxing kejicheng', 'platforms/jiaxing-science-city', '嘉兴科技城'],
  ['zhongjingbandaoti', 'enterprises/zhongjing-semiconductor', '中晶半导体'],
  ['bochuangkeji', 'enterprises/broadex', '博创科技'],
  ['weilaigongchang', 'terms/future-factory', '未来工厂'],
];

const initials: readonly Row[] = [
  ['jcdl', 'chains/ic'],
  ['sdbd', 'enterprises/starpower'],
  ['zjtx', 'terms/zhuanjingtexin'],
  ['dgp', 'terms/large-silicon-wafer'],
  ['dhj', 'terms/gallium-nitride'],
  ['jxkjc', 'platforms/jiaxing-science-city'],
  ['zjbdt', 'enterprises/zhongjing-semiconductor'],
  ['bckj', 'enterprises/broadex'],
  ['jichengdian', 'chains/ic'],
  ['sidaban', 'enterprises/starpower'],
  ['zhongjing', 'enterprises/zhongjing-semiconductor'],
  ['rongtai', 'enterprises/rongtai-electric'],
];

const aliases: readonly Row[] = [
  ['IC', 'chains/ic', 'IC', '集成电路', '芯片', '半导体', '微电子'],
  ['芯片', 'chains/ic', '芯片', '集成电路', '半导体', '微电子', 'IC'],
  ['封测', 'terms/packaging-testing', '封测', '封装'],
  ['GaN', 'terms/gallium-nitride', 'GaN', '氮化镓'],
  ['工信部', 'platforms/industry-ministry', '工信部', '工业和信息化部'],
  ['国家发改委', 'platforms/ndrc', '国家发改委', '国家发展改革委', '国家发展和改革委员会'],
  ['清华长三院', 'institutes/tsinghua-yrd', '清华长三院', '清华长三角研究院'],
  ['603290', 'enterprises/starpower', '603290', '斯达半导'],
  ['300548', 'enterprises/broadex', '300548', '博创科技'],
  ['长芯博创', 'enterprises/broadex', '长芯博创', '博创科技'],
  ['高企', 'terms/high-tech-enterprise', '高企', '高新技术企业'],
  ['战新产业', 'terms/strategic-emerging-industries', '战新产业', '战略性新兴产业', '新兴战略性产业'],
  ['浙江荣泰', 'enterprises/rongtai-electric', '浙江荣泰', '荣泰电工'],
  ['微机电', 'terms/mems', '微机电', 'MEMS'],
  ['民营经济32条', 'policies/zhejiang-private-economy-2023', '民营经济32条', '促进民营经济高质量发展若干措施'],
  ['415X', 'terms/cluster-415x', '415X'],
  ['嘉兴十四五规划纲要', 'policies/jiaxing-2021-6'],
  ['南湖高新区', 'platforms/jiaxing-science-city', '南湖高新区', '嘉兴科技城'],
  ['2000年集成电路18号文', 'policies/guofa-2000-18'],
  ['三代半', 'chains/ic', '三代半', '第三代半导体', '氮化镓', 'GaN'],
  ['光罩', 'chains/ic', '光罩', '掩模版', '掩膜版'],
  ['规模以上工业企业', 'terms/above-scale-industrial', '规模以上工业', '规上工业', '规上企业'],
];

const traditional: readonly Row[] = [
  ['集成電路', 'chains/ic', '集成电路'],
  ['半導體', 'chains/ic', '半导体', '集成电路', '芯片', '微电子', 'IC'],
  ['斯達半導', 'enterprises/starpower', '斯达半导'],
  ['國發〔2020〕8號', 'policies/guofa-2020-8', '国发〔2020〕8号'],
  ['專精特新', 'terms/zhuanjingtexin', '专精特新'],
  ['氮化鎵', 'terms/gallium-nitride', '氮化镓'],
  ['嘉興科技城', 'platforms/jiaxing-science-city', '嘉兴科技城'],
  ['智能裝備', 'chains/equipment', '智能装备'],
  ['長三角集成電路產業聯盟', 'platforms/yrd-ic-alliance', '长三角集成电路产业联盟'],
  ['工業母機', 'terms/industrial-mother-machine', '工业母机'],
];

const wide: readonly Row[] = [
  ['ＩＣ', 'chains/ic', 'IC', '集成电路', '芯片', '半导体', '微电子'],
  ['ＭＥＭＳ', 'terms/mems', 'MEMS', '微机电'],
  ['ＩＤＭ', 'terms/idm', 'IDM'],
  ['４１５Ｘ', 'terms/cluster-415x', '415X'],
  ['１３５Ｎ', 'terms/cluster-135n', '135N'],
  ['ＧａＮ', 'terms/gallium-nitride', 'GaN', '氮化镓'],
  ['６０３２９０', 'enterprises/starpower', '603290', '斯达半导'],
  ['ＥＰＣ', 'terms/epc', 'EPC', '工程总承包'],
  ['国发（２０２０）８号', 'policies/guofa-2020-8', '国发〔2020〕8号'],
];

export const siteSpelled = (set: BenchSet) => targeted('全拼', spelled, set);
export const siteInitials = (set: BenchSet) => targeted('首字母与半截拼音', initials, set);
export const siteAliases = (set: BenchSet) => targeted('别名、简称、同义', aliases, set);
export const siteTraditional = (set: BenchSet) => targeted('繁体', traditional, set);
export const siteWide = (set: BenchSet) => targeted('全角', wide, set);
