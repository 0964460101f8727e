import { sha256Hex } from './digest.ts';
import type { FileRow } from './inventory.ts';
import { addressOf, isContentAddressed } from './site-paths.ts';

/** 取不到的两种缘由：网络断了，等会儿再来；服务器给的不是这一版的这个文件，再来也没有用。 */
export class FileFault extends Error {
  readonly kind: 'network' | 'refused';
  constructor(kind: FileFault['kind'], path: string) {
    super(`${path}：${kind === 'network' ? '网络断了' : '服务器给的不是这一版的内容'}`);
    this.kind = kind;
  }
}

export interface FetchedFile {
  readonly content: ArrayBuffer;
  readonly headers: Headers;
}

type Fetch = (address: string, init: RequestInit) => Promise<Response>;

/**
 * 取一个文件，与清单一字不差才算取到：别的版次、截断的、错误网页，都不会混进副本。
 * @throws FileFault
 */
export async function fetchFile(row: FileRow, scope: string, load: Fetch = fetch): Promise<FetchedFile> {
  const [path] = row;
  // 浏览器缓存里的若对得上就省一次下载；对不上，绕过缓存再取一次。
  for (const cache of [isContentAddressed(path) ? 'default' : 'no-cache', 'reload'] as const) {
    let response: Response;
    let content: ArrayBuffer;
    try {
      response = await load(addressOf(path, scope), { cache, credentials: 'same-origin' });
      content = await response.arrayBuffer();
    } catch {
      throw new FileFault('network', path);
    }
    if (response.status >= 500) throw new FileFault('network', path);
    if (response.ok && (await isSame(content, row))) return { content, headers: response.headers };
  }
  throw new FileFault('refused', path);
}

export const isSame = async (content: ArrayBuffer, [, bytes, sum]: FileRow) =>
  content.byteLength === bytes && (await sha256Hex(content)) === sum;
