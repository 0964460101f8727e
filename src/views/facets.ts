import type { Graph } from '../graph/graph.ts';
import { periodStatuses } from '../policy/period-status.ts';
import { type WindowStatus, windowOn } from '../policy/window-status.ts';
import type { Kind } from '../schema/kind-names.ts';
import { type Entry, type EntryOf, entryId } from '../schema/kinds.ts';
import { measuresOf } from '../schema/policy.ts';
import type { Site } from '../schema/site.ts';
import { levels, measureKinds, platformTypes, recordLevels, sourceTypes } from '../schema/vocabulary.ts';
import { chainsInOrder } from './chain-view.ts';
import { chainsOf } from './presence.ts';
import { statusView } from './status-view.ts';

/** 一个筛选项：网址标识、名称，和判断条目属于哪些取值的函数。“未载明”是真实的取值。 */
export interface Facet {
  slug: string;
  label: string;
  options: { slug: string; label: string }[];
  valuesOf: (entry: Entry) => string[];
  /** 选了它时，这张列表是按什么分的、有什么要小心。 */
  note?: string;
}

const fromVocabulary = (vocabulary: Record<string, string>) =>
  Object.entries(vocabulary).map(([label, slug]) => ({ label, slug }));

function vocabularyFacet<K extends Kind>(
  slug: string,
  label: string,
  vocabulary: Record<string, string>,
  pick: (entry: EntryOf<K>) => string[],
  { none = '未载明', note }: { none?: string; note?: string } = {},
): Facet {
  return {
    slug,
    label,
    options: [...fromVocabulary(vocabulary), { slug: 'none', label: none }],
    valuesOf: (entry) => {
      const values = pick(entry as EntryOf<K>).flatMap((value) => vocabulary[value] ?? []);
      return values.length > 0 ? [...new Set(values)] : ['none'];
    },
    ...(note === undefined ? {} : { note }),
  };
}

/** 窗口的开关 → 网址标识。 */
const windowSlugs: Record<WindowStatus, string> = {
  开放: 'open',
  未开放: 'upcoming',
  已截止: 'closed',
  见原文: 'see-text',
  未载明: 'not-stated',
};

const noMeasures = '措施未收录';

function chainFacet(graph: Graph, site: Site): Facet {
  return {
    slug: 'chain',
    label: '产业链',
    options: [
      ...chainsInOrder(graph, site).map((chain) => ({ slug: chain.slug, label: chain.data.title })),
      { slug: 'none', label: '不分链' },
    ],
    valuesOf: (entry) => {
      const slugs = chainsOf(graph, entryId(entry));
      return slugs.length > 0 ? slugs : ['none'];
    },
  };
}

/** 一类条目有哪些筛选项。 */
export function facetsOf(kind: Kind, graph: Graph, site: Site): Facet[] {
  const chain = chainFacet(graph, site);
  switch (kind) {
    case 'policies':
      return [
        chain,
        vocabularyFacet<'policies'>('level', '级别', levels, ({ data }) => [data.level]),
        vocabularyFacet<'policies'>(
          'status',
          '期限状态',
          periodStatuses,
          ({ data }) => [statusView(data, site.edition).status],
          { note: `按本版编成日 ${site.edition} 分，不是按今天；期满不等于失效，失效须由有权机关公布。` },
        ),
        vocabularyFacet<'policies'>(
          'window',
          '申报窗口',
          windowSlugs,
          ({ data }) =>
            measuresOf(data).map(
              ({ window: when }) => windowOn(when.state === 'absent' ? undefined : when.value, site.edition).status,
            ),
          {
            none: noMeasures,
            note: `按本版编成日 ${site.edition} 分，不是按今天；一份政策有几项措施的，各归各的窗口。`,
          },
        ),
        vocabularyFacet<'policies'>(
          'support',
          '支持方向',
          measureKinds,
          ({ data }) => measuresOf(data).map((measure) => measure.kind),
          { none: noMeasures, note: '一份政策有几个方向的措施，几张列表里都有它。' },
        ),
        vocabularyFacet<'policies'>('record', '记录等级', recordLevels, ({ data }) => [data.recordLevel]),
      ];
    case 'enterprises':
    case 'institutes':
    case 'projects':
      return [chain];
    case 'platforms':
      return [chain, vocabularyFacet<'platforms'>('type', '类型', platformTypes, ({ data }) => [data.type])];
    case 'sources':
      return [vocabularyFacet<'sources'>('type', '类型', sourceTypes, ({ data }) => [data.type])];
    default:
      return [];
  }
}
