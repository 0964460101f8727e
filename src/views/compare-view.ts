import type { Graph } from '../graph/graph.ts';
import {
  type CompareMeasure,
  type ComparePart,
  type ComparePolicy,
  type CompareRow,
  compareRows,
  compareTally,
} from '../policy/compare-rows.ts';
import type { Claim } from '../schema/claim.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import { toolPages } from '../schema/picture-pages.ts';
import { type Measure, measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { levels } from '../schema/vocabulary.ts';
import { Citations } from './citations.ts';
import { factRows, type Mark } from './fact-view.ts';
import { compareHref, hrefOf, shortTitle } from './link-view.ts';
import { periodFacts } from './status-view.ts';

type PolicyEntry = EntryOf<'policies'>;

const glyphs: Record<Mark, ComparePart[0]> = { stated: '●', inferred: '◐', absent: '○' };

/** 一个值怎样写成字，与条目页同一个写法。 */
function parts(name: string, claim: Claim<unknown>, citations: Citations): ComparePart[] {
  return factRows('', name, claim, citations).flatMap(({ mark, values, note }) =>
    values.map((text, i): ComparePart => {
      const last = i === values.length - 1 && note !== undefined;
      return [glyphs[mark], last ? `${text}（${note}）` : text];
    }),
  );
}

function compareMeasure(measure: Measure, citations: Citations): CompareMeasure {
  const { id, title, kind, instrument, conditions, window: when } = measure;
  const fact = (claim: Claim<unknown>) => parts('measures', claim, citations);
  const facts = when.state === 'absent' ? undefined : when.value;
  return {
    id,
    title,
    cells: [
      [['●', kind]],
      [['●', instrument]],
      fact(measure.who),
      fact(measure.amount),
      fact(conditions),
      fact(when),
      fact(measure.department),
    ],
    ...(facts === undefined ? {} : { window: facts }),
  };
}

function comparePolicy(graph: Graph, policy: PolicyEntry): ComparePolicy {
  const { data, slug } = policy;
  const citations = new Citations(graph, policy);
  const { measures } = data;
  const absence = measures.state === 'absent' ? [measures.reason, measures.note].filter(Boolean).join('：') : undefined;
  return {
    slug,
    title: data.title,
    href: hrefOf(entryId(policy)),
    level: data.level,
    cells: [
      [['●', data.level]],
      parts('issuers', data.issuers, citations),
      parts('number', data.number, citations),
      parts('dateMade', data.dateMade, citations),
      parts('datePublished', data.datePublished, citations),
      parts('dateEffective', data.dateEffective, citations),
      parts('period', data.period, citations),
      parts('validity', data.validity, citations),
    ],
    period: periodFacts(data),
    measures: measuresOf(data).map((measure) => compareMeasure(measure, citations)),
    ...(absence === undefined ? {} : { absence }),
    sources: citations
      .list()
      .map(({ title, type, at }) => ['●', `${title}（${type}${at === undefined ? '' : `，${at}`}）`]),
  };
}

const levelNames = Object.keys(levels);

/** 全部可以比的文件：近的级别在前，同级照编号。 */
export const comparePolicies = (graph: Graph): ComparePolicy[] =>
  graph.byKind.policies
    .map((policy) => comparePolicy(graph, policy))
    .sort((a, b) => levelNames.indexOf(a.level) - levelNames.indexOf(b.level) || (a.slug < b.slug ? -1 : 1));

/** 现成的一对：来源或编者说两份文件有替代、修改、落实的关系，不用脚本也能比。 */
export interface ComparePair {
  path: string;
  href: string;
  /** 挑好这一对、可以再添一项的比较页。 */
  open: string;
  verb: string;
  mark: Mark;
  titles: [string, string];
  heads: { href: string; title: string }[];
  tally: string;
  rows: CompareRow[];
}

const tying = ['替代', '修改', '落实'];

export function comparePairs(graph: Graph, site: Site): ComparePair[] {
  const byId = new Map(graph.byKind.policies.map((policy) => [entryId(policy), policy]));
  const taken = new Set<string>();
  return graph.edges
    .filter(({ origin, relation }) => origin === 'field' && tying.includes(relation))
    .sort((a, b) => tying.indexOf(a.relation) - tying.indexOf(b.relation))
    .flatMap(({ from, to, relation, basis }): ComparePair[] => {
      const [newer, older] = [byId.get(from), byId.get(to)];
      if (!newer || !older || taken.has(`${from} ${to}`)) return [];
      // 两份之间写了几种关系的，只成一对，用排在前面的那种
      taken.add(`${from} ${to}`);
      const policies = [comparePolicy(graph, newer), comparePolicy(graph, older)];
      const rows = compareRows(
        policies.map((policy) => ({ policy })),
        site.edition,
      );
      const path = `${newer.slug}-vs-${older.slug}`;
      return [
        {
          path,
          href: hrefOf(`${toolPages.compare}/${path}`),
          open: compareHref(newer.slug, older.slug),
          verb: relation,
          mark: basis === '明文提及' ? 'stated' : 'inferred',
          titles: [shortTitle(newer), shortTitle(older)],
          heads: policies.map(({ href, title }) => ({ href, title })),
          tally: compareTally(rows),
          rows,
        },
      ];
    });
}
