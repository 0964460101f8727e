import type { Kind } from './kind-names.ts';

/** 一种关系：作者写 verb（从 from 指向 to），对方页面显示 inverse。 */
export interface Verb {
  verb: string;
  inverse: string;
  from: readonly Kind[];
  to: readonly Kind[];
}

const bodies = ['platforms', 'institutes', 'enterprises'] as const;
const things = [...bodies, 'projects'] as const;

export const verbs: readonly Verb[] = [
  { verb: '发布', inverse: '发布机构', from: bodies, to: ['policies'] },
  { verb: '落实', inverse: '由其落实', from: ['policies'], to: ['policies'] },
  { verb: '依据', inverse: '为其依据', from: ['policies'], to: ['policies'] },
  { verb: '配套', inverse: '与之配套', from: ['policies'], to: ['policies'] },
  { verb: '修改', inverse: '被修改', from: ['policies'], to: ['policies'] },
  { verb: '替代', inverse: '被替代', from: ['policies'], to: ['policies'] },
  { verb: '废止', inverse: '被废止', from: ['policies'], to: ['policies'] },
  { verb: '解读', inverse: '解读材料', from: ['policies'], to: ['policies'] },
  { verb: '支持', inverse: '支持政策', from: ['policies'], to: things },
  { verb: '孵化', inverse: '孵化自', from: bodies, to: ['enterprises', 'projects'] },
  { verb: '建设', inverse: '建设主体', from: bodies, to: ['projects'] },
  { verb: '位于', inverse: '入驻', from: things, to: ['platforms'] },
  { verb: '隶属', inverse: '下辖', from: bodies, to: bodies },
  { verb: '合作', inverse: '合作方', from: bodies, to: bodies },
  { verb: '参与建设', inverse: '共建单位', from: bodies, to: ['institutes', 'platforms'] },
  { verb: '依托', inverse: '被依托', from: things, to: things },
  { verb: '衡量', inverse: '指标', from: ['indicators'], to: [...things, 'policies', 'chains', 'terms'] },
  { verb: '释义', inverse: '术语', from: ['terms'], to: [...things, 'policies', 'chains', 'indicators'] },
];

export const verbNames = verbs.map(({ verb }) => verb);
export const verbOf = (name: string): Verb | undefined => verbs.find(({ verb }) => verb === name);
