import { type HeatLevel, heatLevel, heatSteps } from '../diagrams/heat-scale.ts';
import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { picturePages } from '../schema/picture-pages.ts';
import { type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { measureKinds } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { firstRows } from './first-rows.ts';
import { facetHref, hrefOf, kindHref } from './link-view.ts';
import { measureAnchor } from './measure-view.ts';
import { policiesAt, type ReachRow } from './reach-view.ts';
import { statusView } from './status-view.ts';

/** 一种需要，最后一列是措施没有收录的：真实的一格，不是空白。 */
interface Need {
  label: string;
  slug: string;
}
const needs: readonly Need[] = [
  ...Object.entries(measureKinds).map(([label, slug]) => ({ label, slug })),
  { label: '措施未收录', slug: 'none' },
];

export interface MatrixCell extends Need {
  n: number;
  level: HeatLevel;
  /** 本页下面的清单；0 没有。 */
  href?: string;
}

/** 清单里的一份：在这个环节、这种需要下给什么。 */
export interface MatrixPolicy extends Pick<ReachRow, 'href' | 'title' | 'level' | 'status' | 'mark'> {
  gives: { href: string; title: string; amount?: string }[];
}

export interface MatrixRow {
  id: string;
  name: string;
  /** 环节页上的政策清单。 */
  href: string;
  cells: MatrixCell[];
  total: number;
  lists: (Need & { id: string; rows: MatrixPolicy[]; more: number })[];
}

export interface MatrixView {
  groups: { title: string; href: string; order: number; rows: MatrixRow[] }[];
  totals: { label: string; ns: number[]; hrefs: (string | undefined)[] }[];
  /** 没有政策点到的环节数。 */
  bare: number;
  nodes: number;
  needs: readonly Need[];
  /** 没有点到任何环节的政策：哪个环节都可能用得上，也可能都用不上。 */
  general: { total: number; lists: MatrixRow['lists'] };
  steps: typeof heatSteps;
}

// 一格里最多列几份；更多的在环节页上
const listed = 20;

type PolicyEntry = EntryOf<'policies'>;

/** 政策在一个环节上给的措施：写明点到它的；一项也没写环节的，全部都算。与环节页同一条规则。 */
function measuresAt(policy: PolicyEntry, node: string) {
  const measures = measuresOf(policy.data);
  const aimed = measures.filter(({ nodes }) => Object.hasOwn(nodes, node));
  return aimed.length > 0 ? aimed : measures;
}

type MatrixList = MatrixRow['lists'][number];

/** 几份政策按需要分成几张清单；measuresFor 说这里算哪几项措施。 */
function listsOf(
  rows: readonly Pick<ReachRow, 'href' | 'title' | 'level' | 'status' | 'mark'>[],
  measuresFor: (href: string) => readonly Measure[],
  idPrefix: string,
): MatrixList[] {
  const bySlug = new Map(needs.map(({ slug }) => [slug, [] as MatrixPolicy[]]));
  for (const { href, title, level, status, mark } of rows) {
    const measures = measuresFor(href);
    for (const slug of needSlugs(measures)) {
      const gives = measures
        .filter(({ kind }) => measureKinds[kind] === slug)
        .map(({ id, title: name, amount }) => ({
          href: `${href}#${measureAnchor(id)}`,
          title: name,
          ...(amount.state === 'absent' ? {} : { amount: amount.value.text }),
        }));
      bySlug.get(slug)?.push({ href, title, level, status, mark, gives });
    }
  }
  return needs.flatMap((need) => {
    const policies = bySlug.get(need.slug) ?? [];
    return policies.length === 0 ? [] : [{ ...need, id: `${idPrefix}-${need.slug}`, ...firstRows(policies, listed) }];
  });
}

const needSlugs = (measures: readonly Measure[]): string[] =>
  measures.length === 0 ? ['none'] : [...new Set(measures.map(({ kind }) => measureKinds[kind]))];

const sizeOf = (list: MatrixList | undefined) => (list ? list.rows.length + list.more : 0);

function matrixRow(
  graph: Graph,
  chain: string,
  node: { id: string; name: string },
  byHref: ReadonlyMap<string, PolicyEntry>,
  site: Site,
): MatrixRow {
  const nodeId = `${chain}/${node.id}`;
  const all = policiesAt(graph, nodeId, site);
  const lists = listsOf(
    all,
    (href) => {
      const policy = byHref.get(href);
      if (!policy) throw new Error(`missing: ${href}`);
      return measuresAt(policy, node.id);
    },
    node.id,
  );
  return {
    id: node.id,
    name: node.name,
    href: hrefOf(nodeId, 'policies'),
    total: all.length,
    cells: needs.map((need) => {
      const list = lists.find(({ slug }) => slug === need.slug);
      const n = sizeOf(list);
      return { ...need, n, level: heatLevel(n), ...(list ? { href: hrefOf(picturePages.matrix, list.id) } : {}) };
    }),
    lists,
  };
}

/** 环节 × 需要：每格是点到这个环节、有这种措施的政策份数，点了到下面的清单。 */
export function matrixView(graph: Graph, site: Site): MatrixView {
  const byHref = new Map(graph.byKind.policies.map((policy) => [hrefOf(entryId(policy)), policy]));
  const groups = chainsInOrder(graph, site).map((chain) => ({
    title: chain.data.title,
    href: hrefOf(entryId(chain)),
    order: chain.data.order,
    rows: chain.data.nodes.map((node) => matrixRow(graph, entryId(chain), node, byHref, site)),
  }));
  const policies = graph.byKind.policies;
  const onNode = (policy: PolicyEntry) =>
    (graph.outgoing.get(entryId(policy)) ?? []).some(({ relation }) => relation === '所在环节');
  const countsOf = (some: readonly PolicyEntry[]) => {
    const each = some.map(({ data }) => needSlugs(measuresOf(data)));
    return [...needs.map(({ slug }) => each.filter((own) => own.includes(slug)).length), some.length];
  };
  const none = [...needs.map(() => undefined), undefined];
  const placed = policies.filter(onNode);
  const loose = policies.filter((policy) => !onNode(policy));
  const general = listsOf(
    loose.map((policy) => ({
      href: hrefOf(entryId(policy)),
      title: policy.data.title,
      level: policy.data.level,
      status: statusView(policy.data, site.edition),
      mark: 'absent' as const,
    })),
    (href) => measuresOf((byHref.get(href) as PolicyEntry).data),
    'general',
  );
  const all = countsOf(policies);
  const rows = groups.flatMap((group) => group.rows);
  return {
    groups,
    totals: [
      { label: '点到环节的（一份只算一次）', ns: countsOf(placed), hrefs: none },
      {
        label: '没有点到环节的',
        ns: countsOf(loose),
        hrefs: [
          ...needs.map(({ slug }) => {
            const list = general.find((one) => one.slug === slug);
            return list && hrefOf(picturePages.matrix, list.id);
          }),
          loose.length > 0 ? hrefOf(picturePages.matrix, 'general') : undefined,
        ],
      },
      {
        label: '全部政策',
        ns: all,
        hrefs: [
          ...needs.map(({ slug }, i) => ((all[i] ?? 0) > 0 ? facetHref('policies', 'support', slug) : undefined)),
          kindHref('policies'),
        ],
      },
    ],
    bare: rows.filter(({ total }) => total === 0).length,
    nodes: rows.length,
    needs,
    general: { total: loose.length, lists: general },
    steps: heatSteps,
  };
}
