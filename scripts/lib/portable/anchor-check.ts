import type { LinkProblem } from './link-problem.ts';
import type { AnchorLink } from './page-links.ts';

/** 逐个核对锚点；不存在的，列出目标页里相近的几个。带等号的（#node=…）是脚本读的所选，不是锚点，不核对。 */
export function checkAnchors(
  links: readonly AnchorLink[],
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): LinkProblem[] {
  return links.flatMap(({ page, link, target, id }) => {
    const ids = idsOf.get(target) ?? new Set<string>();
    if (ids.has(id) || id.includes('=')) return [];
    const near = nearest(id, [...ids]);
    const hint = near.length > 0 ? { hint: `该页相近的锚点：${near.map((name) => `#${name}`).join(' ')}` } : {};
    return [{ page, link, reason: `${target} 里没有锚点 #${id}`, ...hint }];
  });
}

function nearest(id: string, ids: readonly string[]): string[] {
  return ids
    .map((other) => ({ other, alike: alike(id, other) }))
    .sort((a, b) => b.alike - a.alike || (a.other < b.other ? -1 : 1))
    .slice(0, 5)
    .map(({ other }) => other);
}

/** 两字组重合的比例，0 到 1；对拼写、单复数、前后缀的差别都够用。 */
function alike(a: string, b: string): number {
  const left = pairs(a);
  const right = pairs(b);
  const common = [...left].filter((pair) => right.has(pair)).length;
  return (2 * common) / (left.size + right.size);
}

function pairs(text: string): Set<string> {
  const chars = [...`^${text}$`];
  return new Set(chars.slice(1).map((char, i) => `${chars[i]}${char}`));
}
