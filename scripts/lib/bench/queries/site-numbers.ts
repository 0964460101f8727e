import type { BenchQuery } from '../bench-query.ts';
import { hasAny } from '../bench-text.ts';
import { knownItem } from './known-item.ts';
import { numberStyles } from './number-styles.ts';

const numbers: readonly (readonly [string, string])[] = [
  ['国发〔2020〕8号', 'policies/guofa-2020-8'],
  ['南政发〔2025〕8号', 'policies/nanhu-2025-8'],
  ['嘉政办发〔2025〕18号', 'policies/jiaxing-office-2025-18'],
  ['工信部联重装〔2024〕89号', 'policies/gongxinbu-2024-89'],
  ['财税〔2023〕25号', 'policies/caishui-2023-25'],
  ['浙委发〔2020〕6号', 'policies/zhejiang-party-2020-6'],
];

/** 文号的每一种写法；正文里引到它的也不算误报。 */
export const siteNumbers = (): BenchQuery[] =>
  numbers.flatMap(([number, target]) =>
    numberStyles(number).map((query) => ({ ...knownItem('文号', query, [`${target}.html`]), fits: hasAny(number) })),
  );
