import { axisUnit, plainAmount } from '../diagrams/money-scale.ts';
import type { BarRow } from '../diagrams/place-bars.ts';
import type { Graph } from '../graph/graph.ts';
import type { Money } from '../schema/bodies.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { currencies } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { Citations } from './citations.ts';
import { type Mark, moneyText } from './fact-view.ts';
import { type FigureView, figureView, isOpen } from './indicator-view.ts';
import { hrefOf, type LinkView, linkView } from './link-view.ts';
import { chainsOf } from './presence.ts';

/** 一个金额：画一根条，表里一行。一个项目有几个来源的数，就有几行。 */
export interface AmountRow {
  href: string;
  title: string;
  chain: string;
  /** 链的序号，决定颜色。 */
  order?: number;
  /** 也在别的链上的，写出来，免得看成两个项目。 */
  elsewhere: string;
  mark: Mark;
  amount: string;
  open: boolean;
  /** 合多少元或美元。 */
  plain: number;
  source: string;
  sourceHref: string;
  at: string;
  asOf: string;
  note: string;
}

export interface CurrencyPanel {
  currency: keyof typeof currencies;
  name: string;
  /** 轴的单位，如“亿元”。 */
  unit: string;
  rows: AmountRow[];
  /** 来源自己给的合计，是指标，不是本库相加。 */
  totals: FigureView[];
  bars: BarRow[];
}

/** 没画的项目和原因。 */
export interface MissingAmount extends LinkView {
  chains: string;
  reason: string;
  note: string;
}

export interface InvestmentView {
  panels: CurrencyPanel[];
  missing: MissingAmount[];
  projects: number;
}

const panelNames = { CNY: '人民币', USD: '美元' } as const satisfies Record<keyof typeof currencies, string>;

interface Statement {
  value: Money;
  source?: string | undefined;
  at?: string | undefined;
  asOf?: string | undefined;
  note?: string | undefined;
}

function amountRows(
  graph: Graph,
  project: EntryOf<'projects'>,
  chains: readonly EntryOf<'chains'>[],
): (AmountRow & { currency: Money['currency'] })[] {
  const { investment } = project.data;
  if (investment.state === 'absent') return [];
  const citations = new Citations(graph, project);
  const statements: Statement[] = [investment, ...(investment.state === 'stated' ? investment.also : [])];
  const slugs = chainsOf(graph, entryId(project));
  const own = chains.filter(({ slug }) => slugs.includes(slug)).map(({ data }) => data);
  return (own.length > 0 ? own : [{ title: '没有归到链', order: undefined }]).flatMap(({ title: chain, order }) =>
    statements.flatMap((one, i) => {
      const plain = plainAmount(one.value.value, one.value.unit);
      if (plain === undefined) return [];
      const [locator] = citations.ofField('investment', one.source, one.at);
      const cited = citations.list().find(({ number }) => number === locator?.number);
      const others = own.map(({ title }) => title).filter((title) => title !== chain);
      return {
        href: hrefOf(entryId(project)),
        title: `${project.data.title}${i > 0 ? '（另一来源）' : ''}`,
        chain,
        ...(order === undefined ? {} : { order }),
        elsewhere: others.length > 0 ? `也在${others.join('、')}链` : '',
        mark: investment.state,
        amount: moneyText(one.value),
        open: isOpen(one.value.qualifier),
        plain,
        currency: one.value.currency,
        source: cited?.type === '基础文档' ? cited.type : (cited?.title ?? ''),
        sourceHref: cited?.href ?? '',
        at: locator?.at ?? '',
        asOf: one.asOf ?? '',
        note: one.note ?? '',
      };
    }),
  );
}

/** 衡量两个以上项目的金额指标：来源自己的合计。 */
function ownTotals(graph: Graph): FigureView[] {
  return graph.byKind.indicators
    .filter((entry) => plainAmount(entry.data.value, entry.data.unit) !== undefined)
    .map((entry) => figureView(graph, entry))
    .filter(({ about }) => about.filter(({ href }) => href.startsWith('/projects/')).length > 1);
}

const isDollar = (unit: string) => unit.endsWith('美元');

export function investmentView(graph: Graph, site: Site): InvestmentView {
  const chains = chainsInOrder(graph, site);
  const titles = new Map(chains.map(({ slug, data }) => [slug, data.title]));
  const order = [...titles.values()];
  const rank = (chain: string) => (order.includes(chain) ? order.indexOf(chain) : order.length);
  const rows = graph.byKind.projects
    .flatMap((project) => amountRows(graph, project, chains))
    .sort((a, b) => rank(a.chain) - rank(b.chain) || b.plain - a.plain || (a.href < b.href ? -1 : 1));
  const totals = ownTotals(graph);
  const panels = (Object.keys(currencies) as (keyof typeof currencies)[])
    .map((currency) =>
      panel(
        currency,
        rows.filter((row) => row.currency === currency),
        totals.filter(({ unit }) => isDollar(unit) === (currency === 'USD')),
      ),
    )
    .filter((one) => one.bars.length > 0);
  const drawn = new Set(rows.map(({ href }) => href));
  return {
    panels,
    projects: graph.byKind.projects.length,
    missing: graph.byKind.projects
      .filter((project) => !drawn.has(hrefOf(entryId(project))))
      .map((project) => {
        const { investment } = project.data;
        return {
          ...linkView(graph, entryId(project)),
          chains: chainsOf(graph, entryId(project))
            .map((slug) => titles.get(slug) ?? slug)
            .join('、'),
          reason: investment.state === 'absent' ? investment.reason : `“${investment.value.unit}”认不出是多少`,
          note: investment.note ?? '',
        };
      }),
  };
}

function panel(currency: keyof typeof currencies, rows: AmountRow[], totals: FigureView[]): CurrencyPanel {
  const plainOf = (figure: FigureView) => plainAmount(figure.value, figure.unit) ?? 0;
  const { power, prefix } = axisUnit(Math.max(0, ...rows.map(({ plain }) => plain), ...totals.map(plainOf)));
  return {
    currency,
    name: panelNames[currency],
    unit: `${prefix}${currencies[currency]}`,
    rows,
    totals,
    bars: [
      ...rows.map(
        (row): BarRow => ({
          label: row.title,
          value: row.plain / power,
          valueText: [
            row.amount,
            row.mark === 'inferred' ? '（推断）' : '',
            row.elsewhere && `（${row.elsewhere}）`,
          ].join(''),
          open: row.open,
          href: row.href,
          group: row.chain,
          ...(row.order === undefined ? {} : { chain: row.order }),
        }),
      ),
      ...totals.map(
        (figure): BarRow => ({
          label: figure.title,
          value: plainOf(figure) / power,
          valueText: `${figure.valueText} ${figure.unit}`,
          open: isOpen(figure.qualifier),
          href: figure.href,
          group: '来源给的合计，不是本库相加',
        }),
      ),
    ],
  };
}
