import type { ChainMap, ChainMapEdge, ChainMapNode, Presence } from '../../../../src/diagrams/chain-map.ts';
import { Prng } from '../prng.ts';

// 状况、把握程度、边上有字的比例照三条真的链数出来
const presences: [Presence, number][] = [
  ['有企业', 20],
  ['未核实', 16],
  ['有院所平台项目', 7],
];
const basisWeights: ['stated' | 'inferred', number][] = [
  ['stated', 4],
  ['inferred', 12],
];
const types = ['供料', '装备', '工艺', '服务', '应用'] as const;
const labels = ['提供研发', '供应原料', '检验检测', '中试服务'];
const stageNames = ['研发设计', '材料', '制造', '封装测试', '系统集成', '应用'];
const laneNames = ['主链', '材料', '服务', '装备'];
const heads = ['高纯', '功率', '柔性', '精密', '第三代', '车规', '生物', '智能', '光电', '复合'];
const bodies = ['硅片', '传感', '薄膜', '器件', '试剂', '模组', '电池', '药物', '光学', '涂层', '减速', '控制'];
const tails = ['', '', '材料', '装备', '封测', '平台', '研发服务'];
const syllables = ['kamo', 'riti', 'sona', 'vepu', 'lido', 'nawe', 'fuge', 'teba'];

function weighted<T>(prng: Prng, list: readonly (readonly [T, number])[]): T {
  return prng.pick(list.flatMap(([item, weight]) => Array<T>(weight).fill(item)));
}

function counts(prng: Prng, presence: Presence): ChainMapNode['counts'] {
  const own = presence === '有企业' ? [{ label: '企业', n: prng.between(1, 9) }] : [];
  const others = ['院所', '平台', '项目'].filter(() => presence !== '未核实' && prng.next() < 0.25);
  if (presence === '有院所平台项目' && others.length === 0) others.push('院所');
  const policies = prng.next() < 0.5 ? [{ label: '政策', n: prng.between(1, 6) }] : [];
  return [...own, ...others.map((label) => ({ label, n: prng.between(1, 4) })), ...policies];
}

/** 一条线的两端：多半到下一段，有的隔段，有的在段内；行照 mix。 */
function ends(
  prng: Prng,
  nodes: ChainMapNode[],
  stage: (node: ChainMapNode) => number,
  mix: LaneMix,
): [string, string] | undefined {
  const at = prng.between(0, nodes.length - 1);
  const from = nodes[at] as ChainMapNode;
  const own = stage(from);
  const kind = prng.next();
  const lane = mix.target(prng, from.lane);
  const fits = nodes.filter((to, i) => {
    if (to.stage === undefined || to === from || (lane !== undefined && to.lane !== lane)) return false;
    if (from.stage === undefined) return true;
    const ahead = stage(to) - own;
    if (kind < 0.85) return ahead === 1;
    return kind < 0.95 ? ahead > 1 : ahead === 0 && i > at;
  });
  return fits.length === 0 ? undefined : [from.id, prng.pick(fits).id];
}

/** 环节怎样分到各行，线怎样跨行。 */
interface LaneMix {
  share: readonly number[];
  /** 去处所在的行；不限则没有。 */
  target: (prng: Prng, from: string) => string | undefined;
}

const mainLane = 'lane-0';

/** 各种行的分法。平常：四行一样多，八成的线在本行；散：一半在本行；真链：六成环节在主链，支撑行的线多半供主链。 */
const laneMixes = {
  平常: { share: [1, 1, 1, 1], target: (prng, from) => (prng.next() < 0.8 ? from : undefined) },
  散: { share: [1, 1, 1, 1], target: (prng, from) => (prng.next() < 0.5 ? from : undefined) },
  真链: {
    share: [9, 2, 2, 2],
    target: (prng, from) => (from === mainLane || prng.next() < 2 / 3 ? mainLane : from),
  },
} as const satisfies Record<string, LaneMix>;

export type LaneMixName = keyof typeof laneMixes;

/**
 * 造一条像样的链：四至六段、四行，十二分之一的环节不属哪一段；没有环路，两点之间至多一条线。
 * 同样的大小与种子总得同样的链。
 */
export function generatedChain(
  nodeCount: number,
  edgeCount: number,
  seed: number,
  lanesAs: LaneMixName = '平常',
): ChainMap {
  const prng = new Prng(seed);
  const stageCount = nodeCount < 60 ? 4 : nodeCount < 200 ? 5 : 6;
  const stages = stageNames.slice(0, stageCount).map((name, i) => ({ id: `stage-${i}`, name, tally: `企业 ${9 + i}` }));
  const lanes = laneNames.map((name, i) => ({ id: `lane-${i}`, name }));
  const mix: LaneMix = laneMixes[lanesAs];
  const laneWeights = lanes.map((lane, i) => [lane, mix.share[i] ?? 1] as const);
  const nodes = Array.from({ length: nodeCount }, (_, i): ChainMapNode => {
    const id = `${prng.pick(syllables)}-${prng.pick(syllables)}-${String(i).padStart(3, '0')}`;
    const presence = weighted(prng, presences);
    const name = `${prng.pick(heads)}${prng.pick(bodies)}${prng.pick(tails)}`;
    const free = prng.next() < 1 / 12;
    const lane = free ? prng.pick(lanes.slice(1)) : weighted(prng, laneWeights);
    return {
      id,
      name: name.length < 5 && prng.next() < 0.2 ? name.slice(-3) : name,
      href: `chains/generated/${id}.html`,
      ...(free ? {} : { stage: prng.pick(stages).id }),
      lane: lane.id,
      presence,
      counts: counts(prng, presence),
      basis: weighted(prng, basisWeights),
    };
  });
  const stageIndex = new Map(stages.map(({ id }, i) => [id, i]));
  const edges = new Map<string, ChainMapEdge>();
  for (let tries = 0; edges.size < edgeCount && tries < edgeCount * 100; tries++) {
    const found = ends(prng, nodes, (node) => stageIndex.get(node.stage ?? '') ?? -1, mix);
    if (found === undefined) continue;
    const [from, to] = found;
    if (edges.has(`${from} ${to}`)) continue;
    edges.set(`${from} ${to}`, {
      from,
      to,
      type: prng.pick(types),
      basis: weighted(prng, basisWeights),
      ...(prng.next() < 3 / 16 ? { label: prng.pick(labels) } : {}),
    });
  }
  return {
    id: `generated-${nodeCount}`,
    title: `${nodeCount} 个环节的链`,
    stages,
    lanes,
    nodes,
    edges: [...edges.values()],
  };
}
