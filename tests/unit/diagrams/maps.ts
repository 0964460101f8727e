import type { ChainMap, ChainMapEdge, ChainMapNode, Presence } from '../../../src/diagrams/chain-map.ts';

/** 造一个环节；只写测试在意的字段。 */
export function node(id: string, lane: string, rest: Partial<ChainMapNode> = {}): ChainMapNode {
  return {
    id,
    name: id,
    href: `#${id}`,
    lane,
    presence: '有企业',
    counts: [{ label: '企业', n: 1 }],
    basis: 'stated',
    ...rest,
  };
}

export function edge(from: string, to: string, rest: Partial<ChainMapEdge> = {}): ChainMapEdge {
  return { from, to, type: '供料', basis: 'stated', ...rest };
}

/** 同一种子总得同一串数的线性同余发生器，返回 [0, n) 的整数。 */
export function dice(seed: number): (n: number) => number {
  let state = seed * 2654435761 + 12345;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const presences: Presence[] = ['成链', '有企业', '有院所平台项目', '薄弱', '空白', '未核实', '未核实'];
const words = [
  '硅片',
  '第三代半导体·氮化镓',
  'MEMS 传感器',
  '工程总承包（EPC）',
  '功率器件',
  '射频前端与毫米波模组研发测试服务',
  'AI',
  '细胞与基因治疗 CDMO 平台',
];

/** 随机的链：一至八段、一至五行、至多一百二十个环节，边可指向整段。 */
export function randomMap(seed: number): ChainMap {
  const roll = dice(seed);
  const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
  const stages = Array.from({ length: 1 + roll(8) }, (_, i) => ({
    id: `s${i}`,
    name: pick(['设计', '封装测试', '系统集成与应用']),
    tally: `企业 ${roll(9)}`,
  }));
  const lanes = Array.from({ length: 1 + roll(5) }, (_, i) => ({
    id: `l${i}`,
    name: pick(['主链', '材料', '公共服务']),
    note: pick(['供料', '支撑']),
  }));
  const size = seed % 10 === 0 ? 120 : 4 + roll(40);
  const nodes = Array.from({ length: size }, (_, i): ChainMapNode => {
    const labels = ['企业', '项目', '院所', '平台', '政策'].slice(0, roll(6));
    const found = node(`n${i}`, pick(lanes).id, {
      name: pick(words),
      presence: pick(presences),
      counts: labels.map((label) => ({ label, n: 1 + roll(20) })),
    });
    if (roll(3) > 0) found.stage = pick(stages).id;
    if (seed % 3 === 0 && roll(2) === 0) found.order = roll(9);
    return found;
  });
  const edges = Array.from({ length: Math.floor(size * (0.5 + roll(12) / 10)) }, () => {
    const to = roll(5) === 0 ? pick(stages).id : pick(nodes).id;
    const found = edge(pick(nodes).id, to, {
      basis: pick(['stated', 'inferred']),
      type: pick(['供料', '装备', '工艺', '服务', '应用']),
    });
    if (roll(4) === 0) found.label = '提供研发、基本测试';
    return found;
  });
  return { id: `r${seed}`, title: '随机链', stages, lanes, nodes, edges };
}
