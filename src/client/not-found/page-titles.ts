import type { StoredCatalogue } from '../../search/catalogue.ts';
import { frontDecode } from '../../search/front-coding.ts';
import { CATALOGUE_FILE } from '../../search/index-files.ts';
import { unpackBytes } from '../../search/pack.ts';
import { runScript } from '../run-script.ts';

/**
 * 路径 → 标题，从检索的目录里读；只有条目和环节在里面。
 * @throws 读不到，或浏览器太旧解不开
 */
export async function pageTitles(folder: string): Promise<ReadonlyMap<string, string>> {
  let packed: string | undefined;
  const globals = globalThis as { receiveSearchFile?: (name: string, content: string) => void };
  globals.receiveSearchFile = (_, content) => {
    packed = content;
  };
  await runScript(`${folder}${CATALOGUE_FILE}.js`);
  if (packed === undefined) throw new Error('检索的目录不完整');
  const stream = new Blob([unpackBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const { titles, urls } = (await new Response(stream).json()) as StoredCatalogue;
  const names = titles.split('\n');
  return new Map(frontDecode(urls).map((url, i) => [url.replace(/^\//, ''), names[i] ?? '']));
}
