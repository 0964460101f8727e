import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** 浏览器自带的散列只在 https 和本机上有，内网的 http 上没有；一律用同一个库算。 */
export const sha256Hex = (content: Uint8Array) => bytesToHex(sha256(content));

/**
 * 逐个读、逐个算。
 * @param progress 每算完一个叫一次；返回 false 就不再往下算
 * @returns 路径 → SHA-256，读不了的是 undefined；中途不算了，整个是 undefined
 */
export async function hashFiles(
  files: ReadonlyMap<string, File>,
  progress: (done: number) => boolean,
): Promise<Map<string, string | undefined> | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [name, file] of files) {
    const content = await file.arrayBuffer().catch(() => undefined);
    found.set(name, content && sha256Hex(new Uint8Array(content)));
    if (!progress(found.size)) return undefined;
  }
  return found;
}
