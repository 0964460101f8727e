/** 类别的名字，单独成文件：关系表和类别表都要用它，又不能互相引用。 */
export const kindNames = [
  'policies',
  'enterprises',
  'institutes',
  'platforms',
  'projects',
  'chains',
  'indicators',
  'terms',
  'sources',
] as const;
export type Kind = (typeof kindNames)[number];
export const isKind = (name: string): name is Kind => kindNames.includes(name as Kind);
