import type { ChainNode } from '../schema/chain.ts';
import type { EntryOf } from '../schema/kinds.ts';
import { chainConflicts } from './chain-conflicts.ts';
import { nearest } from './nearest.ts';
import type { Problem } from './problem.ts';

/** 一个环节和它所在的链。id 是全库编号，例如 chains/ic/power-devices。 */
export interface NodePlace {
  id: string;
  node: ChainNode;
  chain: EntryOf<'chains'>;
}

/** 一个列表里重复的编号：锚点和连线都靠编号，重了就分不清。 */
export function repeatedIds(file: string, field: string, items: readonly { id: string }[]): Problem[] {
  const seen = new Set<string>();
  return items.flatMap(({ id }, i) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [{ file, path: [field, i, 'id'], value: id, message: `编号“${id}”用了两次`, hint: '换一个编号' }];
  });
}

/** 各链的环节编成一张表；环节编号全库唯一，条目才能只写编号。 */
export function indexNodes(chains: readonly EntryOf<'chains'>[]) {
  const nodes = new Map<string, NodePlace>();
  const problems: Problem[] = [];
  for (const chain of chains) {
    const { file, slug, data } = chain;
    const stages = new Set(data.stages.map(({ id }) => id));
    const lanes = new Set(data.lanes.map(({ id }) => id));
    problems.push(
      ...repeatedIds(file, 'stages', data.stages),
      ...repeatedIds(file, 'lanes', data.lanes),
      ...chainConflicts(chain),
    );
    data.nodes.forEach((node, i) => {
      const taken = nodes.get(node.id);
      if (taken) {
        problems.push({
          file,
          path: ['nodes', i, 'id'],
          value: node.id,
          message: `环节编号“${node.id}”已用于 ${taken.chain.data.title} 的“${taken.node.name}”`,
          hint: '环节编号在所有链里只能用一次，换一个',
        });
      }
      if (stages.has(node.id)) {
        problems.push({
          file,
          path: ['nodes', i, 'id'],
          value: node.id,
          message: `“${node.id}”既是环节又是段`,
          hint: '给环节换一个编号',
        });
      }
      if (node.stage !== undefined && !stages.has(node.stage)) {
        problems.push({
          file,
          path: ['nodes', i, 'stage'],
          value: node.stage,
          message: `环节“${node.name}”：没有“${node.stage}”这个段`,
          hint: `可用：${[...stages].join('、')}；支撑全链的环节不写 stage`,
        });
      }
      if (!lanes.has(node.lane)) {
        problems.push({
          file,
          path: ['nodes', i, 'lane'],
          value: node.lane,
          message: `环节“${node.name}”：没有“${node.lane}”这条带`,
          hint: `可用：${[...lanes].join('、')}`,
        });
      }
      if (!taken) nodes.set(node.id, { id: `chains/${slug}/${node.id}`, node, chain });
    });
    const ends = new Set([...stages, ...data.nodes.map(({ id }) => id)]);
    const stageOf = new Map(data.nodes.map(({ id, stage }) => [id, stage]));
    data.edges.forEach((edge, i) => {
      if (edge.from === edge.to || stageOf.get(edge.from) === edge.to) {
        problems.push({
          file,
          path: ['edges', i, 'to'],
          value: edge.to,
          message: edge.from === edge.to ? '连线的两端是同一个' : `“${edge.from}”本来就在“${edge.to}”这一段里`,
          hint: '删去这条连线，或改正一端',
        });
      }
      for (const end of ['from', 'to'] as const) {
        if (ends.has(edge[end])) continue;
        const close = nearest(edge[end], ends);
        problems.push({
          file,
          path: ['edges', i, end],
          value: edge[end],
          message: `连线 ${edge.from} → ${edge.to}：“${edge[end]}”不在本链`,
          hint: close.length > 0 ? `是不是 ${close.join('、')}？` : '改成本链的环节或段的编号',
        });
      }
    });
  }
  return { nodes, problems };
}
