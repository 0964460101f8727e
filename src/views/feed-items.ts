import type { Graph } from '../graph/graph.ts';
import { dayAfter, firstDay, lastDay } from '../policy/calendar-day.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import { entryOf, hrefOf } from './link-view.ts';
import { periodFacts } from './status-view.ts';

/** 订阅里的一条：一份政策的一件事。日子都是条目自己写的，不是改文件的日子。 */
export interface FeedItem {
  /** 全库唯一、与网址无关；订阅的编号由它算出。 */
  key: string;
  kind: '新发布' | '施行' | '变动' | '期满';
  title: string;
  href: string;
  /** 这件事的日子（年月日）；来源没写的没有。 */
  published?: string;
  updated: string;
  text: string;
}

type PolicyEntry = EntryOf<'policies'>;

/** 再多的订阅软件也只看前面的；全部在 data/policies.json 里。 */
const most = 200;

const dateKinds = [
  ['datePublished', '发布'],
  ['dateMade', '成文'],
  ['dateEffective', '施行'],
] as const;

/** 写明或推得的日子，照来源的精度。 */
const datesOf = ({ data }: PolicyEntry) =>
  dateKinds.flatMap(([name, word]) => {
    const claim = data[name];
    return claim.state === 'absent' ? [] : [{ name, word, written: claim.value }];
  });

const dateWords = (word: string, written: string) =>
  written.length === 10 ? `${word} ${written}` : `${word} ${written}（只写到${written.length === 4 ? '年' : '月'}）`;

function issued(policy: PolicyEntry): FeedItem {
  const { title, summary, validity, checked } = policy.data;
  const dates = datesOf(policy);
  const published = dates[0] && firstDay(dates[0].written);
  const said =
    dates.length === 0 ? '发布、成文、施行日期都没有记载' : dates.map((d) => dateWords(d.word, d.written)).join('，');
  const force = validity.state === 'absent' ? `有效性${validity.reason}` : `有效性：${validity.value}`;
  return {
    key: `${entryId(policy)} issued`,
    kind: '新发布',
    title,
    href: hrefOf(entryId(policy)),
    ...(published === undefined ? {} : { published }),
    updated: published !== undefined && published > checked ? published : checked,
    text: `${summary}${said}。${force}。最后核对 ${checked}。`,
  };
}

/** 施行日与发布、成文日不同的，到那天另有一条。 */
function effective(policy: PolicyEntry): FeedItem[] {
  const { dateEffective, title } = policy.data;
  if (dateEffective.state === 'absent') return [];
  const day = firstDay(dateEffective.value);
  const others = datesOf(policy).filter(({ name }) => name !== 'dateEffective');
  if (others.length === 0 || others.some(({ written }) => firstDay(written) === day)) return [];
  const text = `${dateWords('自', dateEffective.value)} 起施行。`;
  const key = `${entryId(policy)} effective`;
  return [{ key, kind: '施行', title, href: hrefOf(entryId(policy)), published: day, updated: day, text }];
}

/** 期满的次日一条；已宣布废止、失效的不再说期满。 */
function ended(policy: PolicyEntry): FeedItem[] {
  const { end, inferred, declared, checked } = periodFacts(policy.data);
  if (end === undefined || declared !== undefined) return [];
  const day = dayAfter(lastDay(end));
  const caveat = checked ? '' : '有效性未核查：期满不等于失效，失效须由有权机关公布。';
  return [
    {
      key: `${entryId(policy)} ended ${end}`,
      kind: '期满',
      title: policy.data.title,
      href: hrefOf(entryId(policy)),
      published: day,
      updated: day,
      text: `规划期到 ${end} 已满${inferred ? '（推算）' : ''}。${caveat}`,
    },
  ];
}

const changes: ReadonlySet<string> = new Set(['修改', '替代', '废止']);

/** 别的文件修改、替代、废止了它：日子是那份文件自己的。 */
function changed(graph: Graph, policy: PolicyEntry): FeedItem[] {
  return (graph.incoming.get(entryId(policy)) ?? []).flatMap((edge): FeedItem[] => {
    if (!changes.has(edge.relation)) return [];
    const by = entryOf(graph, edge.from);
    const date = by.kind === 'policies' ? datesOf(by)[0] : undefined;
    if (date === undefined) return [];
    const day = firstDay(date.written);
    return [
      {
        key: `${entryId(policy)} ${edge.relation} ${edge.from}`,
        kind: '变动',
        title: policy.data.title,
        href: hrefOf(entryId(policy)),
        published: day,
        updated: day,
        text: `${edge.inverse}：${by.data.title}（${dateWords(date.word, date.written)}）。${edge.basis === '编者归类' ? '编者归类，来源没有写明。' : ''}`,
      },
    ];
  });
}

const newestFirst = (a: FeedItem, b: FeedItem) => {
  const [left, right] = [a.published ?? '', b.published ?? ''];
  return left < right ? 1 : left > right ? -1 : a.key < b.key ? -1 : 1;
};

/** 到版次日为止的新发布、施行、变动、期满，新的在前；没有日子的在最后。 */
export const feedItems = (graph: Graph, site: Pick<Site, 'edition'>): FeedItem[] =>
  graph.byKind.policies
    .flatMap((policy) => [issued(policy), ...effective(policy), ...ended(policy), ...changed(graph, policy)])
    .filter(({ published }) => published === undefined || published <= site.edition)
    .sort(newestFirst)
    .slice(0, most);
