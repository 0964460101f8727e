import { gzipSync } from 'fflate';
import { packBytes } from '../../../src/search/pack.ts';

/** 带 BOM 的 UTF-16：BOM 比服务器说的、网页写的编码都优先，放在哪里都读得对。 */
const BOM = '\uFEFF';

/**
 * 一个检索文件 → 一个普通脚本：JSON 先压缩，再装进字符串。服务器压不压缩，下载量都差不多。
 * 压缩用纯 JavaScript 做：Node 自带的 zlib 在不同平台、不同版本上压出的字节不同，就不能逐字节重现了。
 */
export function packFile(name: string, content: unknown): Buffer {
  const bytes = gzipSync(Buffer.from(JSON.stringify(content)), { level: 9, mtime: 0 });
  return Buffer.from(`${BOM}receiveSearchFile(${JSON.stringify(name)},"${packBytes(bytes)}")\n`, 'utf16le');
}
