import { sha256Hex } from './digest.ts';

/** 一个文件：路径（相对于站点根）、字节数、SHA-256（十六进制）。 */
export type FileRow = readonly [path: string, bytes: number, sha256: string];

/** 清单文件 `inventory.js` 里的话：一版的全部文件，清单自己除外。 */
export interface Inventory {
  readonly edition: string;
  /** 全部文件的摘要：一个字节不同，版本就不同。 */
  readonly version: string;
  readonly files: readonly FileRow[];
}

export const INVENTORY_FILE = 'inventory.js';
export const WORKER_FILE = 'sw.js';

/** @throws 不是清单，或只有半截 */
export function parseInventory(text: string): Inventory {
  return JSON.parse(text.slice(text.indexOf('{'))) as Inventory;
}

/** 一版的记号：除 sw.js 以外全部文件的摘要。sw.js 里写着这个记号，所以不能把自己算进去。 */
export async function copyVersion(files: readonly FileRow[]): Promise<string> {
  const counted = JSON.stringify(files.filter(([path]) => path !== WORKER_FILE));
  return (await sha256Hex(new TextEncoder().encode(counted))).slice(0, 16);
}
