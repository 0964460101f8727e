import type { Graph } from '../graph/graph.ts';
import type { Claim } from '../schema/claim.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { type Amount, type Measure, measuresOf, type Period } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { entryOf, hrefOf } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { fullAddress } from './site-address.ts';

/** 给搜索引擎和别的程序的一段 JSON-LD：只说来源写明的；推断的、没有的一概不写。 */
type Thing = Record<string, unknown>;
type PolicyEntry = EntryOf<'policies'>;

const statedValue = <T>(claim: Claim<T>): T | undefined => (claim.state === 'stated' ? claim.value : undefined);

/** 没有值的键不写进去。 */
const known = (thing: Thing): Thing =>
  Object.fromEntries(
    Object.entries(thing).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );

const government = (name: string): Thing => ({ '@type': 'GovernmentOrganization', name });

/** 有权机关说了才有；“已修改”在词表里没有对应的，不写。 */
const forces: Readonly<Record<string, string>> = {
  现行有效: 'https://schema.org/InForce',
  废止: 'https://schema.org/NotInForce',
  宣布失效: 'https://schema.org/NotInForce',
};

/** 关系词 → schema.org 早就有的说法；没有恰当的不写。 */
const relationNames: Readonly<Record<string, string>> = {
  落实: 'legislationApplies',
  修改: 'legislationChanges',
  替代: 'legislationChanges',
  废止: 'legislationChanges',
  依据: 'isBasedOn',
};

const temporal = (period: Period | undefined) => period && `${period.start ?? '..'}/${period.end ?? '..'}`;

function relationsOf(graph: Graph, policy: PolicyEntry, site: Site): Thing {
  const out: Record<string, Thing[]> = {};
  for (const { relation, to, basis, origin } of graph.outgoing.get(entryId(policy)) ?? []) {
    const name = relationNames[relation];
    if (name === undefined || basis !== '明文提及' || origin !== 'field' || !to.startsWith('policies/')) continue;
    const url = fullAddress(site, hrefOf(to)) ?? `../${hrefOf(to).slice(1)}`;
    out[name] = [
      ...(out[name] ?? []),
      { '@type': 'Legislation', '@id': `${url}#document`, name: entryOf(graph, to).data.title },
    ];
  }
  return out;
}

function legislation(graph: Graph, policy: PolicyEntry, site: Site): Thing {
  const { data } = policy;
  const issuers = statedValue(data.issuers) ?? [];
  const force = forces[statedValue(data.validity) ?? ''];
  return known({
    '@type': 'Legislation',
    '@id': '#document',
    name: data.title,
    alternateName: data.aliases,
    inLanguage: 'zh-CN',
    abstract: data.summary,
    legislationType: statedValue(data.docType),
    legislationIdentifier: statedValue(data.number),
    legislationPassedBy: issuers.map(government),
    legislationDate: statedValue(data.dateMade),
    datePublished: statedValue(data.datePublished),
    temporalCoverage: temporal(statedValue(data.period)),
    legislationLegalForce: force,
    sameAs: data.originalUrl,
    ...relationsOf(graph, policy, site),
  });
}

/** 上限写 maxValue，定额写 value；没有数目、币种不明的不写金额，只在说明里写来源的说法。 */
function money(amount: Amount | undefined): Thing | undefined {
  if (amount?.currency === undefined || (amount.max === undefined && amount.each === undefined)) return undefined;
  return known({ '@type': 'MonetaryAmount', currency: amount.currency, value: amount.each, maxValue: amount.max });
}

const grants = new Set<string>(['补助', '奖励']);

function measureThing(measure: Measure): Thing {
  const isGrant = grants.has(measure.instrument);
  const amount = statedValue(measure.amount);
  const who = statedValue(measure.who);
  const url = statedValue(measure.applyUrl);
  return known({
    '@type': isGrant ? 'MonetaryGrant' : 'GovernmentService',
    '@id': `#${measureAnchor(measure.id)}`,
    name: measure.title,
    description: amount?.text,
    ...(isGrant ? { amount: money(amount) } : { serviceType: measure.instrument }),
    ...(who === undefined || isGrant ? {} : { audience: { '@type': 'Audience', audienceType: who.text } }),
    ...(url === undefined
      ? {}
      : isGrant
        ? { url }
        : { availableChannel: { '@type': 'ServiceChannel', serviceUrl: url } }),
    subjectOf: { '@id': '#document' },
  });
}

/** 一份政策和它的措施 → 一段 JSON-LD 的对象。 */
export const policyJsonLd = (graph: Graph, policy: PolicyEntry, site: Site): Thing => ({
  '@context': 'https://schema.org',
  '@graph': [legislation(graph, policy, site), ...measuresOf(policy.data).map(measureThing)],
});

const unsafe: Readonly<Record<string, string>> = { '<': '\\u003c', '\u2028': '\\u2028', '\u2029': '\\u2029' };

/** 写进 script 里的 JSON：`<` 一律转义，标题里有 </script> 也出不去。 */
export const scriptJson = (thing: unknown): string =>
  JSON.stringify(thing).replace(/[<\u2028\u2029]/g, (sign) => unsafe[sign] ?? sign);
