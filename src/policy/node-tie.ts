import type { ConditionRow } from './condition-row.ts';
import type { FinderMeasure, FinderPolicy, Tie } from './finder-policy.ts';
import type { Situation } from './situation.ts';
import type { Verdict } from './verdict.ts';

type Ties = Readonly<Record<string, Tie>>;

/** 与读者的环节是什么关系；elsewhere 是只点了别处，与读者无关。 */
type NodeTie = 'unasked' | Tie | 'chain' | 'chain-inferred' | 'general' | 'any' | 'any-inferred' | 'elsewhere';

const words: Record<Exclude<NodeTie, 'elsewhere'>, readonly [Verdict, string]> = {
  unasked: ['unknown', '你没有选环节'],
  stated: ['met', '来源点到这个环节'],
  inferred: ['unknown', '编者归到这个环节，来源没有点名'],
  chain: ['unknown', '来源说到这条链，没有点到这个环节'],
  'chain-inferred': ['unknown', '编者归到这条链，来源没有点到环节'],
  any: ['met', '来源写明不限环节'],
  'any-inferred': ['unknown', '对象没有限定环节（编者推断）'],
  general: ['unknown', '来源没有点到环节；没有点到不等于不限'],
};

const isEmpty = (ties: Ties) => Object.keys(ties).length === 0;

function tieTo(nodes: Ties, chains: Ties, { node }: Situation): NodeTie {
  if (node === undefined) return 'unasked';
  const own = nodes[node.id];
  if (own !== undefined) return own;
  const whole = chains[node.chain];
  if (whole !== undefined) return whole === 'stated' ? 'chain' : 'chain-inferred';
  return isEmpty(nodes) && isEmpty(chains) ? 'general' : 'elsewhere';
}

/** 归到别的环节的，若对象不限环节，仍与读者有关。 */
function widened(tie: NodeTie, scope: Tie | undefined): NodeTie {
  if (scope === undefined || (tie !== 'elsewhere' && tie !== 'general')) return tie;
  return scope === 'stated' ? 'any' : 'any-inferred';
}

/** “面向的环节”一行；只点了别的环节或别的链的，返回 undefined。措施自己点了环节的，只看它自己的。 */
export function nodeRow(
  policy: Pick<FinderPolicy, 'nodes' | 'chains' | 'scope'>,
  measure: Pick<FinderMeasure, 'nodes'> | undefined,
  situation: Situation,
): ConditionRow | undefined {
  const own = measure && !isEmpty(measure.nodes) ? measure.nodes : undefined;
  const tie = own ? tieTo(own, {}, situation) : widened(tieTo(policy.nodes, policy.chains, situation), policy.scope);
  if (tie === 'elsewhere') return undefined;
  const [verdict, reason] = words[tie];
  return { text: '面向的环节', at: '', verdict, reason };
}
