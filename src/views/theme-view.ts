import type { LineageItem, LineageLink, LineageMap } from '../diagrams/lineage-map.ts';
import type { Edge, Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { type Mark, markOfBasis } from './fact-view.ts';
import { firstRows } from './first-rows.ts';
import { facetHref, hrefOf, shortTitle } from './link-view.ts';
import { policyDate, policyDateText } from './policy-date.ts';
import { periodCell, type StatusView, statusView } from './status-view.ts';
import { themeBranches } from './theme-branches.ts';
import { itemOf } from './timeline-view.ts';

type PolicyEntry = EntryOf<'policies'>;

/** 表里的一行：一份政策，和它在图上连到哪几份。 */
export interface ThemeRow {
  href: string;
  title: string;
  level: string;
  date: string;
  period: string;
  status: StatusView;
  /** 凭什么在这一支里：来源提及、编者归类；靠关系连上的没有。 */
  mark?: Mark;
  ties: { verb: string; href: string; title: string; mark: Mark; why?: string }[];
}

export interface ThemeView {
  id: string;
  title: string;
  /** 一句话：凭什么成一支。 */
  says: string;
  /** “国家 17、省 6”。 */
  tally: string;
  count: number;
  links: number;
  rows: ThemeRow[];
  map: LineageMap;
  /** 一幅图画不下的份数和去处。 */
  more: number;
  moreHref: string;
}

export interface ThemesView {
  chains: ThemeView[];
  /** 跨级别的脉络：由关系连成，至少两级。 */
  branches: ThemeView[];
  /** 两样都不在的份数。 */
  rest: number;
  count: number;
}

// 再多就不成一幅图了；登记册里有全部
const most = 120;

const fromTop = Object.keys(levels).reverse();

const fieldEdges = (graph: Graph, id: string): Edge[] =>
  (graph.outgoing.get(id) ?? []).filter(({ origin, to }) => origin === 'field' && to.startsWith('policies/'));

function rowOf(graph: Graph, policy: PolicyEntry, status: StatusView, mark: Mark | undefined): ThemeRow {
  const { period, title, level } = policy.data;
  return {
    href: hrefOf(entryId(policy)),
    title,
    level,
    date: policyDateText(policy),
    period: periodCell(period),
    status,
    ...(mark === undefined ? {} : { mark }),
    ties: fieldEdges(graph, entryId(policy)).flatMap(({ relation, to, basis, why }) => {
      const other = graph.entries.get(to);
      if (other?.kind !== 'policies') return [];
      const tie = { verb: relation, href: hrefOf(to), title: shortTitle(other), mark: markOfBasis(basis) };
      return [why === undefined ? tie : { ...tie, why }];
    }),
  };
}

function lineageItem(policy: PolicyEntry, row: ThemeRow, drawn: ReadonlySet<string>): LineageItem {
  const item = itemOf(policy, row.status);
  const said = row.ties.filter(({ href }) => drawn.has(href)).map(({ verb, title }) => `${verb} ${title}`);
  return {
    id: policy.slug,
    level: policy.data.level,
    title: shortTitle(policy),
    note: [/^\d/.test(row.date) ? row.date : `日期${row.date}`, ...said].join('；'),
    href: row.href,
    ...(item?.start === undefined ? {} : { start: item.start }),
    ...(item?.end === undefined ? {} : { end: item.end }),
    ...(item?.inferred === undefined ? {} : { inferred: item.inferred }),
    ...(item?.date === undefined ? {} : { date: item.date }),
  };
}

interface Theme {
  id: string;
  title: string;
  says: string;
  moreHref: string;
  policies: readonly PolicyEntry[];
  markOf?: (policy: PolicyEntry) => Mark | undefined;
}

/** 先按级别从高到低，再从早到晚；没有日期的在后。 */
const inOrder = (a: PolicyEntry, b: PolicyEntry): number => {
  const key = (policy: PolicyEntry) =>
    `${fromTop.indexOf(policy.data.level)} ${policyDate(policy)?.day ?? '9999'} ${policy.slug}`;
  return key(a) < key(b) ? -1 : 1;
};

function themeView(graph: Graph, site: Site, theme: Theme): ThemeView {
  const { id, title, says, moreHref } = theme;
  const { rows: policies, more } = firstRows([...theme.policies].sort(inOrder), most);
  const rows = policies.map((policy) =>
    rowOf(graph, policy, statusView(policy.data, site.edition), theme.markOf?.(policy)),
  );
  const drawn = new Set(rows.map(({ href }) => href));
  const ids = new Set(policies.map(entryId));
  const links = policies.flatMap((policy) =>
    fieldEdges(graph, entryId(policy)).flatMap(({ to, relation, basis }): LineageLink[] => {
      const other = to.slice('policies/'.length);
      const mark = basis === '明文提及' ? 'stated' : 'inferred';
      return ids.has(to)
        ? [{ id: `${policy.slug} ${relation} ${other}`, from: policy.slug, to: other, basis: mark }]
        : [];
    }),
  );
  const counts = fromTop.map((level) => [level, theme.policies.filter(({ data }) => data.level === level).length]);
  return {
    id,
    title,
    says,
    tally: counts.flatMap(([level, n]) => (n === 0 ? [] : `${level} ${n}`)).join('、'),
    count: theme.policies.length,
    links: links.length,
    rows,
    map: {
      levels: fromTop.filter((level) => policies.some(({ data }) => data.level === level)),
      items: policies.map((policy, i) => lineageItem(policy, rows[i] as ThemeRow, drawn)),
      links,
      edition: site.edition,
    },
    more,
    moreHref,
  };
}

/** 国家、省、市、区四级，一件事一支：三条链各一支，另外由关系连成、至少跨两级的各一支。 */
export function themesView(graph: Graph, site: Site): ThemesView {
  const policies = graph.byKind.policies;
  const chainOf = (policy: PolicyEntry, chain: string) =>
    (graph.outgoing.get(entryId(policy)) ?? []).find(({ relation, to }) => relation === '所属产业链' && to === chain);
  const chains = chainsInOrder(graph, site).map((chain): Theme => {
    const own = entryId(chain);
    return {
      id: chain.slug,
      title: `${chain.data.title}链`,
      says: '来源提到这条链，或编者归到这条链的政策；归入的依据见表',
      moreHref: facetHref('policies', 'chain', chain.slug),
      policies: policies.filter((policy) => chainOf(policy, own)),
      markOf: (policy) => {
        const edge = chainOf(policy, own);
        return edge && markOfBasis(edge.basis);
      },
    };
  });
  const branches = themeBranches(graph).map(
    ({ root, members }): Theme => ({
      id: `from-${root.slug}`,
      title: `${shortTitle(root)}一支`,
      says: '条目里写明的依据、落实、配套、修改、替代、废止、解读关系连成',
      moreHref: hrefOf(entryId(root)),
      policies: members,
    }),
  );
  const inTheme = new Set([...chains, ...branches].flatMap((theme) => theme.policies));
  return {
    chains: chains.filter((theme) => theme.policies.length > 0).map((theme) => themeView(graph, site, theme)),
    branches: branches.map((theme) => themeView(graph, site, theme)),
    rest: policies.length - inTheme.size,
    count: policies.length,
  };
}
