import type { Graph } from '../graph/graph.ts';
import { type EntryOf, entryId } from '../schema/kinds.ts';
import type { Site } from '../schema/site.ts';
import type { BrowseIndex, BrowseLine, BrowseSection, Chapter } from './browse-view.ts';
import { compareNumbers, type DocumentNumber, parseDocumentNumber } from './document-number.ts';
import { hrefOf } from './link-view.ts';
import { comparePinyin, firstLetter, pinyinKey, syllablesOf } from './pinyin.ts';
import { statusView } from './status-view.ts';

type Policy = EntryOf<'policies'>;
interface Numbered {
  policy: Policy;
  text: string;
  number: DocumentNumber;
}

const lineOf = (policy: Policy, site: Site, lead?: string): BrowseLine => ({
  href: hrefOf(entryId(policy)),
  title: policy.data.title,
  ...(lead === undefined ? {} : { lead }),
  notes: [],
  status: statusView(policy.data, site.edition),
});

/** 联合发文各有各的号，几个来源也可能写法不一：都列，各在各的字头下。 */
function numbersOf(policy: Policy): Numbered[] {
  const { number } = policy.data;
  if (number.state === 'absent') return [];
  const texts = [number.value, ...(number.state === 'stated' ? number.also.map(({ value }) => value) : [])];
  return [...new Set(texts)].map((text) => ({ policy, text, number: parseDocumentNumber(text) }));
}

/** 字头 → 锚点：读音相同的字头（国发、国法）后面加号，不会撞。 */
function anchors(): (series: string) => string {
  const taken = new Map<string, number>();
  return (series) => {
    const chars = [...series];
    const sounds = syllablesOf(series).map((syllable, i) => syllable || (chars[i] ?? '').toLowerCase());
    const base = `series-${sounds.join('-').replace(/[^a-z0-9]+/g, '-')}`.replace(/-+$/, '');
    const times = (taken.get(base) ?? 0) + 1;
    taken.set(base, times);
    return times === 1 ? base : `${base}-${times}`;
  };
}

function seriesSections(numbered: readonly Numbered[], site: Site): { letter: string; section: BrowseSection }[] {
  const anchorOf = anchors();
  return [...Map.groupBy(numbered, ({ number }) => number.series)]
    .map(([series, own]) => ({ series, own, key: pinyinKey(series) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ series, own }) => ({
      letter: firstLetter(series),
      section: {
        id: anchorOf(series),
        title: series,
        lines: own
          .sort((a, b) => compareNumbers(a.number, b.number) || (a.policy.slug < b.policy.slug ? -1 : 1))
          .map(({ policy, text }) => lineOf(policy, site, text)),
      },
    }));
}

/** 没有文号的，按没有的原因分开：来源没写，和还没去查，不是一回事。 */
function unnumbered(policies: readonly Policy[], site: Site): Chapter[] {
  const byReason = Map.groupBy(policies, ({ data }) => (data.number.state === 'absent' ? data.number.reason : ''));
  byReason.delete('');
  if (byReason.size === 0) return [];
  const sections = [...byReason]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([reason, own], i) => ({
      id: `none-${i + 1}`,
      title: `没有文号：${reason}`,
      lines: [...own].sort((a, b) => comparePinyin(a.data.title, b.data.title)).map((policy) => lineOf(policy, site)),
    }));
  return [{ slug: 'none', label: '没有文号', sections }];
}

/** 政策按文号：字头按拼音，字头里按年份、序号。 */
export function numberIndex(graph: Graph, site: Site): BrowseIndex {
  const { policies } = graph.byKind;
  const numbered = policies.flatMap(numbersOf);
  const parsed = numbered.filter(({ number }) => number.ordinal !== undefined);
  const whole = numbered.filter(({ number }) => number.ordinal === undefined);
  const byLetter = Map.groupBy(seriesSections(parsed, site), ({ letter }) => letter);
  const chapters: Chapter[] = [...byLetter].map(([letter, own]) => ({
    slug: { '0-9': 'digits', '#': 'other' }[letter] ?? letter.toLowerCase(),
    label: letter === '#' ? '其他' : letter,
    sections: own.map(({ section }) => section),
  }));
  if (whole.length > 0) {
    whole.sort((a, b) => comparePinyin(a.text, b.text));
    const lines = whole.map(({ policy, text }) => lineOf(policy, site, text));
    chapters.push({
      slug: 'irregular',
      label: '别的写法',
      sections: [{ id: 'irregular', title: '别的写法', note: '拆不出字头、年份和序号，照原样排', lines }],
    });
  }
  return {
    slug: 'number',
    title: '按文号',
    note: `政策按发文字头的拼音排，字头里按年份、序号；状态按编成日 ${site.edition} 推算，期满不等于失效。`,
    unit: '行',
    jumpTo: 'sections',
    layout: 'rows',
    chapters: [...chapters, ...unnumbered(policies, site)],
  };
}
