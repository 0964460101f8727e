import path from 'node:path';

/** 内容目录：CONTENT_DIR 可指向别处，换一个地区或跑基准时用同一套代码。 */
export const contentDir = path.resolve(process.env['CONTENT_DIR'] ?? 'content');
/** 输出目录：OUT_DIR 可指向别处。 */
export const outDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');
