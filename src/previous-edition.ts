import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { PreviousEdition } from './views/changes/field-record.ts';

/** 门：PREVIOUS_EDITION 指向发布脚本写好的 JSON；没有设，就是不比，也没有变动页。 */
const file = process.env['PREVIOUS_EDITION'];

/** 拿来比的从前那一版。 @throws 文件读不出 */
export const previousEdition: PreviousEdition | undefined = file ? read(path.resolve(file)) : undefined;

function read(from: string): PreviousEdition {
  try {
    return JSON.parse(readFileSync(from, 'utf8')) as PreviousEdition;
  } catch {
    throw new Error(`PREVIOUS_EDITION 指的 ${from} 读不出：它应由 npm run release -- --since 写好`);
  }
}
