import path from 'node:path';

/** 输出目录：OUT_DIR 可指向别处。 */
export const outDir = path.resolve(process.env['OUT_DIR'] ?? 'dist');
