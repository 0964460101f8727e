import type { QueryData } from '../../../src/search/query-data.ts';

/**
 * 一个索引分片 → 一个普通脚本。分片已由 Pagefind 用 gzip 压过，载体用 base64。
 * 2000 页实测（MB）：原始 1.73；base64 盘上 2.31、gzip 传输 1.74；base85 盘上 2.17、gzip 传输 1.76；
 * 先解压再写成文本则盘上 22.8、gzip 传输 1.76。传输都差不多，base64 最简单，又不怕任何编码声明。
 */
export function packChunk(name: string, content: Uint8Array): string {
  return `receiveSearchChunk(${JSON.stringify(name)},"${Buffer.from(content).toString('base64')}")\n`;
}

/** 查询资料 → 一个普通脚本。 */
export function packQueryData(data: QueryData): string {
  return `globalThis.searchQueryData=${JSON.stringify(data)}\n`;
}
