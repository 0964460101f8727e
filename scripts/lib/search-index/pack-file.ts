import { gzipSync } from 'node:zlib';
import { packBytes } from '../../../src/search/pack.ts';

/** 带 BOM 的 UTF-16：BOM 比服务器说的、网页写的编码都优先，放在哪里都读得对。 */
const BOM = '\uFEFF';

/**
 * 一个检索文件 → 一个普通脚本：JSON 先压缩，再装进字符串。服务器压不压缩，下载量都差不多。
 * 压缩头里的时间与系统由 zlib 固定写 0 与“未知”，逐字节可重现。
 */
export function packFile(name: string, content: unknown): Buffer {
  const bytes = gzipSync(Buffer.from(JSON.stringify(content)), { level: 9 });
  // 操作系统一字节因平台而异。
  bytes[9] = 0xff;
  return Buffer.from(`${BOM}receiveSearchFile(${JSON.stringify(name)},"${packBytes(bytes)}")\n`, 'utf16le');
}
