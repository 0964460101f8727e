import type { Inventory } from '../../offline/inventory.ts';

/** 与清单不合的地方，各是一串路径。 */
export interface Damage {
  /** 缺：清单里有，这一份里没有。 */
  missing: string[];
  /** 变：内容和清单不同。 */
  changed: string[];
  /** 读不了：有这个文件，打不开。 */
  unreadable: string[];
  /** 多：清单里没有。 */
  extra: string[];
  /** 旁边的压缩副本（.gz、.br）：服务器用的，内容合不合另查。 */
  packed: string[];
}

/** 清单不列自己，也不列散列表：它们互相查。 */
const UNLISTED = ['inventory.js', 'SHA256SUMS'];
/** 系统自己放进文件夹的，不算多。 */
const LITTER = /(^|\/)(Thumbs\.db|desktop\.ini|\.DS_Store|\._[^/]*)$/i;
const PACKED = /\.(gz|br)$/;

/**
 * @param listed 路径 → SHA-256
 * @param found 这一份里的文件 → SHA-256；读不了的是 undefined
 */
export function damageOf(listed: ReadonlyMap<string, string>, found: ReadonlyMap<string, string | undefined>): Damage {
  const damage: Damage = { missing: [], changed: [], unreadable: [], extra: [], packed: [] };
  for (const [name, sum] of listed) {
    if (!found.has(name)) damage.missing.push(name);
    else if (found.get(name) === undefined) damage.unreadable.push(name);
    else if (found.get(name) !== sum) damage.changed.push(name);
  }
  const isKnown = (name: string) => listed.has(name) || UNLISTED.includes(name);
  for (const name of found.keys()) {
    if (isKnown(name) || LITTER.test(name)) continue;
    if (PACKED.test(name) && isKnown(name.replace(PACKED, ''))) damage.packed.push(name);
    else damage.extra.push(name);
  }
  return damage;
}

export const listedIn = ({ files }: Inventory) => new Map(files.map(([name, , sum]) => [name, sum] as const));
