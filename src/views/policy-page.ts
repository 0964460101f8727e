import type { Graph } from '../graph/graph.ts';
import type { EntryOf } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { Citations } from './citations.ts';
import { type CorrectionSlip, correctionSlip } from './correction-slip.ts';
import { type KnownChange, knownChanges } from './known-changes.ts';
import { type LineageView, lineageView } from './lineage-view.ts';
import { calendarHref, policyCalendar } from './policy-calendar.ts';
import { policyJsonLd } from './policy-jsonld.ts';
import { type RelatedPolicy, relatedPolicies } from './related-policies.ts';

/** 政策页比别的条目页多出来的几样。 */
export interface PolicyPage {
  /** 日历文件的站内网址；没有将来的日子就没有。 */
  calendar?: string;
  lineage?: LineageView;
  changes: KnownChange[];
  related: RelatedPolicy[];
  slip: CorrectionSlip;
  jsonLd: Readonly<Record<string, unknown>>;
}

export function policyPage(graph: Graph, policy: EntryOf<'policies'>, citations: Citations, site: Site): PolicyPage {
  const lineage = lineageView(graph, policy, citations, site);
  return {
    ...(policyCalendar(policy, site) !== undefined ? { calendar: calendarHref(policy) } : {}),
    ...(lineage === undefined ? {} : { lineage }),
    changes: knownChanges(graph, policy, site.edition),
    related: relatedPolicies(graph, policy, site),
    slip: correctionSlip(policy, site),
    jsonLd: policyJsonLd(graph, policy, site),
  };
}
