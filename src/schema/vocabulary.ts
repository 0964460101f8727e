/** 受控词表：值 → 网址里用的英文标识。增减一个词只改这里。 */

export const levels = { 区: 'district', 市: 'municipal', 省: 'provincial', 国家: 'national' } as const;

export const docTypes = {
  规划: 'plan',
  规划纲要: 'outline-plan',
  纲要: 'outline',
  行动计划: 'action-plan',
  行动方案: 'action-programme',
  实施方案: 'implementation-plan',
  推进方案: 'promotion-plan',
  实施意见: 'implementation-opinions',
  若干意见: 'several-opinions',
  若干政策: 'several-policies',
  若干措施: 'several-measures',
  意见: 'opinions',
  通知: 'notice',
  申报通知: 'call',
  公布通知: 'list-notice',
  公告: 'announcement',
  决定: 'decision',
  管理办法: 'rules',
  实施细则: 'detailed-rules',
  工作指南: 'guide',
  年度计划: 'annual-plan',
  政府工作报告: 'work-report',
  政策解读: 'interpretation',
  白皮书: 'white-paper',
  法律: 'law',
} as const;

export const validities = {
  现行有效: 'in-force',
  已修改: 'amended',
  废止: 'repealed',
  宣布失效: 'lapsed',
} as const;

export const recordLevels = {
  据原件: 'original',
  据转载: 'repost',
  据二手提及: 'second-hand',
  仅题名: 'title-only',
} as const;

/** 把握：A 读过发文机关自己的页面；B 几处转载相互印证；C 只知题名，其余很少。 */
export const confidences = { A: 'a', B: 'b', C: 'c' } as const;

export const fullTexts = { 已收: 'held', 仅链接: 'linked', 未收: 'not-held', 不公开: 'closed' } as const;

export const measureKinds = {
  招引: 'attraction',
  壮大: 'growth',
  创新: 'innovation',
  金融: 'finance',
  人才: 'talent',
  用地: 'land',
  税收: 'tax',
  数字化改造: 'digital',
  其他: 'other',
} as const;

export const instruments = {
  补助: 'grant',
  奖励: 'award',
  贷款贴息: 'interest-subsidy',
  基金: 'fund',
  税收减免: 'tax-relief',
  资质认定: 'accreditation',
  服务: 'service',
  其他: 'other',
} as const;

export const deliveries = { 免申即享: 'automatic', 快申快享: 'fast', 申报: 'application' } as const;

/** 编者把文件归到某些环节，不等于它只给那些环节；对象不限环节的另写明。 */
export const nodeScopes = { 不限环节: 'any', 限定环节: 'named' } as const;

export const platformTypes = {
  园区: 'park',
  产业平台: 'industrial-platform',
  产业生态园: 'ecological-park',
  联盟: 'alliance',
  合作机构: 'partner',
  主管部门: 'authority',
} as const;

export const sourceTypes = {
  基础文档: 'base',
  官方: 'official',
  公司公告: 'company',
  媒体: 'press',
  转载: 'repost',
  数据集: 'dataset',
  镜像: 'mirror',
} as const;

export const nodeKinds = {
  环节: 'step',
  产品: 'product',
  材料: 'material',
  装备: 'equipment',
  平台: 'platform',
} as const;

export const presences = {
  成链: 'complete',
  有企业: 'has-firms',
  有院所平台项目: 'has-bodies',
  薄弱: 'weak',
  空白: 'blank',
  未核实: 'unverified',
} as const;
export type Presence = keyof typeof presences;

export const edgeTypes = { 供料: 'supply', 装备: 'equip', 工艺: 'process', 服务: 'serve', 应用: 'use' } as const;

export const currencies = { CNY: '元', USD: '美元' } as const;

/** zod 的枚举要的是非空元组。 */
export const wordsOf = <V extends Record<string, string>>(vocabulary: V) =>
  Object.keys(vocabulary) as [keyof V & string, ...(keyof V & string)[]];
