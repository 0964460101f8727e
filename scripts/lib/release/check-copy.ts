import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { damageOf, listedIn } from '../../../src/client/verify/damage.ts';
import { INVENTORY_FILE, type Inventory } from '../../../src/offline/inventory.ts';
import { parseInventory } from '../inventory.ts';
import { sha256 } from '../sha256.ts';
import type { Copy } from './open-copy.ts';
import { GUIDE_FILE } from './prepare-copy.ts';
import { parseSums, SUMS_FILE } from './sums.ts';

export interface CopyReport {
  /** 清单完好才有。 */
  readonly inventory: Inventory | undefined;
  readonly checked: number;
  /** 一处一句中文；没有就是完好。 */
  readonly problems: readonly string[];
}

/** 一份网站与它自己的清单、散列表合不合，问题一次收齐。 */
export async function checkCopy({ names, read }: Copy): Promise<CopyReport> {
  const text = async (name: string) =>
    names.includes(name) ? new TextDecoder().decode(await read(name).catch(() => new Uint8Array())) : undefined;
  const inventory = soundInventory(await text(INVENTORY_FILE));
  const sumsText = await text(SUMS_FILE);
  const sums = sumsText === undefined ? undefined : parseSums(sumsText);
  const problems: string[] = [];
  if (!inventory)
    problems.push(`清单文件 ${INVENTORY_FILE} ${names.includes(INVENTORY_FILE) ? '坏了或被改过' : '不在'}`);
  if (sumsText !== undefined && !sums) problems.push(`散列表 ${SUMS_FILE} 坏了或被改过`);
  // 从压缩包来的一份带着散列表；只是构建出来的没有。
  if (sumsText === undefined && inventory?.files.some(([name]) => name === GUIDE_FILE))
    problems.push(`缺　${SUMS_FILE}`);
  const listed = inventory ? listedIn(inventory) : new Map(sums);
  if (listed.size === 0) {
    return {
      inventory,
      checked: 0,
      problems: [...problems, '没有清单可以对照：这不是一份网站，或者损坏太多，请重新取一份'],
    };
  }

  const found = new Map<string, string | undefined>();
  for (const name of names) found.set(name, await read(name).then(sha256, () => undefined));
  if (inventory && sums) problems.push(...disagreements(listed, sums, found.get(INVENTORY_FILE)));
  listed.delete(INVENTORY_FILE);
  const damage = damageOf(listed, found);
  const packed = await Promise.all(damage.packed.map((name) => packedProblem(name, listed, found, read)));
  problems.push(
    ...damage.missing.map((name) => `缺　${name}`),
    ...damage.changed.map((name) => `变　${name}`),
    ...damage.unreadable.map((name) => `坏　${name}：读不出来`),
    ...damage.extra.map((name) => `多　${name}`),
    ...packed.flat(),
  );
  return { inventory, checked: listed.size, problems };
}

/** 清单记着自己的摘要：改过一个字就对不上。 */
function soundInventory(text: string | undefined): Inventory | undefined {
  try {
    const inventory = parseInventory(text ?? '', INVENTORY_FILE);
    return sha256(JSON.stringify(inventory.files)).slice(0, 16) === inventory.version ? inventory : undefined;
  } catch {
    return undefined;
  }
}

/** 清单和散列表说的是不是同一回事。 */
function disagreements(
  listed: ReadonlyMap<string, string>,
  sums: ReadonlyMap<string, string>,
  inventorySum: string | undefined,
): string[] {
  const same =
    sums.get(INVENTORY_FILE) === inventorySum &&
    sums.size === listed.size + 1 &&
    [...listed].every(([name, sum]) => sums.get(name) === sum);
  return same ? [] : [`${INVENTORY_FILE} 与 ${SUMS_FILE} 说法不一：至少有一个被换过`];
}

async function packedProblem(
  name: string,
  listed: ReadonlyMap<string, string>,
  found: ReadonlyMap<string, string | undefined>,
  read: Copy['read'],
): Promise<string[]> {
  const original = name.replace(/\.(gz|br)$/, '');
  const wanted = listed.get(original) ?? found.get(original);
  try {
    const content = await read(name);
    const plain = name.endsWith('.gz') ? gunzipSync(content) : brotliDecompressSync(content);
    if (sha256(plain) === wanted) return [];
  } catch {
    // 解不开，与内容不同一样说
  }
  return [`变　${name}：解开后与 ${original} 不同；服务器会发出错的内容，请重新压缩或删去`];
}
