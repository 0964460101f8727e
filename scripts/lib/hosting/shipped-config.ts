import { readFileSync } from 'node:fs';
import path from 'node:path';

/** 附带的配置在项目里的位置。 */
export const CONFIG_FOLDER = path.resolve('docs/hosting');

/** 配置文件里要填的三处。 */
export interface Blanks {
  readonly PORT: string;
  readonly ROOT: string;
  readonly PREFIX: string;
}

/** 填好一份附带的配置；只换这三处，别的一字不改。 @throws 还有没填的空 */
export function filledConfig(name: string, blanks: Blanks): string {
  const text = readFileSync(path.join(CONFIG_FOLDER, name), 'utf8')
    .replaceAll('@PORT@', blanks.PORT)
    .replaceAll('@ROOT@', blanks.ROOT)
    .replaceAll('@PREFIX@', blanks.PREFIX);
  const left = /@[A-Z]+@/.exec(text)?.[0];
  if (left !== undefined) throw new Error(`docs/hosting/${name} 里的 ${left} 没有人填`);
  return text;
}
