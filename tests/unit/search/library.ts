import { GramTable } from '../../../scripts/lib/search-index/gram-files.ts';
import { storedPinyin, titleOrder } from '../../../scripts/lib/search-index/stored-pinyin.ts';
import type { Search } from '../../../src/search/answer.ts';
import type { StoredCatalogue } from '../../../src/search/catalogue.ts';
import { frontEncode } from '../../../src/search/front-coding.ts';
import {
  CATALOGUE_FILE,
  gramFile,
  type IndexFiles,
  PINYIN_FILE,
  TITLE_ORDER_FILE,
  TRADITIONAL_FILE,
  textFile,
} from '../../../src/search/index-files.ts';
import { createNormaliser } from '../../../src/search/normalise.ts';
import { openSearch } from '../../../src/search/search.ts';

export interface Sample {
  url: string;
  title: string;
  text?: string;
  aliases?: string[];
  parent?: string;
  kind?: string;
  chain?: string;
  date?: string;
  past?: boolean;
}

export const normaliser = createNormaliser(['積體電導臺', '积体电导台']);

const KINDS = {
  policies: '政策',
  measures: '措施',
  enterprises: '企业',
  terms: '术语',
  chains: '产业链',
  nodes: '环节',
  sources: '出处',
};

/** 把几条样例编成与发布的一模一样的索引，只是放在内存里；`read` 记下读过哪些文件。 */
export async function searchOver(samples: readonly Sample[]): Promise<{ search: Search; read: string[] }> {
  const { files, read } = memoryFiles(samples);
  return { search: await openSearch(files), read };
}

export function memoryFiles(samples: readonly Sample[]): { files: IndexFiles; read: string[] } {
  const sorted = samples.toSorted((a, b) => (a.url < b.url ? -1 : 1));
  const texts = sorted.map(({ text = '' }) => text);
  const grams = new GramTable();
  texts.forEach((text, i) => {
    grams.add(i, normaliser.fold(text));
  });
  const gramFiles = grams.files();
  const idOf = new Map(sorted.map(({ url }, id) => [url, id]));
  const kinds = Object.entries(KINDS).map(([slug, label]) => ({ slug, label }));
  const chains = [...new Set(sorted.flatMap(({ chain }) => chain ?? []))].map((slug) => ({ slug, label: slug }));
  const column = (cell: (sample: Sample) => string) => sorted.map(cell).join('\n');
  const at = (options: readonly { slug: string }[], slug: string | undefined) =>
    slug === undefined ? '' : String(options.findIndex((option) => option.slug === slug));
  const catalogue: StoredCatalogue = {
    simplified: ['積體電導臺', '积体电导台'],
    titles: column(({ title }) => title),
    urls: frontEncode(sorted.map(({ url }) => url)),
    dates: column(({ date = '' }) => date),
    aliases: column(({ aliases = [] }) => aliases.join('\t')),
    parents: Object.fromEntries(sorted.flatMap(({ parent }, id) => (parent ? [[id, idOf.get(parent) ?? -1]] : []))),
    past: sorted.flatMap(({ past }, id) => (past ? [id] : [])),
    facets: [
      {
        slug: 'kind',
        label: '类别',
        options: kinds,
        values: column(({ url, kind }) => at(kinds, kind ?? url.split('/')[0])),
      },
      { slug: 'chain', label: '产业链', options: chains, values: column(({ chain }) => at(chains, chain)) },
    ],
    passages: texts.map(() => 1),
    passagesPerFile: 1,
    buckets: gramFiles.length,
  };
  const units = sorted.map(({ url, title, aliases = [] }) => ({ url, title, aliases, past: false, facets: {} }));
  const files = new Map<string, unknown>([
    [CATALOGUE_FILE, catalogue],
    [PINYIN_FILE, storedPinyin(units)],
    [TITLE_ORDER_FILE, titleOrder(units)],
    [TRADITIONAL_FILE, ['醫學', '医学']],
    ...gramFiles.map((file, i) => [gramFile(i), file] as const),
    ...texts.map((text, i) => [textFile(i), [text]] as const),
  ]);
  const read: string[] = [];
  return {
    read,
    files: {
      async read(name) {
        read.push(name);
        if (!files.has(name)) throw new Error(`检索文件读不到：search/${name}.js`);
        return structuredClone(files.get(name));
      },
    },
  };
}
