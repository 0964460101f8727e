import type { ConditionTest } from './condition-test.ts';
import type { PeriodFacts } from './period-status.ts';
import type { WindowFacts } from './window-status.ts';

/** 找政策要的一份文件：从条目抽出来，网页里带着，断网也能判。 */
export interface FinderPolicy {
  slug: string;
  title: string;
  /** 站内网址，以 / 起。 */
  href: string;
  /** 国家、省、市、区，近的在前排。 */
  level: string;
  number?: string;
  /** 发文机关；没有记载的没有。 */
  issuers?: string;
  period: PeriodFacts;
  /** 点到的环节：编号 → 来源明载，还是编者归类；措施自己点的不在内。 */
  nodes: Readonly<Record<string, Tie>>;
  /** 整条链：编号 → 同上。来源没有点名、只因点到其中几个环节才归进来的链不在内。 */
  chains: Readonly<Record<string, Tie>>;
  /** 不限环节：来源写明，还是由对象推断；没有说的不写。 */
  scope?: Tie;
  measures: readonly FinderMeasure[];
  /** 一项措施也没有时，为什么。 */
  absence?: string;
}

export type Tie = 'stated' | 'inferred';

export interface FinderMeasure {
  title: string;
  /** 需要的支持：招引、壮大、创新…… */
  need: string;
  instrument: string;
  /** 措施在政策页上的锚点。 */
  anchor: string;
  /** 给多少，照来源的写法。 */
  gives?: string;
  conditions: readonly FinderCondition[];
  /** 对象或条件没有收录时，为什么。 */
  absence?: string;
  window?: WindowFacts;
  /** 问谁；没有记载是 undefined。 */
  ask?: string;
  nodes: Readonly<Record<string, Tie>>;
}

/** 一条条件；没有 test 的只能人工核对。 */
export interface FinderCondition {
  text: string;
  /** 出处和位置，例如“条款 一(一)”。 */
  at: string;
  test?: ConditionTest;
}
