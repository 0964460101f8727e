import type { BenchSet } from '../bench-document.ts';
import type { BenchQuery } from '../bench-query.ts';
import { hasAll } from '../bench-text.ts';

/** 问题或需求，和几个答得上的条目：前几条里有一个就算答了。 */
type Row = readonly [query: string, ...targets: string[]];

/** 要的是哪种支持、给什么事：有这种措施的政策都答得上。 */
type Intent = readonly [query: string, instruments: readonly string[], topic: string];

const intents: readonly Intent[] = [
  ['设备更新 补贴', ['补助', '贷款贴息'], '设备更新'],
  ['首台套 奖励', ['奖励'], '首台套'],
  ['首台套 补贴', ['补助', '奖励'], '首台套'],
  ['专精特新 奖励', ['奖励'], '专精特新'],
  ['重点实验室 补助', ['补助'], '重点实验室'],
  ['数字化转型 补助', ['补助'], '数字化转型'],
  ['设备更新 贷款贴息', ['贷款贴息'], '设备更新'],
  ['小巨人 奖补', ['奖励', '补助'], '小巨人'],
  ['集成电路 免税', ['税收减免'], '集成电路'],
  ['工业母机 税收优惠', ['税收减免'], '工业母机'],
  ['研发费用 税收优惠', ['税收减免'], '研发费用'],
  ['人才 补助', ['补助'], '人才'],
  ['新材料 补贴', ['补助', '奖励'], '新材料'],
  ['首台套申报', ['补助', '奖励'], '首台套'],
];

const questions: readonly Row[] = [
  [
    '芯片企业有什么补助',
    'policies/nanhu-ic-support',
    'policies/guofa-2020-8',
    'policies/guofa-2000-18',
    'policies/guofa-2011-4',
    'policies/caishui-2023-17',
    'policies/caiguanshui-2021-4',
    'chains/ic',
  ],
  [
    '买设备贷款能贴息吗',
    'policies/equipment-loan-subsidy-2024',
    'policies/equipment-loan-subsidy-2026',
    'terms/loan-interest-subsidy',
  ],
  [
    '首台套怎么申报',
    'policies/zhejiang-first-set-guide',
    'policies/zhejiang-first-set-application-2024',
    'policies/zhejiang-first-set-insurance-2025',
    'policies/gongxinting-2025-46',
    'terms/first-set',
  ],
  ['高新技术企业怎么认定', 'policies/guokefahuo-2016-32', 'terms/high-tech-enterprise'],
  [
    '研发费用怎么加计扣除',
    'policies/rd-deduction-2023',
    'policies/rd-deduction-ic-machine-tools-2023',
    'terms/super-deduction',
  ],
  ['南湖区有哪些集成电路企业', 'chains/ic', 'policies/nanhu-ic-plan-2019-2023', 'policies/nanhu-ic-support'],
  ['什么是专精特新', 'terms/zhuanjingtexin'],
  [
    '小巨人企业能拿多少钱',
    'terms/little-giant',
    'policies/little-giants-2021-2025',
    'policies/little-giants-2024-2026',
  ],
  [
    '大硅片项目投资多少',
    'projects/zhongjing-wafer',
    'indicators/zhongjing-investment',
    'enterprises/zhongjing-semiconductor',
  ],
  ['斯达半导是做什么的', 'enterprises/starpower'],
  ['嘉兴科技城在哪里', 'platforms/jiaxing-science-city'],
  [
    '生物医药企业有什么支持',
    'policies/zhejiang-biomedicine-2023',
    'policies/guobanfa-2009-45',
    'chains/health',
    'platforms/biomedicine-eco-park',
  ],
  ['外商投资有什么优惠政策', 'policies/jiaxing-foreign-investment'],
  [
    '集成电路企业怎么免税',
    'policies/caiguanshui-2021-4',
    'policies/guofa-2020-8',
    'policies/ic-tax-list-2021',
    'policies/fagaigaoji-2025-385',
    'policies/fagaigaoji-2023-287',
    'policies/guofa-2000-18',
    'policies/guofa-2011-4',
    'policies/caiguanshui-2021-5',
  ],
  [
    '工业母机有没有税收优惠',
    'policies/caishui-2023-25',
    'policies/gongxinbu-2025-198',
    'terms/industrial-mother-machine',
    'policies/rd-deduction-ic-machine-tools-2023',
  ],
  ['人形机器人有什么政策', 'policies/zhejiang-humanoid-robots-2024-2027'],
];

const answered = (kind: string, rows: readonly Row[]): BenchQuery[] =>
  rows.map(([query, ...targets]) => ({
    kind,
    query,
    relevant: targets.map((id) => `${id}.html`),
    need: 'any',
    known: false,
  }));

export const siteIntents = ({ documents }: BenchSet): BenchQuery[] =>
  intents.map(([query, instruments, topic]) => {
    const isOn = hasAll(topic);
    const answers = documents.filter(({ measures = [] }) =>
      measures.some(({ instrument, text }) => instruments.includes(instrument) && isOn(text)),
    );
    return { kind: '意图', query, relevant: answers.map(({ url }) => url), need: 'any', known: false };
  });

export const siteQuestions = () => answered('口语问题', questions);
