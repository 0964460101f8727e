import type { Basis, EdgeType, Presence } from './chain-map.ts';

export interface Point {
  x: number;
  y: number;
}

export interface Rect extends Point {
  width: number;
  height: number;
}

/** 一行字；y 是基线。 */
export interface PlacedText extends Point {
  text: string;
  anchor: 'start' | 'end';
  role: 'name' | 'small-name' | 'word' | 'count';
}

export interface PlacedStage {
  id: string;
  name: string;
  lines: { text: string; x: number; y: number }[];
  tally?: { text: string; x: number; y: number };
  /** 阶段名下箭头条的路径。 */
  bar: string;
  frame: Rect;
}

export interface PlacedLane {
  id: string;
  name: string;
  y: number;
  height: number;
  rule: { x1: number; x2: number; y: number };
  lines: { text: string; x: number; y: number }[];
  notes: { text: string; x: number; y: number }[];
}

export interface PlacedNode extends Rect {
  id: string;
  name: string;
  href?: string;
  presence: Presence;
  basis: Basis;
  /** 框里所写的状况词。 */
  word: string;
  compact: boolean;
  texts: PlacedText[];
  /** 左缘状况条，从框的左上角起的相对路径；无条时为空串。 */
  mark: string;
  column: number;
  lane: number;
}

export interface PlacedEdge {
  from: string;
  to: string;
  type: EdgeType;
  basis: Basis;
  label?: string;
  /** 起点到箭头尖的折点，只有横竖两种走向。 */
  points: Point[];
  /** 要画的路径，止于箭头底边；并入别的线时只画到并入处，免得两道虚线叠成实线。 */
  d: string;
  /** 并入之后与别的线共走的路径，只在单独点亮这条线时画。 */
  rest?: string;
  /** 写得下时，边上的字（基线）。 */
  text?: { text: string; x: number; y: number };
}

/** 画好的链图：只有坐标和字，单位是 viewBox 里的像素。 */
export interface PlacedChain {
  id: string;
  title: string;
  width: number;
  height: number;
  stages: PlacedStage[];
  lanes: PlacedLane[];
  /** 按阶段、再按行排列，即 Tab 键的先后。 */
  nodes: PlacedNode[];
  edges: PlacedEdge[];
  /** 同向的线合并处的圆点。 */
  junctions: Point[];
}
