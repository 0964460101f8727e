import type { Graph } from '../graph/graph.ts';
import type { EntryOf } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { NodeRow } from './chain-view.ts';
import { evidenceLens } from './evidence-lens.ts';
import { extensionLens } from './extension-lens.ts';
import type { Mark } from './fact-view.ts';
import { gapLens } from './gap-lens.ts';
import { strengthLens } from './strength-lens.ts';

/** 透镜：换一个问题看同一张链图。rule 是入选的规则，只看数据，不看编者的好恶。 */
export interface LensView {
  id: 'gaps' | 'strengths' | 'extensions' | 'evidence';
  name: string;
  rule: string;
  count: string;
  /** 区里对这条链的提法就是它。 */
  focus: boolean;
  groups: LensGroup[];
}

/** tone 是样式类名里的一个词；没有环节的组只有一句 note，说明为什么没有。 */
export interface LensGroup {
  title: string;
  tone: string;
  note?: string;
  nodes: LensNode[];
}

/** word 不过 7 个字，代替状况写在环节的框里；age 只有证据透镜有。 */
export interface LensNode {
  id: string;
  href: string;
  name: string;
  word: string;
  age?: { tone: 'recent' | 'aging' | 'old' | 'undated'; text: string };
  evidence: LensEvidence[];
  /** 没列出来的条数，在环节页上。 */
  more?: number;
}

/** at 是出处和位置，例如“基础文档 一(三)”；href 指向出处，或被挂上来的条目。 */
export interface LensEvidence {
  text: string;
  href?: string;
  at?: string;
  mark: Mark;
}

/** 一个透镜要看的一条链；rows 与 chain.data.nodes 同序。 */
export interface LensInput {
  graph: Graph;
  chain: EntryOf<'chains'>;
  rows: readonly NodeRow[];
}

/** 一条链的四个透镜，次序固定：补链、强链、延链、证据。 */
export function lensView(
  graph: Graph,
  chain: EntryOf<'chains'>,
  rows: readonly NodeRow[],
  site: Pick<Site, 'edition'>,
): LensView[] {
  const input = { graph, chain, rows };
  const lenses = [gapLens(input), strengthLens(input), extensionLens(input), evidenceLens(input, site.edition)];
  return lenses.map((lens) => ({ ...lens, focus: chain.data.strategy.includes(lens.name) }));
}
