export type Presence = '成链' | '有企业' | '有院所平台项目' | '薄弱' | '空白' | '未核实';
export type EdgeType = '供料' | '装备' | '工艺' | '服务' | '应用';
export type Basis = 'stated' | 'inferred';

/** 一条产业链：阶段为列，支撑带为行；边的去处可以是环节，也可以是整段。 */
export interface ChainMap {
  id: string;
  title: string;
  stages: { id: string; name: string; tally?: string }[];
  lanes: { id: string; name: string; note?: string }[];
  nodes: ChainMapNode[];
  edges: ChainMapEdge[];
}

export interface ChainMapNode {
  id: string;
  name: string;
  /** 没有去处的框（如邻图里的“整段”）不成链接。 */
  href?: string;
  /** 没有阶段的环节支撑全链，横排在所属行里。 */
  stage?: string;
  lane: string;
  /** 作者定的、在同一格（段 × 带）里的先后，从 1 起。 */
  order?: number;
  presence: Presence;
  /** 只收大于零的项，先后即显示的先后。 */
  counts: { label: string; n: number }[];
  basis: Basis;
  /** 代替状况写在框里的词，只用于不是环节的框。 */
  word?: string;
  /** 换透镜时换到状况词位置上的词；量框时按最宽的一个留位。 */
  lensWords?: string[];
}

export interface ChainMapEdge {
  from: string;
  to: string;
  type: EdgeType;
  basis: Basis;
  label?: string;
}
