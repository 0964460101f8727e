import type { Graph } from '../graph/graph.ts';
import type { NodePlace } from '../graph/nodes.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { hrefOf, type LinkView, linkView } from './link-view.ts';

/** 一个上游或下游；连到整段的，名字是段名。 */
export interface Neighbour extends LinkView {
  mark: Mark;
  /** 供料、装备……，和线上的话。 */
  why: string;
  /** 出处里的位置；没有是空串。 */
  at: string;
}
export interface Neighbours {
  up: Neighbour[];
  down: Neighbour[];
}

/** 一个环节一步之内的上下游；供给整段的也算上游，直接相连的在前。 */
export function neighboursOf(graph: Graph, { node, chain }: NodePlace): Neighbours {
  const { edges, stages } = chain.data;
  const stageOf = (id: string) => stages.find((stage) => stage.id === id);
  const link = (end: string): LinkView => {
    const stage = stageOf(end);
    return stage
      ? { href: hrefOf(`chains/${chain.slug}`), title: `${stage.name}（整段）`, kindLabel: '段' }
      : linkView(graph, `chains/${chain.slug}/${end}`);
  };
  const row = (edge: (typeof edges)[number], end: string): Neighbour => {
    const whole = edge.to !== node.id && end === edge.from ? `只知连到${stageOf(edge.to)?.name}整段` : '';
    return {
      ...link(end),
      mark: markOfBasis(edge.basis),
      why: [edge.type, edge.label, whole].filter(Boolean).join('，'),
      at: edge.at ?? '',
    };
  };
  const direct = edges.filter(({ to }) => to === node.id);
  const shared = edges.filter(({ from, to }) => to === node.stage && !direct.some((edge) => edge.from === from));
  return {
    up: [...direct, ...shared].map((edge) => row(edge, edge.from)),
    down: edges.filter(({ from }) => from === node.id).map((edge) => row(edge, edge.to)),
  };
}
