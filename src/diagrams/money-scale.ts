const powers: Readonly<Record<string, number>> = {
  '': 1,
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  十亿: 1e9,
  百亿: 1e10,
  千亿: 1e11,
  万亿: 1e12,
};

/**
 * 一个金额合多少“元”或“美元”，只换算数量级，不折算币种。
 * @returns 认不出的单位是 undefined：不猜，不画
 */
export function plainAmount(value: number, unit: string): number | undefined {
  const match = /^(.*?)(?:人民币|美)?元$/.exec(unit);
  const power = powers[match?.[1] ?? '?'];
  return power === undefined ? undefined : value * power;
}

/** 画条用的单位：最大的数过亿就用亿。 */
export function axisUnit(most: number): { power: number; prefix: string } {
  if (most >= 1e8) return { power: 1e8, prefix: '亿' };
  return most >= 1e4 ? { power: 1e4, prefix: '万' } : { power: 1, prefix: '' };
}
