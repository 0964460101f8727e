import type { BenchSet } from '../bench-document.ts';
import { type Row, targeted } from './site-forms.ts';

const wrong: readonly Row[] = [
  ['集城电路', 'chains/ic'],
  ['斯达半岛', 'enterprises/starpower'],
  ['专精特薪', 'terms/zhuanjingtexin'],
  ['中金半导体', 'enterprises/zhongjing-semiconductor'],
  ['嘉兴科技成', 'platforms/jiaxing-science-city'],
  ['博创科计', 'enterprises/broadex'],
  ['第三代半导休', 'terms/third-gen-semiconductor'],
  ['氮化稼', 'terms/gallium-nitride'],
  ['智能装倍', 'chains/equipment'],
  ['亚特电气', 'enterprises/yat-electric'],
  ['加计抵兼', 'terms/vat-additional-credit'],
  ['工业母鸡', 'terms/industrial-mother-machine'],
];

const missing: readonly Row[] = [
  ['嘉兴科城', 'platforms/jiaxing-science-city'],
  ['第三半导体', 'terms/third-gen-semiconductor'],
  ['集成路', 'chains/ic'],
  ['中晶半体', 'enterprises/zhongjing-semiconductor'],
  ['浙江芯动技', 'enterprises/xindong-technology'],
  ['南湖经济开区', 'platforms/nanhu-economic-development-zone'],
  ['布鲁艾诺机人', 'enterprises/bruaino-robotics'],
  ['战略性新产业', 'terms/strategic-emerging-industries'],
  ['中国创新百区', 'terms/top100-innovation-districts'],
  ['上海枫林生命学园区', 'platforms/fenglin-life-science-park'],
];

export const siteWrong = (set: BenchSet) => targeted('错一个字', wrong, set);
export const siteMissing = (set: BenchSet) => targeted('漏一个字', missing, set);
