import { fileOf, runScript } from '../../../../src/client/run-script.ts';
import type { IndexFiles } from '../../../../src/search/index-files.ts';
import { nextTask } from '../../../../src/search/pace.ts';
import { unpackBytes } from '../../../../src/search/pack.ts';

/** 检索文件的载体是普通脚本：file:// 下 fetch 被浏览器拦住，`<script src>` 在哪里都能用，http 下也走同一条路。 */

const arrived = new Map<string, string>();

/** 检索文件的脚本一执行就调用它，交出自己的内容。 */
export function receive(name: string, packed: string): void {
  arrived.set(name, packed);
}

/** `folder` 以 `/` 结尾。读成的留着，读不成的下次重来。 */
export function openScriptFiles(folder: string): IndexFiles {
  const known = new Map<string, Promise<unknown>>();
  return {
    read(name) {
      const reading = known.get(name) ?? load(`${folder}${name}.js`, name);
      known.set(name, reading);
      reading.catch(() => known.delete(name));
      return reading;
    },
  };
}

async function load(src: string, name: string): Promise<unknown> {
  if (!('DecompressionStream' in globalThis)) throw oldBrowser();
  await runScript(src);
  const packed = arrived.get(name);
  arrived.delete(name);
  // 截断的、换成了错误网页的，脚本执行不了，什么也没有交出来。
  if (packed === undefined) throw new Error(`${fileOf(src)} 不完整`);
  try {
    return await inflate(packed);
  } catch (error) {
    throw new Error(`${fileOf(src)} 损坏`, { cause: error });
  }
}

/** 名字与 src/client/answer-text.ts 约好：重试没有用，要换浏览器。 */
function oldBrowser(): Error {
  const error = new Error('这个浏览器太旧，解不开检索文件');
  error.name = 'OldBrowser';
  return error;
}

/** 大文件解开、解压、读成对象各要几毫秒，各作一个任务，不连在一起；小的不必让。 */
const LARGE = 20_000;

async function inflate(packed: string): Promise<unknown> {
  const breathe = async () => {
    if (packed.length > LARGE) await nextTask();
  };
  await breathe();
  const stream = new Blob([unpackBytes(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(stream).text();
  await breathe();
  const content: unknown = JSON.parse(text);
  await breathe();
  return content;
}
