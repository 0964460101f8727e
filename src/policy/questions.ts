/**
 * 找政策问的几件事和各自可选的答案。条件的 test 只能用这里的词，写错了校验时报出来。
 * multiple：可以同时是几样（资质）；ladder：写在前面的包含在后面的里（区内也是市内、省内）。
 */
export const questions = {
  place: { label: '所在地', options: ['区内', '市内', '省内', '省外'], ladder: ['区内', '市内', '省内'] },
  size: { label: '规模', options: ['微型', '小型', '中型', '大型'] },
  stage: { label: '阶段', options: ['筹建', '初创', '成长', '上市后备', '已上市'] },
  qualification: {
    label: '资质',
    multiple: true,
    options: [
      '高新技术企业',
      '科技型中小企业',
      '创新型中小企业',
      '专精特新中小企业',
      '专精特新小巨人',
      '规上工业企业',
      '首台（套）装备认定',
      '牵头全省重点实验室',
      '省级创新联合体',
      // 清单各是各的，进了一张不等于进了另一张
      '列入集成电路进口免税清单',
      '列入集成电路加计抵减清单',
      '列入工业母机加计抵减清单',
      '列入省级先进制造业企业名单',
    ],
  },
} as const satisfies Record<string, Question>;

interface Question {
  label: string;
  options: readonly string[];
  multiple?: boolean;
  ladder?: readonly string[];
}

export type QuestionId = keyof typeof questions;
export const questionIds = Object.keys(questions) as QuestionId[];
export const questionOf = (id: QuestionId): Question => questions[id];
