import type { Graph } from '../graph/graph.ts';
import { type Entry, entryId, kinds } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { BrowseIndex, BrowseLine } from './browse-view.ts';
import { hrefOf } from './link-view.ts';
import { firstLetter, pinyinKey } from './pinyin.ts';
import { statusView } from './status-view.ts';

/** 一个能查到的名字：条目、环节，各带别名。 */
interface Named {
  id: string;
  title: string;
  kindLabel: string;
  aliases: readonly string[];
  line: Pick<BrowseLine, 'notes' | 'status'>;
}

/** 政策同名的多，另写文号和状态才分得清。 */
function lineOf(entry: Entry, site: Site): Named['line'] {
  const { label } = kinds[entry.kind];
  if (entry.kind !== 'policies') return { notes: [label] };
  const { number } = entry.data;
  const status = statusView(entry.data, site.edition);
  return {
    notes: [label, ...(number.state === 'absent' ? [] : [number.value])],
    ...(status.status === '无期限信息' ? {} : { status }),
  };
}

function namesIn(graph: Graph, site: Site): Named[] {
  return [
    ...[...graph.entries.values()].map((entry) => ({
      id: entryId(entry),
      title: entry.data.title,
      kindLabel: kinds[entry.kind].label,
      aliases: entry.data.aliases,
      line: lineOf(entry, site),
    })),
    ...[...graph.nodes.values()].map(({ id, node, chain }) => ({
      id,
      title: node.name,
      kindLabel: '环节',
      aliases: node.aliases,
      line: { notes: ['环节', chain.data.title] },
    })),
  ];
}

const slugOf = (letter: string) => ({ '0-9': 'digits', '#': 'other' })[letter] ?? letter.toLowerCase();

/** 只差引号、空格的两种写法排在一处，列一行就够。 */
const bare = (name: string) => name.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
const otherNames = ({ title, aliases }: Named) =>
  [...new Map(aliases.map((alias) => [bare(alias), alias]))].flatMap(([key, alias]) =>
    key === bare(title) ? [] : alias,
  );

/** 全部名字和别名，按拼音。别名一行写“见”哪一条，点过去就是那一条。 */
export function pinyinIndex(graph: Graph, site: Site): BrowseIndex {
  const lines = namesIn(graph, site).flatMap((named): BrowseLine[] => {
    const { id, title, kindLabel, line } = named;
    const href = hrefOf(id);
    return [
      { href, title, ...line },
      ...otherNames(named).map((alias) => ({ href, title: alias, see: title, notes: [kindLabel] })),
    ];
  });
  const keyed = lines.map((line) => ({ line, key: `${pinyinKey(line.title)}\t${line.href}` }));
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const byLetter = Map.groupBy(
    keyed.map(({ line }) => line),
    ({ title }) => firstLetter(title),
  );
  return {
    slug: 'pinyin',
    title: '按拼音',
    note: '条目、环节和别名排在一起；别名后面写着见哪一条。数字在前，拉丁字母按字母与汉字混排。',
    unit: '行',
    jumpTo: 'chapters',
    layout: 'columns',
    chapters: [...byLetter].map(([letter, own]) => {
      const label = letter === '#' ? '其他' : letter;
      return {
        slug: slugOf(letter),
        label,
        sections: [{ id: `letter-${slugOf(letter)}`, title: label, lines: own }],
      };
    }),
  };
}
